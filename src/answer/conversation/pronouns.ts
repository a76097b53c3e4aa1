import { fold } from "../../language/normalize.ts";
import { type Span, Wordings } from "./wordings.ts";

/** Of people, of a thing, of all that was said, of some of what was counted, or of that itself. */
export type PronounKind = "person" | "thing" | "matter" | "part" | "classifier";

export interface Pronoun extends Span {
  kind: PronounKind;
  /** Whether a part is counted right before: "how many of them"; otherwise it only points back: "trong đó". */
  isCounted?: boolean;
  /** The noun beside "that", "đó", folded: "quỹ đó", "that fund". */
  head?: string;
  /** That noun as it is written. */
  noun?: string;
}

const NOT_EXPLETIVE =
  "(?! (?:takes?|take|costs?|possible|necessary|true|ok)\\b| (?:[a-z]+ ){0,2}(?:to|that|if|whether)\\b)";
const PEOPLE = new Wordings(
  "anywhere",
  [
    "họ(?! hàng| tên| nhà| đạo| mạc)",
    "(?:ông|bà|anh|chị|cô|chú) (?:ấy|ta|đó)",
    "(?:những |các |mấy )?người (?:đó|này|ấy)",
    "(?:they|them|their|he|she|him|his|her)(?! (?:mean|say|call)(?![a-z]))",
    "(?:dem|deras|hans|hennes)",
    "(?<=(?:får|kan|måste|har|ska|behöver|om|när) )de(?! [a-zåäö]+(?:na|ade|iga|ska|la) )",
  ],
  [
    "(?<=(?:^|nao |neu |thi |va |vay |the |con |lo |cho |cua ))ho(?= (?:co|duoc|phai|bi|can|het|la|gop|lam|khong|chiu|mat)(?![a-z]))",
    "(?:ong|ba|anh|chi) ay",
    "(?:nhung |cac |may )?nguoi (?:do|nay|ay)",
    "(?:they|them|their|he|she|him|his|her)(?! (?:mean|say|call)(?![a-z]))",
    "(?:dem|deras|hans|hennes)",
    "(?<=(?:far|kan|maste|har|ska|behover|om|nar) )de(?! [a-z]+(?:na|ade|iga|ska|la) )",
  ],
);
const THINGS = new Wordings(
  "anywhere",
  [
    "(?:của )?nó",
    `it${NOT_EXPLETIVE}`,
    "its",
    "(?:den|detta|dess)(?= (?:i|på|av|till|från|också|inte|ha|få|vara|bli|registreras|gälla|revideras|kosta)(?![a-zåäö])|[?.!]*$)",
  ],
  [
    "(?<=(?:^|neu |thi |va |vay |the |con |lo ))no(?= (?:co|la|duoc|phai|bi|can|het|gom|o|nam|thuoc|ap|thi|khong|gom)(?![a-z]))",
    "cua no",
    `it${NOT_EXPLETIVE}`,
    "its",
    "(?:den|detta|dess)(?= (?:i|pa|av|till|fran|ocksa|inte|ha|fa|vara|bli|registreras|galla|revideras|kosta)(?![a-z])|[?.!]*$)",
  ],
);
/** "cái đó", "mức này": all that was said before. */
const MATTERS = new Wordings(
  "anywhere",
  [
    "(?:cái|việc|chuyện|điều|thứ|vụ|con số|mức|số|khoản|loại|trường hợp|quy định) (?:đó|này|ấy|đấy)",
    "^(?:đó|đấy)",
    "(?:^|(?<=(?:does|do|is|of|about|for|in|to|with|must|can) ))(?:that|this)(?= (?:include|apply|mean|also|the same|cover|count|happen|be|too|in|come)|[?.!]*$)",
    "(?<=(?:gäller|betyder|ingår|omfattar|står) )det",
  ],
  [
    "(?:cai|viec|chuyen|dieu|con so|khoan|loai|truong hop|quy dinh) (?:do|nay|ay|day)",
    "(?:muc|so) (?:do|nay|ay|day)(?= (?:la|ap|co|duoc|thi|tinh|o|bat|gom|cho)(?![a-z])| *[?.!]*$)",
    "(?:^|(?<=(?:does|do|is|of|about|for|in|to|with|must|can) ))(?:that|this)(?= (?:include|apply|mean|also|the same|cover|count|happen|be|too|in|come)|[?.!]*$)",
    "(?<=(?:galler|betyder|ingar|omfattar|star) )det",
  ],
);
const PARTS = new Wordings("anywhere", [
  "(?:trong|ở) (?:số )?(?:đó|này|ấy|họ)",
  "(?:of|among) (?:them|those|these|which)",
  "(?:av|bland) (?:dem|dessa)",
  "därav",
]);
/** "quỹ đó", "hồ sơ này": a noun that was named before. */
const NAMED_BEFORE = new Wordings(
  "anywhere",
  [
    "(?:quỹ|luật|nghị định|thông tư|nghị quyết|quyết định|văn bản|chương trình|chính sách|hồ sơ|giấy|giấy tờ|tổ chức|cơ quan|ban|hội đồng|hợp đồng|khoản vay|khoản tiền|tài sản|vốn|phí|tiền|hạn|thời hạn|liên minh|dự án|mô hình|nhóm|đơn vị|hợp tác xã|htx|tỉnh|thành phố|huyện|ngân hàng|đại hội|cuộc họp|thủ tục) (?:đó|này|ấy|đấy)",
    "(?:that|this|those|these) (?:same )?(?:fund|law|decree|circular|resolution|decision|document|program|programme|policy|group|body|agency|board|contract|loan|asset|capital|fee|money|deadline|limit|project|model|cooperative|union|province|city|bank|meeting|procedure|support|amount|rule|figure|number|certificate|people|members)",
    "(?:den|det|de) (?:här|där) [a-zåäö]+|(?:denna|detta|dessa) (?!är)[a-zåäö]+",
  ],
  [
    "(?:quy|luat|nghi dinh|thong tu|nghi quyet|quyet dinh|van ban|chuong trinh|chinh sach|ho so|giay|giay to|to chuc|co quan|hoi dong|hop dong|khoan vay|khoan tien|tai san|von|phi|tien|thoi han|lien minh|du an|mo hinh|nhom|don vi|hop tac xa|htx|tinh|thanh pho|huyen|ngan hang|dai hoi|cuoc hop|thu tuc) (?:do|nay|ay|day)",
    "(?:that|this|those|these) (?:same )?(?:fund|law|decree|circular|resolution|decision|document|program|programme|policy|group|body|agency|board|contract|loan|asset|capital|fee|money|deadline|limit|project|model|cooperative|union|province|city|bank|meeting|procedure|support|amount|rule|figure|number|certificate|people|members)",
    "(?:den|det|de) (?:har|dar) [a-z]+|(?:denna|detta|dessa) (?!ar)[a-z]+",
  ],
);
/** "mấy cái", where no noun follows: what was counted before. */
const CLASSIFIERS = new Wordings("anywhere", [
  "(?<=(?:trong|ở) (?:số )?(?:đó|này|ấy|họ) (?:có |thì |được )?(?:mấy|bao nhiêu) )cái",
  "(?<=(?:mấy|bao nhiêu) )cái(?= (?:thì|được|đã|có|là|trong|bị|ở|làm|tham|vậy|rồi|mà|đạt|đang|thành|hoạt|ứng)(?! [đd]ặt)| *[?.!]*$)",
]);
const POINTING =
  /\s+(?:đó|này|ấy|đấy|trên|do|nay|ay|day)$|^(?:(?:that|this|those|these|same|denna|detta|dessa|den|det|de|här|där) ?)+(?=\p{L})/giu;

