import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import { type Wanted, wantsFigure } from "../../language/wanted.ts";
import { antecedentOf, namedInAnswers } from "./antecedent.ts";
import { beginsAsking, cueSpans } from "./cues.ts";
import { isGeneric, isSideRemark } from "./paradigms.ts";
import { type Parts, type Phrase, partsOf, textOf } from "./parts.ts";
import type { Pronoun, PronounKind } from "./pronouns.ts";
import { counterpart, isSaid } from "./rewrite.ts";
import { isInside } from "./topic.ts";
import { type Edit, edited, Wordings } from "./wordings.ts";

/** A question with what it leaves unsaid; `asks` is there where it says itself what kind of answer it wants. */
export interface Completed {
  text: string;
  asks?: Wanted;
}

const WHOLE_PLACE = new Wordings("anywhere", [
  "(?:cả|toàn) (?:tỉnh|thành phố)",
  "(?:the )?(?:whole|entire) (?:province|city)",
  "hela (?:provinsen|staden)",
]);

/** What the question says itself: without cues, and with what its pronouns stand for. */
export function coreOf(
  asked: Parts,
  old: Parts,
  pronouns: readonly Pronoun[],
  told: readonly string[],
  known: ReadonlySet<string>,
): Parts {
  const standsFor = (pronoun: Pronoun) =>
    namedInAnswers(pronoun, old, told) ?? antecedentOf(pronoun, old) ?? pronoun.noun ?? "";
  const edits: Edit[] = pronouns.map((pronoun) => ({
    start: pronoun.start,
    end: pronoun.end,
    text: isPutIn(pronoun, asked, old) ? standsFor(pronoun) : "",
  }));
  const cues = cueSpans(asked.text).map((span) => ({ ...span, text: "" }));
  const core = fragment(partsOf(edited(asked.text, [...cues, ...edits]), known));
  return core.places.length > 0 ? core : inWholePlace(core, old, known);
}

/** In English and Swedish the question word comes first; elsewhere "who" and "that" tie a clause to a noun. */
function fragment(core: Parts): Parts {
  const language = detectLanguage(core.text);
  return language === "vi" || language === undefined || beginsAsking(core.text)
    ? core
    : { ...core, asks: "any" };
}

/** A pronoun gives way to what it stands for, unless nearly nothing else is said: then all that was spoken of is meant. */
export function isPutIn({ kind }: Pronoun, asked: Parts, old: Parts): boolean {
  return saysMore(asked) || isPart(kind) || (kind === "thing" && old.documents.length > 0);
}

export function isPart(kind: PronounKind): boolean {
  return kind === "part" || kind === "classifier";
}

export function saysMore({ phrases, documents }: Parts): boolean {
  // An "article" that is asked for is no news item; another law is what it is asked of.
  return phrases.some(
    (phrase) =>
      !isInside(phrase, documents) && !phrase.keys.every((key) => isGeneric(key) || key === "#news-item"),
  );
}

/** "Tính cả tỉnh thì sao?" after a question on a district asks for its province. */
function inWholePlace(core: Parts, old: Parts, known: ReadonlySet<string>): Parts {
  const [whole] = WHOLE_PLACE.in(core.text);
  const province = places.find(old.text, known)[0]?.province;
  if (whole === undefined || province === undefined) return core;
  return partsOf(edited(core.text, [{ ...whole, text: province }]), known);
}

export function isNew(phrase: Phrase, core: Parts, old: Parts): boolean {
  const said = textOf(core, phrase);
  if (isSideRemark(phrase.keys) || isSaid(phrase, said, old)) return false;
  return counterpart(phrase, said, old) === undefined;
}

/** "bao nhiêu" alone asks for whatever figure was asked for. */
export function asksTheSame(core: Parts, old: Parts): boolean {
  if (core.asks === old.asks || (isTime(core.asks) && isTime(old.asks))) return true;
  // "Mấy dự án?" after a sum counts something of its own.
  if (core.asks === "count" && old.asks !== "count" && countsNoun(core)) return false;
  return (core.asks === "count" || core.asks === "amount") && wantsFigure(old.asks);
}

const HOW_MANY = /\b(?:bao nhieu|may|how many|hur manga) $/u;

/** Whether a noun stands right behind the question word. */
function countsNoun({ text, phrases }: Parts): boolean {
  const folded = fold(text);
  return phrases.some(
    ({ start, keys }) => keys.some((key) => key.startsWith("#")) && HOW_MANY.test(folded.slice(0, start)),
  );
}

function isTime(asks: Wanted): boolean {
  return asks === "when" || asks === "duration";
}
