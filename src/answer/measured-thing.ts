import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { meetsAny } from "./figures.ts";
import { SAYS_NOTHING } from "./narrowed-body.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** "Mấy tấn …", "how many hectares of …": what is measured stands right behind. */
const MEASURE =
  /\b(?:(?:bao nhieu|may) (?:ha|hecta|hec ta|tan|ta|sao|mau|kg|ky)|(?:how many|hur manga) (?:hectares?|tons?|tonnes?|hektar|ton)(?: of| av| med)?)\b/u;
/** Between a measure and its thing: "mấy ha đất trồng cây na". */
const ON_THE_WAY = /^(?:dat|dien tich|trong|nuoi|canh tac|cay|con|trai|qua|cu|hat|land|fields?|mark)$/u;
/** Without its accents one syllable may be any word, unless such a word in front of it tells that it is a thing. */
const TELLS_THING = /^(?:cay|con|trai|qua|cu|hat)$/u;

/** What is measured, where the question narrows it: "na", "dưa lưới", "dragon fruit"; empty where it does not. */
const thingAsked = oncePer((query: Query): readonly ContentUnit[] => {
  const folded = fold(query.bare);
  const measure = MEASURE.exec(folded);
  if (measure === null || query.wanted !== "count" || folded.length !== query.bare.length) return [];
  let end = measure.index + measure[0].length;
  let isThing = query.questionLanguage !== "vi" || hasVietnameseMarks(query.text);
  const thing: ContentUnit[] = [];
  for (const unit of query.units) {
    if (unit.start < end) continue;
    const between = folded.slice(end, unit.start).trim();
    if (between !== "" && !ON_THE_WAY.test(between)) break;
    end = unit.end;
    const word = folded.slice(unit.start, unit.end);
    isThing ||= TELLS_THING.test(between) || TELLS_THING.test(word);
    if (!SAYS_NOTHING.has(unit.key) && !ON_THE_WAY.test(word)) thing.push(unit);
  }
  return thing.filter(({ key }) => key.startsWith("#") || isThing);
});

/** Whether what a sentence of the press measures is what is asked for: hectares of chili are none of custard apples. */
export function tellsThing(
  query: Query,
  { lead, hit }: Candidate,
  { passage, heading, folded }: Surroundings,
): boolean {
  const [thing] = thingAsked(query);
  if (thing === undefined) return true;
  const { key } = thing;
  if (key.startsWith("#")) return [passage, heading, lead].some((keys) => meetsAny(key, keys));
  const isSame = hit.document.metadata.language === query.questionLanguage;
  return isSame && new RegExp(String.raw`(?<!\p{L})${singularOf(key)}(?:e?s)?(?!\p{L})`, "u").test(folded);
}

/** "Apples" are told by "apple farms". */
function singularOf(word: string): string {
  return word.length > SHORT ? word.replace(/e?s$/u, "") : word;
}

const SHORT = 4;
