import { fold } from "../language/normalize.ts";
import { BODIES, MEASURES, NOUNS, TRANSPARENT } from "../language/nouns.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { oncePer } from "./ranking/once-per.ts";
import { factsOf } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";

/** What cooperatives are by their trade, technology or age; words of other meanings stand beside them without narrowing them. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ...TRANSPARENT,
  ...MEASURES,
  ...NOUNS,
  "#average",
  "#target",
  "#percentage",
  "#yearly",
  "#monthly",
  "#effective",
  "#period",
  "#country-wide",
  // "HTX huyện Bắc Sơn": the place is judged by itself.
  "#province",
  "#city",
  "#district",
  "#commune",
]);

/** Concepts that say of which cooperatives a sum or share is asked: "doanh thu HTX cà phê", "profit of high-tech cooperatives". */
const narrowing = oncePer((query: Query): { keys: readonly string[] } => {
  const { units, questionLanguage } = query;
  const bodies = units.filter((unit) => BODIES.includes(unit.key) && isMeasured(query, unit));
  const beside = (unit: ContentUnit) =>
    bodies.some((body) =>
      questionLanguage === "vi"
        ? isNext(query, body, unit)
        : isNext(query, unit, body) || isWith(query, body, unit),
    );
  return {
    keys: units
      .filter((unit) => unit.key.startsWith("#") && !SAYS_NOTHING.has(unit.key) && beside(unit))
      .map(({ key }) => key),
  };
});

/** Whether a sentence tells of just the cooperatives that the question narrows to. */
export function tellsWhose(query: Query, candidate: Candidate): boolean {
  const { keys } = factsOf(candidate);
  return narrowing(query).keys.every((key) => keys.has(key));
}

/** "Doanh thu HTX …", "bao nhiêu phần trăm HTX …": what stands behind is no verb of which cooperatives are the subject. */
function isMeasured({ text, units, questionLanguage }: Query, body: ContentUnit): boolean {
  if (questionLanguage !== "vi") return true;
  if (units.some(({ key, end }) => MEASURES.has(key) && end <= body.start)) return true;
  // "HTX nông nghiệp chiếm mấy phần trăm?" is the same.
  if (/\bchiem (?:khoang |chung |duoc )?(?:bao nhieu|may) (?:phan tram|%)/u.test(fold(text))) return true;
  return /\b(?:phan tram|ty le|ti le)(?: cua)?(?: so)? $/u.test(fold(text.slice(0, body.start)));
}

/** One stands right before the other. */
function isNext({ text }: Query, one: ContentUnit, other: ContentUnit): boolean {
  // "Agricultural cooperatives" may be one term for both.
  if (one.start < other.end && other.start < one.end) return true;
  return other.start >= one.end && /^[\s-]*$/u.test(text.slice(one.end, other.start));
}

/** "cooperatives with high technology", "kooperativ inom fiske": only a word that joins them stands between. */
function isWith({ text }: Query, body: ContentUnit, unit: ContentUnit): boolean {
  return (
    unit.start > body.end &&
    /^\s(?:with|using|in|for|that use|med|inom|för|som använder)\s$/iu.test(text.slice(body.end, unit.start))
  );
}
