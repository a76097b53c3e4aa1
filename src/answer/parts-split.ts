import { fold, nfc } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { storyIn } from "../language/story.ts";
import { contentUnits } from "../language/tokenize.ts";
import { asHeard } from "./blanked.ts";
import { isSoft } from "./coverage.ts";

/** Words that ask, over folded text. "Mấy nhà trong xóm" and "ai cũng chịu" ask nothing: "mấy" asks behind a verb or a number word. */
const ASKS =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|o dau|la gi|lam gi|gom gi|can gi|nhung gi|the nao|ra sao|lam sao|(?:o|tai|toi|den|ra|len|cho) dau(?! (?:cung|deu))|ai(?! (?:cung|deu|nay))|muc nao|dieu nao|khoan nao|tai sao|vi sao|khac gi|thi sao|bi (?:gi|phat gi|xu ly|phat ra)|may (?:ty|trieu|dong|ngay|thang|nam)|may (?:nguoi|thanh vien)$|(?<=\p{L} )may (?:htx|hop tac xa|to hop tac|lien hiep|lao dong|lop|du an|san pham|tan|ha|phan tram|lan|cach|loai|kieu|buoc|hinh thuc|nguon|nhom)|(?:co|can|duoc|cho|la|gom|du|tong|thieu|nhat|da|toi da|trong do|trong so do) may|may (?:cai|noi|don vi|chiec)|(?:dieu kien|tieu chuan|giay to|ho so|thu tuc|quyen|viec|loi ich|nghia vu) (?:gi|nao)|(?:vay|gom|mo|lap|tro|lien ket|trong|lai|dat|toi|duoi|tren|khoang|to chuc|het|mat|tong cong|nop|phai|chia|gap|dung|nhan|giu|ky|nuoi|ban|mua|tra) may(?= \p{L})|what|how|when|who|whom|where|which|why|hur|vad|vem|vilk\w+|varfor|var \p{L}+r)\b|(?:^|[–—:] )(?:and |och )?(?:is|are|does|must|will|far|maste|kan|ar|racker|behover|galler|kravs|finns|ska|(?:do|can|may) (?:a|an|the|we|i|it|they|he|she|you|one|our|members?))\b/u;
/** Asks whether: "có được … không". */
const ASKS_WHETHER =
  /\b(?:co|duoc|phai|bi)\b.{1,80}\b(?:khong|chua|hay khong)\b|\b(?:co|duoc|dc|phai|bi)\b.{1,80} (?:ko|khong|hong|hok|k)$|\bcon (?:hieu luc|ap dung|dung|gia tri)\b.{0,40}\b(?:khong|chua)\b/u;
/** "Số HTX và lợi nhuận bình quân ở …": what is counted and what is measured, each asked for by its name alone. */
const NAMES_FIGURE =
  /^(?:(?:hay |vui long )?(?:cho (?:toi |em |minh )?(?:biet|hoi|xin)|xin|tra cuu|give me|tell me|ge mig|visa)\s+)?(?:(?:so(?: luong)?|the number of|number of|antalet|antal) (?:\p{L}+ )?(?:htx|hop tac xa|to hop tac|lien hiep|thanh vien|quy tin dung|cooperatives?|groups?|unions?|members?|kooperativ\p{L}*|grupper|medlemmar)|(?:(?:the )?(?:average|binh quan|genomsnittlig\p{L}*) )?(?:doanh thu|loi nhuan|thu nhap|(?:revenue|profit|income|intakt\p{L}*|vinst\p{L}*|inkomst\p{L}*)))\b/u;
/** "Thay thế văn bản nào", "bị phạt gì" end in what they ask for; "không có hợp tác xã nào" asks nothing. */
const ENDS_ASKING = /(?<!\b(?:bat ky|bat cu|khong|chua|chang|ko)(?: \p{L}+){0,5}) (?:nao|gi)$/u;
/** "HTX nào phải …", "nộp ở chỗ nào thì được": who, where or which of them, in front of what is said of it. */
const ASKS_WHICH =
  /^(?:(?:va|roi|con) )?(?:(?:o|tai|do|cho|nhung) )?(?:htx|hop tac xa|to hop tac|lien hiep|to chuc|thanh vien|nguoi|co quan|don vi|doanh nghiep|truong hop|doi tuong|loai|ben|van ban|luat|huyen|tinh|cho|noi) nao\b/u;
/** "När måste …": with the verb behind it; "när någon lämnar" is a condition. */
const ASKS_WHEN_SV =
  /(?:^|\s)när (?:måste|ska|skall|får|kan|är|var|blir|börjar|gäller|trädde|träder|behöver|bildades|lades)(?!\p{L})/iu;
/** "Where a cooperative has both", "if …": a case that the question is put for, and no question of its own. */
const CONDITION =
  /^(?:(?:and|but) )?(?:where|when|whenever|if|unless|provided) (?=(?:an?|the|no|there|it|they|we|you|i|one|both|its|their|our|my|this|that|all|some\p{L}*|any\p{L}*|\p{L}+s) )/u;
