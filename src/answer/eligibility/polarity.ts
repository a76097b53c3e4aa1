import { isLegalKind } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import { sentences } from "../../language/sentences.ts";
import { type ContentUnit, contentUnits } from "../../language/tokenize.ts";
import { isSoft } from "../coverage.ts";
import type { Pick } from "../pick.ts";
import type { Query } from "../understand.ts";
import { listOf } from "./conditions.ts";
import { QUALIFIERS } from "./counted.ts";

/** A yes or no that the words of a rule give by themselves. */
export type Polarity = "allowed" | "forbidden" | "demanded" | "not-demanded";

type Modality = "may" | "must";

const ASKED: [Modality, RegExp][] = [
  [
    "must",
    /\b(?:co (?:phai|can|bat buoc)|bat buoc phai|(?:phai|bat buoc|can)\b.{1,80}\b(?:khong|ko|hong)\W*$)|^(?:must|do|does) .{1,60}\b(?:have to|need to|must|required)\b|^must\b|^(?:is|are) .{1,60}\b(?:required|obliged|compulsory|mandatory)\b|^maste\b/u,
  ],
  [
    "may",
    /\b(?:co (?:duoc|quyen)|duoc phep)\b.{1,80}\b(?:khong|ko|hong)\W*$|\b(?:duoc|dc) (?:khong|ko|hong)\W*$|^(?:may|can|is|are) .{1,60}|^(?:far|kan)\b/u,
  ],
];
/** What a rule says, the longer wordings first: "không được" is no "được". */
const SAID: [Polarity, RegExp][] = [
  [
    "forbidden",
    /(?<!\p{L})(?:không được(?: phép| quyền)?|không có quyền|nghiêm cấm|bị cấm|(?:may|must|shall|can|are|is) not(?: be)?(?: allowed to| permitted to)?|cannot|får inte)(?!\p{L})/giu,
  ],
  [
    "not-demanded",
    /(?<!\p{L})(?:không bắt buộc|không (?:cần )?phải|không cần|(?:need|do|does) not(?: have to| need to)?|(?:is|are) not (?:required|obliged) to|behöver inte|måste inte)(?!\p{L})/giu,
  ],
  [
    "demanded",
    /(?<!\p{L})(?:bắt buộc phải|bắt buộc|phải được|phải|có nghĩa vụ|must|shall|(?:is|are) (?:required|obliged) to|have to|has to|måste|ska)(?!\p{L})/giu,
  ],
  [
    "allowed",
    /(?<!\p{L})(?:được phép|được quyền|có quyền|được|may|(?:is|are) (?:allowed|permitted|entitled) to|have the right to|has the right to|får)(?!\p{L})/giu,
  ],
];
const ANSWERS: Readonly<Record<Modality, readonly Polarity[]>> = {
  may: ["allowed", "forbidden"],
  must: ["demanded", "not-demanded"],
};
/** What makes a rule hold in some cases only, or leaves it to another text: then it is quoted without a yes or no. */
const CONDITIONAL =
  /(?<!\p{L})(?:nếu|khi|trừ|chỉ|trường hợp|điều kiện|tùy|sau khi|trước khi|sau đây|một số|không quá|tối đa|if|when|where|unless|except|only|provided|after|before|subject to|following|some|om|när|utom|bara|endast|efter)(?!\p{L})/iu;
/** A choice in the part that answers: which of the two is then open. */
const CHOICE = /(?<!\p{L})(?:nhưng|hoặc|hay|or|but|men|eller)(?!\p{L})/iu;
/** Characters behind the word of duty or permission within which what is asked about begins. */
const NEAR = 22;

/**
 * The yes or no to a question without figures, where a sentence of a rule in force gives it beyond doubt: it speaks of all
 * that is asked, has one word of duty or permission, with what is asked right behind it, and no condition.
 */
