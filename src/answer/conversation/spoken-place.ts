import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { Wanted } from "../../language/wanted.ts";
import { ruleIn } from "../rules.ts";
import { standingAlone } from "./asides.ts";
import { openingOf } from "./cues.ts";
import { hereIn, provinceIn, withPlaceThere } from "./home-place.ts";
import { type Parts, textOf } from "./parts.ts";
import { edited, IN, likeWritten, open, tidy, Wordings } from "./wordings.ts";

/** "How many of the co-ops …?": those that were spoken of. */
const OF_THE = new Wordings("start", [
  "(?:how many|how much|what (?:share|percentage|part)) of (?:the|those|these) (?:co-?ops?|cooperatives|co-operatives|groups|unions|members|funds|products|projects)",
  "(?:hur många|hur stor (?:del|andel)) av (?:de )?(?:kooperativen|grupperna|förbunden|unionerna|medlemmarna|fonderna|produkterna|projekten)",
]);
/** "Trí thức trẻ về HTX thì mấy tỷ?": one more thing of which the same is asked. */
const THEN_HOW_MUCH = new Wordings("anywhere", [
  "thì (?:là |được |có |cho |hết |mất |tổng |còn )*(?:mấy|bao nhiêu)",
]);

/** What is told of a place; a time that something takes is a rule's. */
const TOLD_OF_PLACES: readonly Wanted[] = ["count", "amount", "money", "percent"];

/** Where a text only points at a place, with the one that was spoken of; undefined where it does not point, or names one itself. */
export function withPlacePointedAt(
  text: string,
  placed: Parts | undefined,
  known: ReadonlySet<string>,
): string | undefined {
  const [place] = placed?.places ?? [];
  if (placed === undefined || place === undefined || places.find(text, known).length > 0) return undefined;
  const [here] = hereIn(text);
  if (here) return edited(text, [{ ...here, text: textOf(placed, place) }]);
  const [province] = placed.places.flatMap(({ places: own }) => own);
  const [there] = province === undefined ? [] : provinceIn(text);
  if (there && province) return edited(text, [{ ...there, text: likeWritten(province.province, text) }]);
  return withPlaceThere(text, textOf(placed, place));
}

/** Whether a question asks for a rule, which is the same in all places. */
export function asksRule({ text, asks }: Parts): boolean {
  const language = detectLanguage(text) ?? "vi";
  return ruleIn(fold(text), { units: contentUnits(text), wanted: asks, places: [], language }).aboutRule;
}

/** A figure that is asked for next to others of a place, with that place: "còn quỹ việc làm thì cho được mấy đồng?". */
export function inPlaceSpokenOf(asked: Parts, placed: Parts | undefined): string {
  const { text } = asked;
  const [place] = placed?.places ?? [];
  if (placed === undefined || place === undefined || asked.places.length + asked.documents.length > 0)
    return text;
  const isOneMore = openingOf(text).kind === "firm" || THEN_HOW_MUCH.isIn(text);
  if (!TOLD_OF_PLACES.includes(asked.asks) || !(isOneMore || OF_THE.isIn(text)) || asksRule(asked))
    return text;
  const name = likeWritten(textOf(placed, place), text);
  const language = detectLanguage(text) ?? "vi";
  const own = standingAlone(text);
  return language === "vi" ? tidy(`${name} ${own}`) : tidy(`${open(own)} ${IN[language]} ${name}?`);
}
