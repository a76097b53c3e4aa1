import { detectLanguage } from "../../language/detect.ts";
import { withHeadsInFull } from "./bare-heads.ts";
import { cueSpans } from "./cues.ts";
import { type Parts, textOf } from "./parts.ts";
import { isInside } from "./topic.ts";
import { edited, Wordings } from "./wordings.ts";

/** What a special kind is called once it is clear which is meant. */
export const WIDER: Readonly<Record<string, string>> = { "#internal-lending": "#loan" };
/** Who else lends, or is named anew: of them the wider word is meant. */
const OTHER_LENDERS = [
  "#cooperative",
  "#support-fund",
  "#bank",
  "#cooperative-bank",
  "#peoples-credit-fund",
  "#borrow-from-fund",
];

/** Who borrows may do so anywhere; who lends is the body that was spoken of. */
const LENDS = new Wordings("start", ["cho (?:vay|mượn)", "lend(?:ing|s)?(?: out)?", "låna(?:r|s)? ut"]);

/** "Ban kiểm soát hai người có cho vay được không?" after a question on internal lending: the text with the kind that is meant. */
export function inKindSpokenOf(asked: Parts, old: Parts): string {
  const full = withHeadsInFull(asked, old);
  if (full !== asked.text) return full;
  const cues = cueSpans(asked.text);
  const has = ({ phrases }: Parts, key: string) => phrases.some(({ keys }) => keys.includes(key));
  if (OTHER_LENDERS.some((key) => has(asked, key)) || asked.places.length > 0) return asked.text;
  // Words of the one language have no place in a question of the other.
  const [own, before] = [detectLanguage(asked.text), detectLanguage(old.text)];
  if (own !== undefined && before !== undefined && own !== before) return asked.text;
  for (const [special, wider] of Object.entries(WIDER)) {
    const name = old.phrases.find(({ keys }) => keys.includes(special));
    const meant = asked.phrases.filter(
      (one) => one.keys.includes(wider) && !isInside(one, cues) && LENDS.isIn(textOf(asked, one)),
    );
    const [said] = meant;
    if (name === undefined || said === undefined || has(asked, special)) continue;
    return edited(asked.text, [{ start: said.start, end: said.end, text: textOf(old, name) }]);
  }
  return asked.text;
}
