import { quantities } from "../language/quantities.ts";
import type { Quantity } from "../language/quantity.ts";
import { sentences } from "../language/sentences.ts";
import { contentUnits } from "../language/tokenize.ts";
import { isBareTarget } from "./bare-target.ts";
import type { Candidate } from "./candidates.ts";
import { nounBehind } from "./figure-nouns.ts";

/** "Trong số này …", "Of these, …", "Av dem hade …": what follows counts some of what was counted right before. */
const OF_THOSE =
  /^(?:trong (?:số (?:này|đó)|đó)|(?:of|among) (?:these|them|those|which)|(?:av|bland) (?:dessa|dem))(?!\p{L}),?\s(?:(?:hade|har|var|är|leddes|leds|there (?:were|are)|có|đã có)\s)?$/iu;
/** No noun but a verb or an article: "115 were led by women", "115 en kvinna som direktör". */
const NO_NOUN =
  /^\s(?:were|are|was|is|had|have|has|hade|har|var|är|leds|leddes|en|ett|có|do|đã|đang|được|là)(?!\p{L})/iu;

/** The noun that a bare number of a part, or of a target, counts, as the sentence before says it. */
export function nounOfThose({ hit, text, start }: Candidate, quantity: Quantity): string | undefined {
  const isOfThose = OF_THOSE.test(text.slice(0, quantity.start)) && NO_NOUN.test(text.slice(quantity.end));
  if (!isOfThose && !(isBareTarget(text) && quantity.unit === "count")) return undefined;
  const before = sentences(hit.passage.text).findLast(({ end }) => end <= start);
  if (before === undefined) return undefined;
  const { language } = hit.document.metadata;
  const told = quantities(before.text, language);
  const worded = { text: before.text, units: contentUnits(before.text), quantities: told };
  return told
    .filter(({ unit }) => unit === "count")
    .map((count) => nounBehind(worded, count, language))
    .find((noun) => noun !== undefined);
}
