import { contentUnits } from "../../language/tokenize.ts";
import { withoutDenial } from "./restrictions.ts";

/** Negations that are part of a bound, of a question or of "not only", and deny nothing. */
const DENIES_NOTHING =
  /không (?:quá|dưới|ít hơn|nhiều hơn|vượt(?: quá)?|thấp hơn|cao hơn|chậm hơn|chỉ|những|kể|phân biệt|giới hạn|hạn chế|thường xuyên|phải là (?:kết quả|mục tiêu))|(?:có|hay|hoặc) không|không(?=\s*(?:[;,.?]|$))|bất kể|not (?:only|more than|less than|fewer than|later than|earlier than|exceed(?:ing)?|limited|to exceed)|no (?:more|less|fewer|later|earlier|sooner) than|\bno\.? ?\d|inte (?:bara|endast|mer än|mindre än|fler än|färre än|senare än|överstiga|överstiger)|högst/giu;
const DENIES =
  /(?<!\p{L})(?:không|chẳng|chưa|đừng|nghiêm cấm|bị cấm|cấm|not|never|cannot|can't|n't|nor|neither|no|none|prohibit(?:ed|s)?|forbidden|inte|ej|icke|aldrig|ingen|inget|inga|förbjud\p{L}*)(?!\p{L})|n't(?!\p{L})/iu;
/** What is said without a negation in one language and with one in another: exempt, lack, except, free, without. */
const HALF_DENIES =
  /(?<!\p{L})(?:miễn(?! là)|trừ|ngoài(?! ra)|thiếu|hạn chế|từ chối|chấm dứt|tự nguyện|bác bỏ|ngoại trừ|vô hiệu|phi|exempt\p{L}*|except|without|lack\p{L}*|refus\p{L}*|reject\p{L}*|terminat\p{L}*|limited|voluntary|other than|befria\p{L}*|undanta\p{L}*|utan|utom|saknar?|vägra\p{L}*|avslå\p{L}*|frivillig\p{L}*|upphör\p{L}*)(?!\p{L})|(?<!\p{L})(?:un|non-?|icke-?|o)(?=(?:able|certain|clear|known|klar|säker|divided|divisible))/iu;
const CLAUSES = /[,;:.]\s|\n|\s(?:nhưng|but|men|còn|trừ trường hợp|unless|om inte)\s/u;

/**
 * "Thành viên không được rút vốn" from "Thành viên được rút vốn", and the other way round. Seen where the same words are
 * denied in one and not in the other; else only where the source has no word at all that denies (nor its heading: "Những
 * việc bị cấm"), or denies in the very clause that the statement repeats.
 */
export function flipped(
  statement: string,
  sentence: string,
  heading: string,
  isTranslated: boolean,
): string | undefined {
  // "chưa cao" is "low" in other languages.
  if (isTranslated && /(?<!\p{L})chưa(?!\p{L})/iu.test(`${statement} ${sentence}`)) return undefined;
  const [said, source] = [asTold(statement), asTold(sentence)];
  if (!isTranslated && deniesWords(said, source)) return "denies what the source affirms";
  if (!isTranslated && deniesWords(source, said)) return "affirms what the source denies";
  const here = denies(said);
  const there = denies(source);
  if (here && !there && !denies(heading) && !HALF_DENIES.test(source))
    return "denies what the source affirms";
  if (here || !there || HALF_DENIES.test(said)) return undefined;
  return clausesMeant(said, source).every(denies) ? "affirms what the source denies" : undefined;
}

const DENIED_WORDS = /(?<!\p{L})(?:không|not|inte|chẳng)\s+(\p{L}+\s+\p{L}+)/giu;

/** Whether one text denies two words in a row that the other has only without a denial. */
function deniesWords(one: string, other: string): boolean {
  const [denying, plain] = [one, other].map((text) => text.replace(DENIES_NOTHING, " ").toLowerCase());
  const deniedIn = (text = "") => [...text.matchAll(DENIED_WORDS)].map((match) => match[1] ?? "");
  const denied = deniedIn(plain);
  return deniedIn(denying).some(
    (words) =>
      !denied.includes(words) &&
      hasWords(plain ?? "", words) &&
      !hasWords(withoutDenied(denying ?? ""), words),
  );
}

function hasWords(text: string, words: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${words.replace(/\s+/gu, " ")} `);
}

function withoutDenied(text: string): string {
  return text.replace(DENIED_WORDS, " ");
}

/** Without what is in brackets, which explains, and without "not a result", which marks a target. */
function asTold(text: string): string {
  return withoutDenial(text).replace(/\([^()]*\)/gu, " ");
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
  /(?<!\p{L})(?:phải|bắt buộc|buộc phải|có nghĩa vụ|must|shall|(?:is|are) (?:required|obliged)|ha(?:s|ve|d) to|need(?:s|ed)? to|mandatory|måste|skall|ska|är skyldiga?|obligatorisk\p{L}*|krävs)(?!\p{L})/iu;
const LEAVE =
  /(?<!\p{L})(?:(?<!không )có thể|(?<!không )có quyền|được phép|được quyền|tự nguyện|tùy ý|không bắt buộc|không phải|không cần|may(?! not)|can(?! ?not|'t)|(?:is|are) (?:allowed|entitled|free)|ha(?:s|ve) the right|voluntar\p{L}*|optional|får(?! inte)|kan(?! inte)|har rätt|frivillig\p{L}*|behöver inte|måste inte)(?!\p{L})/iu;
const LEAVE_IN_SOURCE = new RegExp(`${LEAVE.source}|(?<!\\p{L}|không )được(?!\\p{L})`, "iu");
const BOUND =
  /ít nhất|tối thiểu|tối đa|trở lên|không quá|at least|at most|minimum|maximum|up to|minst|högst/iu;

/** A duty told as leave, or leave as a duty. */
export function dutyChanged(said: string, source: string, isTranslated: boolean): string | undefined {
  const [must, may] = [DUTY.test(withoutFreedom(said)), LEAVE.test(said)];
  const [obliges, allows] = [DUTY.test(withoutFreedom(source)), LEAVE_IN_SOURCE.test(source)];
  if (must && !may && !obliges && allows) return "tells as a duty what the source allows";
  if (!must && may && obliges && !LEAVE.test(source) && !BOUND.test(said))
    return "tells as allowed what the source demands";
  if (isTranslated) return undefined;
  if (isTurned(said, source, MAY, MUST)) return "tells as allowed what the source demands";
  return isTurned(said, source, MUST, MAY) ? "tells as a duty what the source allows" : undefined;
}

const MUST = "phải|must|shall|ha(?:s|ve) to|måste|ska|skall";
const MAY = "được|có thể|có quyền|may|can|får|kan";

/** "phải góp vốn" told as "được góp vốn": the same two words after a verb of duty in one and of leave in the other. */
function isTurned(said: string, source: string, here: string, there: string): boolean {
  const after = (text: string, verbs: string) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})(?<!không )(?:${verbs})\\s+(\\p{L}+\\s+\\p{L}+)`, "giu"))].map(
      (match) => match[1]?.toLowerCase(),
    );
  const [told, allowed] = [after(source, there), after(source, here)];
  return after(said, here).some((words) => told.includes(words) && !allowed.includes(words));
}

function withoutFreedom(text: string): string {
  return text.replace(
    /không (?:phải|bắt buộc|cần)|not (?:required|obliged|have to|mandatory)|(?:måste|behöver) inte/giu,
    " ",
  );
}
