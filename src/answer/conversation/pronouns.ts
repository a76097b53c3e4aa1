import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { type Span, Wordings } from "./wordings.ts";

/** Of people, of a thing, of all that was said or asked, of some of what was counted, or of that itself. */
export type PronounKind = "person" | "thing" | "matter" | "same" | "part" | "classifier";

export interface Pronoun extends Span {
  kind: PronounKind;
  /** Whether a part is counted right before: "how many of them"; otherwise it only points back: "trong đó". */
  isCounted?: boolean;
  /** The noun beside "that", "đó", folded: "quỹ đó", "that fund". */
  head?: string;
  /** That noun as it is written. */
  noun?: string;
  /** "Their", "của nó": may stand for what its own clause names. */
  isPossessive?: boolean;
}

/** "It is needed to …", "is it only 5% that …"; "does it have to …" speaks of something. */
const NOT_EXPLETIVE =
  "(?! (?:(?:also|only|just|still|really) ){0,2}(?:at (?:least|most) )?\\d| (?:takes?|take|costs?|possible|necessary|true|ok)\\b| (?!(?:has|have|had|needs?|wants?|ought|going)\\b)(?:[a-z]+ (?!(?:has|have|had|needs?|ought)\\b)){0,2}(?:to|that|if|whether)\\b)";
const PEOPLE = new Wordings(
  "anywhere",
  [
    "họ(?! hàng| tên| nhà| đạo| mạc)",
    "(?:ông|bà|anh|chị|cô|chú|bạn|em|cậu|bác|thằng|con bé) (?:ấy|ta|đó)",
    "(?:những |các |mấy )?người (?:đó|này|ấy)",
    "(?:they|them|their|he|she|him|his|her)(?! (?:mean|say|call)(?![a-z]))",
    "(?:dem|deras|hans|hennes)",
    "(?<=(?:får|kan|måste|har|ska|behöver|om|när) )de(?! [a-zåäö]+(?:na|ade|iga|ska|la) )",
  ],
  [
    "(?<=(?:^|nao |neu |thi |va |vay |the |con |lo |cho |cua ))ho(?= (?:co|duoc|phai|bi|can|het|la|gop|lam|khong|chiu|mat)(?![a-z]))",
    "(?<!(?:cac|nhung|mot|moi|may|nhieu|\\d|cho|chu|nong|don) )ho(?= (?:vay|nham|dat|dang|se|da|muon|nhan|tra|nop|mo|ban|dong|huong|lap|bau|ky)(?![a-z]))",
    "(?:ong|ba|anh|chi|co|chu|ban|em|cau|bac) ay",
    "(?:nhung |cac |may )?nguoi (?:do|nay|ay)",
    "(?:they|them|their|he|she|him|his|her)(?! (?:mean|say|call)(?![a-z]))",
    "(?:dem|deras|hans|hennes)",
    "(?<=(?:far|kan|maste|har|ska|behover|om|nar) )de(?! [a-z]+(?:na|ade|iga|ska|la) )",
  ],
);
/** "Set one up": one of the kind that was spoken of. */
const ONE =
  "(?<=(?<![a-z])(?:set|open|start|found|have|get|create|make|join|lose|sell|buy|run|register|elect|appoint|hire|add|close) )one(?= (?:up|in|on|at|for|abroad|outside|myself|ourselves|too|as well|then|later|instead)(?![a-z])|[?.!,]*$)";
/** "Those two", "hai cái đó", "de två": all that were spoken of. */
const THOSE =
  "(?:those|these|the) (?:two|three|four)(?= (?:have|has|are|were|do|did|can|must|may|be|count|get|in|at)(?![a-z])|[?.!,]*$)|(?:those|these)(?= (?:have|are|were|do|did|can|must|may|be|count|get|need|also)(?![a-z])|[?.!,]*$)";
