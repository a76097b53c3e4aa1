import { fold } from "../../language/normalize.ts";
import type { Span } from "./wordings.ts";

const KIND =
  "luat|nghi dinh|thong tu|nghi quyet|quyet dinh|chuong trinh|law|decree|circular|resolution|decision|lagen|lag|dekret|forordning";
const ADJECTIVE = "old|new|former|previous|earlier|current|gamla|nya|tidigare|forra|nuvarande";
/** "Luật HTX 2012", "nghị định 113/2024", "the old law", "luật trước đó": a document as a question names it. */
const MENTION = new RegExp(
  `(?<![a-z])(?:the |den )?(?:(?:(?:19|20)\\d{2}|${ADJECTIVE}) (?:cooperative )?(?:law|decree|lagen)|(?:${KIND})(?: hop tac xa| htx| on cooperatives| om kooperativ)?(?: so| nam| of| fran| no\\.?)? ?(?:\\d{1,4}(?:[/-][\\da-z]+)*|cu|moi|truoc(?: do| day| kia)?|hien hanh|hien nay))(?![a-z\\d])`,
  "gu",
);
const FORMER =
  /(?<![a-z])(?:old|former|previous|earlier|gamla|tidigare|forra|cu|truoc(?: do| day| kia)?)(?![a-z])/u;
/** What the law before the one in force is called; the law on cooperatives is the only one that questions name by its age. */
const FORMER_LAW = {
  vi: "Luật Hợp tác xã 2012",
  en: "Law on Cooperatives 2012",
  sv: "lagen om kooperativ 2012",
};

/** Where a question names documents. */
export function documentsIn(text: string): Span[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(MENTION)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
}

/** A document named by its age is called by its name. */
export function documentName(said: string): string {
  const folded = fold(said);
  if (!FORMER.test(folded) || !/luat|law|lag/u.test(folded)) return said;
  return /law/u.test(folded) ? FORMER_LAW.en : /lag/u.test(folded) ? FORMER_LAW.sv : FORMER_LAW.vi;
}
