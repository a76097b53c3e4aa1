import { contentUnits } from "../../language/tokenize.ts";
import { withoutDenial } from "./restrictions.ts";

/** Negations that are part of a bound, of a question or of "not only", and deny nothing. */
const DENIES_NOTHING =
  /không (?:quá|dưới|ít hơn|nhiều hơn|vượt(?: quá)?|thấp hơn|cao hơn|chậm hơn|chỉ|những|kể|phân biệt|giới hạn|hạn chế|thường xuyên|phải là (?:kết quả|mục tiêu))|(?:có|hay|hoặc) không|bất kể|not (?:only|more than|less than|fewer than|later than|earlier than|exceed(?:ing)?|limited|to exceed)|no (?:more|less|fewer|later|earlier|sooner) than|\bno\.? ?\d|inte (?:bara|endast|mer än|mindre än|fler än|färre än|senare än|överstiga|överstiger)|högst/giu;
const DENIES =
  /(?<!\p{L})(?:không|chẳng|chưa|đừng|nghiêm cấm|bị cấm|cấm|not|never|cannot|can't|n't|nor|neither|no|none|prohibit(?:ed|s)?|forbidden|inte|ej|icke|aldrig|ingen|inget|inga|förbjud\p{L}*)(?!\p{L})|n't(?!\p{L})/iu;
/** What is said without a negation in one language and with one in another: exempt, lack, except, free, without. */
const HALF_DENIES =
  /(?<!\p{L})(?:miễn|trừ|ngoài|thiếu|hạn chế|từ chối|chấm dứt|hết|mất|tự nguyện|bác bỏ|khác|ngoại trừ|vô hiệu|phi|exempt\p{L}*|except|free|without|lack\p{L}*|refus\p{L}*|reject\p{L}*|terminat\p{L}*|limited|voluntary|other than|few|befria\p{L}*|undanta\p{L}*|utan|utom|saknar?|vägra\p{L}*|avslå\p{L}*|frivillig\p{L}*|upphör\p{L}*|få)(?!\p{L})|(?<=\p{L})less(?!\p{L})|(?<!\p{L})(?:un|non-?|icke-?|o)(?=(?:able|certain|clear|known|klar|säker|divided|divisible))/iu;
const CLAUSES = /[,;:.]\s|\n|\s(?:nhưng|but|men|còn|trừ trường hợp|unless|om inte)\s/u;

/**
 * "Thành viên không được rút vốn" from "Thành viên được rút vốn", and the other way round. Seen only where the source has no
 * word at all that denies, or denies in the very clause that the statement repeats.
 */
export function flipped(said: string, source: string): string | undefined {
  const here = denies(withoutDenial(said));
  const there = denies(source);
  if (here && !there && !HALF_DENIES.test(source)) return "denies what the source affirms";
  if (here || !there || HALF_DENIES.test(said)) return undefined;
  return clausesMeant(said, source).every(denies) ? "affirms what the source denies" : undefined;
}

function denies(text: string): boolean {
  return DENIES.test(text.replace(DENIES_NOTHING, " "));
}

/** The clauses of a source that share most with a statement; of equal ones all. */
function clausesMeant(said: string, source: string): string[] {
  const keys = new Set(contentUnits(said).map(({ key }) => key));
  const scored = source.split(CLAUSES).map((clause) => ({
    clause,
    score: new Set(contentUnits(clause).flatMap(({ key }) => (keys.has(key) ? [key] : []))).size,
  }));
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ clause }) => clause);
}

const DUTY =
  /(?<!\p{L})(?:phải|bắt buộc|buộc phải|có nghĩa vụ|must|shall|(?:is|are) (?:required|obliged)|ha(?:s|ve) to|mandatory|måste|skall|ska|är skyldiga?|obligatorisk\p{L}*|krävs)(?!\p{L})/iu;
const LEAVE =
  /(?<!\p{L})(?:có thể|có quyền|được phép|được quyền|tự nguyện|tùy ý|không bắt buộc|không phải|không cần|may|can|(?:is|are) (?:allowed|entitled|free)|ha(?:s|ve) the right|voluntar\p{L}*|optional|får|kan|har rätt|frivillig\p{L}*|behöver inte|måste inte)(?!\p{L})/iu;
const LEAVE_IN_SOURCE = new RegExp(`${LEAVE.source}|(?<!\\p{L})được(?!\\p{L})`, "iu");
const BOUND =
  /ít nhất|tối thiểu|tối đa|trở lên|không quá|at least|at most|minimum|maximum|up to|minst|högst/iu;

/** A duty told as leave, or leave as a duty. */
export function dutyChanged(said: string, source: string): string | undefined {
  const [must, may] = [DUTY.test(withoutFreedom(said)), LEAVE.test(said)];
  const [obliges, allows] = [DUTY.test(withoutFreedom(source)), LEAVE_IN_SOURCE.test(source)];
  if (must && !may && !obliges && allows) return "tells as a duty what the source allows";
  if (!must && may && obliges && !LEAVE.test(source) && !BOUND.test(said))
    return "tells as allowed what the source demands";
  return turned(said, source, "phải", "được") ?? turned(said, source, "được", "phải");
}

function withoutFreedom(text: string): string {
  return text.replace(
    /không (?:phải|bắt buộc|cần)|not (?:required|obliged|have to|mandatory)|(?:måste|behöver) inte/giu,
    " ",
  );
}

/** "phải góp vốn" told as "được góp vốn": the same words after another verb of duty or leave. */
function turned(said: string, source: string, from: string, to: string): string | undefined {
  const after = (text: string, verb: string) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})(?<!không )${verb}\\s+(\\p{L}+\\s+\\p{L}+)`, "giu"))].map(
      (match) => match[1]?.toLowerCase(),
    );
  const [demanded, told] = [after(source, from), after(said, to)];
  const isTurned = told.some((words) => demanded.includes(words) && !after(source, to).includes(words));
  return isTurned ? `tells "${to}" where the source has "${from}"` : undefined;
}
