import type { Turn } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import { type Parts, partsOf } from "./parts.ts";
import { isInside } from "./topic.ts";
import { type Span, tidy, Wordings, without } from "./wordings.ts";

/** "Còn cái kia?": the one of two that was not told. */
const OTHER = new Wordings("anywhere", [
  "(?:cái|bên|thằng|ông|loại|văn bản|tỉnh|nghị định|luật|thông tư|quyết định|nghị quyết|chương trình) (?:kia|còn lại)|(?:cái|bên) nọ",
  "(?:the )?other (?:one|two|province|decree|law|circular|decision|resolution|programme|program)|the other",
  "(?:den|det) andr[ae](?: (?:provinsen|lagen|dekretet|beslutet))?",
]);
const JOINING =
  /^[\s,]*(?:(?:và|với|hay|hoặc|còn|va|voi|hoac|con|and|or|vs\.?|och|eller)(?!\p{L})|,)|(?:(?<!\p{L})(?:và|với|hay|hoặc|còn|va|voi|hoac|con|and|or|vs\.?|och|eller)|,)[\s,]*$/iu;

/**
 * The last question of the one of two documents, places or things of a kind that its answer did not speak of; undefined where nothing of
 * the sort is asked, or not two of a kind were.
 */
export function askedOfOther(
  asked: Parts,
  { question, answer }: Turn,
  known: ReadonlySet<string>,
): string | undefined {
  const pointing = OTHER.in(asked.text);
  const named = [...asked.phrases, ...asked.places, ...asked.documents];
  if (pointing.length === 0 || !named.every((span) => isInside(span, pointing))) return undefined;
  const old = partsOf(question, known);
  const kinds = [old.documents, old.places, ...alikePhrases(old)];
  const two = kinds.find((spans) => spans.length === 2);
  const said = fold(answer);
  const told = two?.filter((span) => said.includes(nameIn(question, span)));
  const [first] = told ?? [];
  return first === undefined || told?.length !== 1 ? undefined : withoutOne(question, first);
}

function alikePhrases({ phrases }: Parts): Span[][] {
  const kinds = new Set(phrases.flatMap(({ paradigm }) => paradigm ?? []));
  return [...kinds].map((kind) => phrases.filter(({ paradigm }) => paradigm === kind));
}

/** What tells one from the other: the number of a document, else the name. */
function nameIn(question: string, { start, end }: Span): string {
  const name = fold(question.slice(start, end));
  return /\d[\d/-]*\d/u.exec(name)?.[0] ?? name;
}

/** The question without one of two, and without the word that joins them. */
function withoutOne(question: string, { start, end }: Span): string {
  const behind = JOINING.exec(question.slice(end));
  if (behind?.index === 0) return tidy(without(question, [{ start, end: end + behind[0].length }]));
  const before = JOINING.exec(question.slice(0, start));
  return tidy(without(question, [{ start: before?.index ?? start, end }]));
}