const THINGS = new Wordings(
  "anywhere",
  [
    ONE,
    THOSE,
    "(?:hai|ba|bốn|năm|mấy|các|những|2|3|4) (?:cái|thứ|loại|đơn vị|bên|đứa)(?: (?:đó|này|ấy|kia|trên))",
    "(?:de|dessa) (?:två|tre|fyra)(?= (?:har|är|var|hade|kan|måste|får|ska|tillsammans)(?![a-zåäö])|[?.!,]*$)",
    "(?:en|ett) sådana?t?(?![a-zåäö])|sådana(?![a-zåäö])",
    "(?:của )?nó",
    `it${NOT_EXPLETIVE}`,
    "its",
    "(?:den|detta|dess)(?= (?:i|på|av|till|från|också|inte|ha|få|vara|bli|registreras|gälla|revideras|kosta)(?![a-zåäö])|[?.!]*$)",
  ],
  [
    ONE,
    THOSE,
    "(?:hai|ba|bon|nam|may|cac|nhung|2|3|4) (?:cai|thu|loai|don vi|ben|dua)(?: (?:do|nay|ay|kia|tren))",
    "(?:de|dessa) (?:tva|tre|fyra)(?= (?:har|ar|var|hade|kan|maste|far|ska|tillsammans)(?![a-z])|[?.!,]*$)",
    "(?:en|ett) sadana?t?(?![a-z])|sadana(?![a-z])",
    "(?<=(?:^|neu |thi |va |vay |the |con |lo ))no(?= (?:co|la|duoc|phai|bi|can|het|gom|o|nam|thuoc|ap|thi|khong|gom)(?![a-z]))",
    "cua no",
    `it${NOT_EXPLETIVE}`,
    "its",
    "(?:den|detta|dess)(?= (?:i|pa|av|till|fran|ocksa|inte|ha|fa|vara|bli|registreras|galla|revideras|kosta)(?![a-z])|[?.!]*$)",
  ],
);
/** "The same post in …", "that number": all that was asked before. */
const SAME = new Wordings(
  "anywhere",
  [
    "(?:the )?same (?:post|position|office|role|job|seat|number|figure|count|share|percentage|question|thing|limit|rule)|(?:that|this) (?:number|figure|count|share|percentage|total|sum|proportion)",
    "(?:cùng )?(?:chức vụ|chức|vị trí|cương vị|ghế|vai trò) (?:đó|này|ấy|như vậy|như thế|tương tự|tương đương)|cùng (?:chức vụ|chức|vị trí|cương vị|câu hỏi)",
    "samma (?:post|position|befattning|ämbete|roll|uppdrag|siffra|tal|andel|fråga|sak|belopp|gräns|regel)|(?:den|det)(?: där| här)? (?:siffran|talet|antalet|andelen|beloppet)",
  ],
  [
    "(?:the )?same (?:post|position|office|role|job|seat|number|figure|count|share|percentage|question|thing|limit|rule)|(?:that|this) (?:number|figure|count|share|percentage|total|sum|proportion)",
    "(?:cung )?(?:chuc vu|vi tri|cuong vi|vai tro) (?:do|nay|ay|nhu vay|nhu the|tuong tu|tuong duong)|cung (?:chuc vu|chuc|vi tri|cuong vi|cau hoi)",
    "samma (?:post|position|befattning|ambete|roll|uppdrag|siffra|tal|andel|fraga|sak|belopp|grans|regel)|(?:den|det)(?: dar| har)? (?:siffran|talet|antalet|andelen|beloppet)",
  ],
);
/** "cái đó", "mức này": all that was said before. */
const MATTERS = new Wordings(
  "anywhere",
  [
    "(?:cái|việc|chuyện|điều|thứ|vụ|con số|mức|số|khoản|loại|trường hợp|quy định|câu|câu hỏi) (?:đó|này|ấy|đấy)(?! (?:nọ|kia|chuyện|việc))",
    "^(?:đó|đấy)",
    "(?:^|(?<=(?:does|do|is|of|about|for|in|to|with|must|can) ))(?:that|this)(?= (?:include|apply|mean|also|the same|cover|count|happen|be|too|in|come)|[?.!]*$)",
    "(?<=(?<!\\p{L})(?:gäller|betyder|ingår|omfattar|står) )det",
  ],
  [
    "(?:cai|viec|chuyen|dieu|con so|khoan|loai|truong hop|quy dinh|cau hoi) (?:do|nay|ay|day)(?! (?:no|kia|chuyen|viec))",
    "(?:muc|so) (?:do|nay|ay|day)(?= (?:la|ap|co|duoc|thi|tinh|o|bat|gom|cho)(?![a-z])| *[?.!]*$)",
    "(?:^|(?<=(?:does|do|is|of|about|for|in|to|with|must|can) ))(?:that|this)(?= (?:include|apply|mean|also|the same|cover|count|happen|be|too|in|come)|[?.!]*$)",
    "(?<=(?<!\\p{L})(?:galler|betyder|ingar|omfattar|star) )det",
  ],
);
const PARTS = new Wordings("anywhere", [
  "(?:trong|ở) (?:số )?(?:đó|này|ấy|họ)",
  "(?:of|among) (?:them|those|these|which)",
  "(?:av|bland) (?:dem|dessa)",
  "därav",
]);
/** "One of those founders": a noun in the plural. */
const THOSE_NAMED =
  "(?:those|these) (?:same )?(?:two |three |four )?(?!days|times|years|cases|things|ones|has|was|is|us)[a-z]{3,}s(?![a-z])";