/** Words of a text that stand for something said before, in reading order; overlapping ones once, the longest. */
export function pronounsIn(text: string): Pronoun[] {
  const found: Pronoun[] = [
    ...PARTS.in(text).map((span): Pronoun => {
      const isCounted = /(?:how many|hur många|hur manga|bao nhiêu|mấy)\s*$/iu.test(
        text.slice(0, span.start),
      );
      return { ...span, kind: "part", isCounted };
    }),
    ...NAMED_BEFORE.in(text).map((span): Pronoun => {
      const said = text.slice(span.start, span.end);
      const noun = said.replace(POINTING, "").trim();
      return { ...span, kind: "thing", head: fold(noun), noun };
    }),
    ...PEOPLE.in(text).map((span): Pronoun => ({ ...span, kind: "person" })),
    ...THINGS.in(text).map((span): Pronoun => ({ ...span, kind: "thing" })),
    ...MATTERS.in(text).map((span): Pronoun => ({ ...span, kind: "matter" })),
    ...CLASSIFIERS.in(text).map((span): Pronoun => ({ ...span, kind: "classifier" })),
  ];
  const isInside = (one: Span, other: Span) =>
    one !== other &&
    one.start >= other.start &&
    one.end <= other.end &&
    one.end - one.start < other.end - other.start;
  return found
    .filter((one) => !found.some((other) => isInside(one, other)))
    .sort((a, b) => a.start - b.start);
}