export function polarityOf(query: Query, { hit, quote, isTarget, isFormer }: Pick): Polarity | undefined {
  const { kind, validity, language } = hit.document.metadata;
  if (!isLegalKind(kind) || validity !== "in-force" || query.figures.length > 0) return undefined;
  if (isTarget || isFormer) return undefined;
  if (language !== query.questionLanguage || query.reference !== undefined) return undefined;
  const folded = fold(query.text).trim();
  const modality = modalityOf(folded);
  const asked = query.units
    .filter(({ key }) => !isSoft(key) && !MODAL_KEYS.includes(key))
    .map(({ key }) => key);
  if (modality === undefined || asked.length < 2 || CONDITIONAL_QUESTION.test(folded)) return undefined;
  const said = sentences(quote)
    .map(({ text }) => text)
    .filter((text) => covers(contentUnits(text), asked));
  const [sentence] = said;
  if (sentence === undefined || said.length > 1 || isPoint(quote, sentence)) return undefined;
  const polarity = saidIn(sentence, asked);
  return polarity !== undefined && ANSWERS[modality].includes(polarity) ? polarity : undefined;
}

/** What one point of a list says holds in that case: which case, the list tells. */
function isPoint(quote: string, sentence: string): boolean {
  const list = listOf(quote);
  return list !== undefined && !list.lead.includes(sentence);
}

/** Whether a question asks if something is allowed. */
export function asksLeave({ text, figures }: Query): boolean {
  const folded = fold(text).trim();
  if (ASKS_WHAT_IS.test(folded)) return false;
  return figures.length === 0 && modalityOf(folded) === "may";
}

/** "Is a branch a body of its own?" asks for no leave. */
const ASKS_WHAT_IS = /^(?:is|are) (?!.*\b(?:allowed|permitted|entitled|eligible|able|possible|ok|fine)\b)/u;

/** Whether a text has a word that permits or forbids something. */
export function permitsOrForbids(text: string): boolean {
  return SAID.some(([polarity, pattern]) => ANSWERS.may.includes(polarity) && text.search(pattern) >= 0);
}

function modalityOf(folded: string): Modality | undefined {
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0];
}

export const MODAL_KEYS: readonly string[] = ["#compulsory", "#right", "#forbidden", "#commit"];
/** "có được … hay không" asks plainly; any other choice does not have one answer. */
const CONDITIONAL_QUESTION =
  /\b(?:neu|hay (?!khong|chua)|hoac|chi|if|or|only|unless|om|eller|bara)\b|\bkhong (?:duoc|phai|can|co)\b|\b(?:not|cannot|n't|inte)\b/u;

function covers(units: readonly ContentUnit[], asked: readonly string[]): boolean {
  const told = new Set(units.map(({ key }) => key));
  return asked.every((key) => told.has(key));
}

function saidIn(sentence: string, asked: readonly string[]): Polarity | undefined {
  if (CONDITIONAL.test(sentence)) return undefined;
  const units = contentUnits(sentence);
  // A rule on one kind of member, or of capital, does not answer for all.
  if (units.some(({ key }) => QUALIFIERS.includes(key) && !asked.includes(key))) return undefined;
  let rest = mainPart(sentence, units, asked);
  if (CHOICE.test(rest)) return undefined;
  const found: { polarity: Polarity; end: number }[] = [];
  for (const [polarity, pattern] of SAID) {
    for (const match of rest.matchAll(pattern)) found.push({ polarity, end: match.index + match[0].length });
    rest = rest.replace(pattern, (word) => " ".repeat(word.length));
  }
  const [only] = found;
  // A negation that is none of these words turns the sense of something else.
  if (only === undefined || found.length > 1 || NEGATION.test(outside(rest, units, asked))) return undefined;
  const next = units.find(({ start }) => start >= only.end);
  return next && next.start <= only.end + NEAR && asked.includes(next.key) ? only.polarity : undefined;
}

/** Without the words of what is asked: "quỹ chung không chia" denies nothing. */
function outside(text: string, units: readonly ContentUnit[], asked: readonly string[]): string {
  return units
    .filter(({ key, end }) => asked.includes(key) && end <= text.length)
    .reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text);
}

/** The sentence up to the comma behind the last word of what is asked. */
function mainPart(sentence: string, units: readonly ContentUnit[], asked: readonly string[]): string {
  const last = Math.max(...asked.map((key) => units.find((unit) => unit.key === key)?.end ?? 0));
  const stop = sentence.slice(last).search(/[,;:]/u);
  return stop < 0 ? sentence : sentence.slice(0, last + stop);
}

const NEGATION = /(?<!\p{L})(?:không|chưa|not|no|never|inte|aldrig|ingen)(?!\p{L})/iu;