/** "quỹ đó", "hồ sơ này": a noun that was named before. */
const NAMED_BEFORE = new Wordings(
  "anywhere",
  [
    "(?:(?:hai|ba|mấy|các|những|2|3) )?(?:quỹ|luật|nghị định|thông tư|nghị quyết|quyết định|văn bản|chương trình|chính sách|hồ sơ|giấy|giấy tờ|tổ chức|cơ quan|ban|hội đồng|hợp đồng|khoản vay|khoản tiền|tài sản|vốn|phí|tiền|hạn|thời hạn|liên minh|liên hiệp|tổ hợp tác|sản phẩm|lớp|khóa|gói|nguồn|dự án|mô hình|nhóm|đơn vị|hợp tác xã|htx|tỉnh|thành phố|huyện|ngân hàng|đại hội|cuộc họp|thủ tục) (?:đó|này|ấy|đấy)",
    "(?:that|this|those|these) (?:same )?(?:fund|law|decree|circular|resolution|decision|document|program|programme|policy|group|body|agency|board|contract|loan|asset|capital|fee|money|deadline|limit|project|model|cooperative|union|province|city|bank|meeting|procedure|support|amount|rule|certificate|people|members)",
    THOSE_NAMED,
    "(?:den|det|de) (?:här|där) [a-zåäö]+|(?:denna|detta|dessa) (?!är)[a-zåäö]+",
  ],
  [
    "(?:(?:hai|ba|may|cac|nhung|2|3) )?(?:quy|luat|nghi dinh|thong tu|nghi quyet|quyet dinh|van ban|chuong trinh|chinh sach|ho so|giay|giay to|to chuc|co quan|hoi dong|hop dong|khoan vay|khoan tien|tai san|von|phi|tien|thoi han|lien minh|lien hiep|to hop tac|san pham|lop|khoa|goi|nguon|du an|mo hinh|nhom|don vi|hop tac xa|htx|tinh|thanh pho|huyen|ngan hang|dai hoi|cuoc hop|thu tuc) (?:do|nay|ay|day)",
    "(?:that|this|those|these) (?:same )?(?:fund|law|decree|circular|resolution|decision|document|program|programme|policy|group|body|agency|board|contract|loan|asset|capital|fee|money|deadline|limit|project|model|cooperative|union|province|city|bank|meeting|procedure|support|amount|rule|certificate|people|members)",
    THOSE_NAMED,
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

const POSSESSIVE = /^(?:their|his|her|its|deras|hans|hennes|dess|của .*|cua .*)$/iu;

/** "it" is "ít" and "he" is "hệ" in a Vietnamese question without marks. */
const ENGLISH = /^(?:its?|he|him|his|she|her|they|them|their)$/iu;

function possessing(text: string, { start, end }: Span): Pick<Pronoun, "isPossessive"> {
  return POSSESSIVE.test(text.slice(start, end)) ? { isPossessive: true } : {};
}

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
    ...PEOPLE.in(text).map((span): Pronoun => ({ ...span, kind: "person", ...possessing(text, span) })),
    ...THINGS.in(text).map((span): Pronoun => ({ ...span, kind: "thing", ...possessing(text, span) })),
    ...SAME.in(text).map((span): Pronoun => ({ ...span, kind: "same" })),
    ...MATTERS.in(text).map((span): Pronoun => ({ ...span, kind: "matter" })),
    ...CLASSIFIERS.in(text).map((span): Pronoun => ({ ...span, kind: "classifier" })),
  ];
  const isInside = (one: Span, other: Span) =>
    one !== other &&
    one.start >= other.start &&
    one.end <= other.end &&
    one.end - one.start < other.end - other.start;
  const isVietnamese = detectLanguage(text) === "vi";
  return found
    .filter(({ start, end }) => !isVietnamese || !ENGLISH.test(text.slice(start, end)))
    .filter((one) => !found.some((other) => isInside(one, other)))
    .sort((a, b) => a.start - b.start);
}
