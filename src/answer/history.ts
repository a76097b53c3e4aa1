import type { Question } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { yearsIn } from "../language/quantity.ts";
import { contentUnits } from "../language/tokenize.ts";

/** Openings of a question that leans on the one before: "còn Hà Nội thì sao?", "and in 2023?", "och i Hanoi?". */
const LEANING =
  /^(?:con|the con|vay con|the|vay|va|what about|how about|and|och|hur ar det)\b|thi sao\s*\??$/u;

/**
 * Completes a question that leans on the last one. The new place or year takes the place of the old; otherwise the old
 * question goes before the new one. A question that stands alone is returned as it is.
 */
export function completeFromHistory(question: Question, known: ReadonlySet<string>): string {
  const last = question.history.at(-1)?.question;
  if (last === undefined || !leans(question.text, known)) return question.text;
  const newPlaces = places.find(question.text, known);
  // "Còn doanh thu thì sao?" asks something new of the same place and year.
  if (ownUnits(question.text, known) > 0)
    return `${question.text} ${inherited(question.text, last, known)}`.trim();
  const oldPlaces = places.find(last, known);
  const newYears = yearsIn(quantities(question.text, "vi"));
  let base = last;
  if (newPlaces.length > 0) {
    for (const { province, district } of oldPlaces) base = removeName(removeName(base, district), province);
  }
  if (newYears.size > 0) base = base.replace(/(?:năm |nam |in |år )?(?:19|20)\d{2}/giu, " ");
  return `${base.replace(/[?.!\s]+$/u, "")} ${question.text}`.replace(/\s+/gu, " ").trim();
}

function leans(text: string, known: ReadonlySet<string>): boolean {
  const own = ownUnits(text, known);
  const named = places.find(text, known).length + yearsIn(quantities(text, "vi")).size;
  return (LEANING.test(fold(text).trim()) && own <= 2) || (own <= 0 && named > 0);
}

/** "Tính cả tỉnh thì bao nhiêu?" asks the same of a wider place. */
const WHOLE = new Set(["#province", "#city", "#district", "rieng"]);

/** How many things a question speaks of besides places and years. */
function ownUnits(text: string, known: ReadonlySet<string>): number {
  const named = places
    .find(text, known)
    .flatMap(({ province, district }) => fold(district ?? province).split(/[\s-]+/u));
  return contentUnits(text).filter(
    ({ key }) => !WHOLE.has(key) && !named.includes(key) && !named.join("").includes(key),
  ).length;
}

/** Place and year of the last question, as far as the new one names none. */
function inherited(text: string, last: string, known: ReadonlySet<string>): string {
  const place =
    places.find(text, known).length > 0
      ? []
      : places.find(last, known).map(({ district, province }) => district ?? province);
  const years = yearsIn(quantities(text, "vi")).size > 0 ? [] : [...yearsIn(quantities(last, "vi"))];
  return [...place, ...years].join(" ");
}

function removeName(text: string, name: string | undefined): string {
  if (name === undefined) return text;
  const folded = fold(text);
  const at = folded.indexOf(fold(name));
  // Folding keeps the length of a text in composed form, letter by letter.
  return at < 0 || folded.length !== text.length
    ? text
    : `${text.slice(0, at)} ${text.slice(at + name.length)}`;
}