/** The same in Vietnamese, up to what is said of the case: "nếu không trả được thì". */
const CONDITION_VI =
  /^(?:va )?(?:neu|gia su|truong hop|voi dieu kien|mien la|khi(?! nao))\b.*?(?:,|\bthi\b)/u;
/** A case alone, which is no question though it says "có … không" or "ai đó". */
const IS_CASE = /^(?:va )?(?:neu|gia su|voi dieu kien|mien la)\b/u;
/** The article is named beside every answer: who asks for it asks nothing more. */
const ASKS_SOURCE =
  /^(?:(?:va|and|och)\s+)?(?:(?:can cu|theo|o|tai|dua vao|quy dinh o|in|under|enligt|i)\s+)*(?:(?:dieu khoan|dieu|khoan|diem|muc) (?:nao|may)|(?:which|what) (?:article|clause|point|provision)|vilken (?:artikel|paragraf|punkt))\b/u;
/** Nothing but that: "điểm nào quy định". */
const ONLY_SOURCE =
  /(?:nao|may|article|clause|point|provision|artikel|paragraf|punkt)(?: (?:quy dinh|noi|ghi|neu|says so|is that|sager det)| (?:cua|trong|theo|of|in) .{2,40})?$/u;
/** Where one question may end and the next begin. */
const BORDER = /[?;]\s*|,\s+|\s+(?:và|va|and|och|rồi|roi|còn|con)\s+(?=\p{L})/giu;
/** Behind a comma it goes on with what stands before all of the last list: "the office and the staff, and who …". */
const JOINS = /^(?:và|va|and|och|rồi|roi|còn|con)\s/iu;
/** A part shorter than this is a list item or a word of courtesy; "ai bầu" is none. */
const SHORTEST = 6;
const MOST = 3;

/** The questions that are asked in one: "Cần mấy thành viên và nộp hồ sơ ở đâu?" asks two. One where it asks only one thing. */
export function questionsIn(text: string): string[] {
  const whole = nfc(text).trim();
  const heard = asHeard(whole);
  const parts: string[] = [];
  let from = 0;
  const borders = [...whole.matchAll(BORDER)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  for (const [at, { start, end }] of borders.entries()) {
    if (!asks(heard.slice(from, start)) || !asks(heard.slice(end))) continue;
    // What stands up to the next question belongs to this one, unless it asks itself.
    const next = borders.slice(at + 1).find((border) => JOINS.test(whole.slice(border.end)));
    if (next !== undefined && !asks(heard.slice(end, next.start))) continue;
    parts.push(whole.slice(from, start).trim());
    from = end;
  }
  parts.push(whole.slice(from).trim());
  const asked = parts.filter((part) => part !== "").map(withoutEnd);
  return asked.length < 2 || asked.length > MOST ? [whole] : asked;
}

/** What the first part tells of the asker's own case, with its figures, which holds for all parts; "" where it tells none. */
export function caseTold(first: string): string {
  const story = storyIn(first);
  return /\d/u.test(story) ? story : "";
}

/** "…, thành viên liên kết có được vay không, khoản nào?" and "…, where it has both?" without the last of it. */
function withoutEnd(part: string): string {
  const last = [...part.matchAll(BORDER)].findLast(({ index, 0: said }) => index + said.length < part.length);
  if (last === undefined) return part;
  const behind = plain(part.slice(last.index + last[0].length));
  const isSource = ASKS_SOURCE.test(behind) && ONLY_SOURCE.test(behind);
  return isSource || (CONDITION.test(behind) && saysNothing(behind)) ? `${part.slice(0, last.index)}?` : part;
}

/** A case that names no more than the cooperative narrows nothing down. */
function saysNothing(condition: string): boolean {
  return contentUnits(condition).every(
    ({ key }) => !key.startsWith("#") || isSoft(key) || BODIES.includes(key),
  );
}

/** "HTX có giám đốc, không có hội đồng quản trị": what is not there is told, and asks nothing. */
const LACKS = /,\s*(?:ma |nhung |nhung ma )?(?:khong|ko|chua) (?:co|phai|la|lap|bau)\b/gu;

/** "Máy" (a machine) and "mây" are no "mấy" (how many), which fold alike. */
const NO_NUMBER = /(?<!\p{L})m(?:áy|ây|ảy|ãy)(?!\p{L})/giu;

function asks(part: string): boolean {
  const folded = plain(part.replace(NO_NUMBER, " "));
  if (folded.length < SHORTEST || ASKS_SOURCE.test(folded)) return false;
  const said = folded
    .slice(storyIn(folded).length)
    .replace(CONDITION, "")
    .replace(CONDITION_VI, "")
    .replace(LACKS, ",")
    .trim();
  if (IS_CASE.test(said)) return ENDS_ASKING.test(said);
  return (
    ASKS_WHEN_SV.test(part) ||
    [ASKS, ASKS_WHETHER, NAMES_FIGURE, ENDS_ASKING, ASKS_WHICH].some((pattern) => pattern.test(said))
  );
}

/** A text folded, without what ends its sentence. */
function plain(part: string): string {
  return fold(part.trim()).replace(/[\s?.!]+$/u, "");
}
