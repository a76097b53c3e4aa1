import type { Language } from "../domain.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import type { Query } from "./understand.ts";

const AND = String.raw`(?:và|với|hay|hoặc|so với|va|voi|hoac|so voi|and|or|vs\.?|och|eller|,)`;
const YEAR = String.raw`((?:19|20)\d{2})`;
/** "Luật 2012 và 2023". */
const LAW_THEN_YEARS = new RegExp(
  String.raw`((?:luật|luat)(?:[\p{L}\s]{0,20}?) ?(?:19|20)\d{2}) (${AND}) (?:năm |nam )?${YEAR}`,
  "iu",
);
/** "The 2012 and 2023 laws". */
const YEARS_THEN_LAW = new RegExp(
  String.raw`${YEAR} (${AND}) (?:the )?${YEAR}( (?:cooperative )?law)s?\b`,
  "iu",
);
/** "2012 eller 2023 års lag". */
const YEARS_OF_LAW = new RegExp(`${YEAR} (${AND}) ${YEAR} års (?:kooperativ)?lag(?:en|ar)?`, "iu");
/** "2012 års lag", and "2012 års" where a law was named before. */
const YEAR_OF_LAW = new RegExp(String.raw`${YEAR} års(?: (?:kooperativ)?lag(?:en)?)?(?!\p{L})`, "giu");
/** "Vilken lag …, 2012 eller 2023?" */
const BARE_YEARS = new RegExp(
  String.raw`(?<!(?:luật|luat|law|lagen)[\p{L}\s]{0,20})${YEAR} (${AND}) ${YEAR}(?!\d|[\p{L}\s]{0,12}(?:law|lag))`,
  "iu",
);
const ON_LAWS = /\b(?:luat|law|laws|(?:kooperativ)?lag(?:en|ar|arna)?)\b/u;

/** Years that stand for laws, side by side. */
const LAWS_OF_YEARS: Record<Language, string> = {
  vi: "luật $1 $2 luật $3",
  en: "the $1 law $2 the $3 law",
  sv: "lagen från $1 $2 lagen från $3",
};

/** A question on laws named by their years, with each year made a law of its own: "luật 2012 và luật 2023". */
export function withEachLaw(text: string, { places, questionLanguage }: Query): string {
  // One accented word would have all others read as they are written.
  const law = hasVietnameseMarks(text) ? "luật" : "luat";
  const said = text.replace(LAW_THEN_YEARS, `$1 $2 ${law} $3`).replace(YEARS_THEN_LAW, "$1$4 $2 $3$4");
  if (places.length > 0 || !ON_LAWS.test(fold(text))) return said;
  return said
    .replace(YEARS_OF_LAW, LAWS_OF_YEARS.sv)
    .replace(YEAR_OF_LAW, "lagen från $1")
    .replace(BARE_YEARS, LAWS_OF_YEARS[questionLanguage]);
}
