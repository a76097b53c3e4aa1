import type { Language, Question, Turn } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { NOUNS } from "../../language/nouns.ts";
import { asksForArticle } from "../which-article.ts";
import { countedIn } from "./antecedent.ts";
import { asksAfterCorrecting, dismissesTarget, standingAlone, withoutAsides } from "./asides.ts";
import { aboutDocumentAnswered, asWhy } from "./asked-of-last.ts";
import { besideOld, comparesOnly } from "./beside.ts";
import { beginsCase, inOtherCase } from "./cases.ts";
import { asksTheSame, type Completed, coreOf, isNew, isPart, saysMore } from "./core.ts";
import { asksWhy } from "./cues.ts";
import { withProvincesOfInitials } from "./initials.ts";
import { inKindSpokenOf } from "./kinds.ts";
import { leans } from "./leaning.ts";
import { missingAntecedents } from "./missing.ts";
import { asksOfAnswer } from "./of-answer.ts";
import { askedOfOther } from "./other-of-two.ts";
import { askedInBody, OTHERS, otherSubject } from "./other-subject.ts";
import { isGeneric } from "./paradigms.ts";
import { type Parts, type Phrase, partsOf, textOf, withBodyNamed } from "./parts.ts";
import { withNewAmounts } from "./quantities.ts";
import { askedOfResult, asksWhatWasReached, TARGET } from "./reached.ts";
import { withReference } from "./references.ts";
import { isSaid, rewritten } from "./rewrite.ts";
import { bodyIn, namesBody } from "./spoken-body.ts";
import { asksRule, inPlaceSpokenOf, withPlacePointedAt } from "./spoken-place.ts";
import { isInside, joined } from "./topic.ts";
import { withTopic } from "./with-topic.ts";
import { tidy, Wordings } from "./wordings.ts";
import { withYearBeside } from "./year-beside.ts";

/** Turns that are looked back on. */
const TURNS = 6;

const TARGET_NAMES: Record<Language, string> = { vi: "mục tiêu", en: "target", sv: "mål" };

/** "Nếu không đủ thì sao?" is a case of what was asked, not another thing that it is asked of. */
const CASE = new Wordings("start", [
  "nếu|lỡ|giả sử|khi|không|chưa|hết|quá|trễ|muộn|chậm|vi phạm|bị|vẫn|mà|để|để làm|if|when|without|om|när|utan",
]);

/** Whether a question goes on with the turns before it: as its words tell, or whatever they tell. */
export type Leaning = "as-worded" | "assumed";

/** Completes a question from the turns before it. One that stands alone is returned as it is, unless that it leans is assumed. */
export function completeFromHistory(
  { text, history }: Pick<Question, "text" | "history">,
  known: ReadonlySet<string>,
  leaning: Leaning = "as-worded",
): Completed {
  return completeFrom(text, spokenOf(history, known), known, leaning);
}

/** What a talk has come to. */
export function spokenOf(history: readonly Turn[], known: ReadonlySet<string>): Spoken | undefined {
  let spoken: Spoken | undefined;
  for (const turn of history.slice(-TURNS)) {
    // "Cảm ơn" says nothing to lean on.
    if (!saysSomething(turn.question, known)) continue;
    const question = completeFrom(turn.question, spoken, known).text;
    const last = { question, answer: turn.answer };
    const parts = partsOf(question, known);
    const counted = countedIn(parts) === undefined ? spoken?.counted : last;
    const body = bodyIn(parts) ?? (namesBody(parts) ? undefined : spoken?.body);
    const placed = parts.places.length > 0 ? parts : asksRule(parts) ? undefined : spoken?.placed;
    spoken = {
      last,
      told: [...(spoken?.told ?? []), turn.answer],
      ...(spoken === undefined ? {} : { before: spoken.last }),
      ...(counted === undefined ? {} : { counted }),
      ...(placed === undefined ? {} : { placed }),
      ...(body === undefined ? {} : { body }),
    };
  }
  return spoken;
}

/** The last turn, completed, and those before it that a question may go back to. */
export interface Spoken {
  last: Turn;
  before?: Turn;
  /** The last one that asked how many there are of something. */
  counted?: Turn;
  /** The last one that named a place, where no rule was asked for since. */
  placed?: Parts;
  /** The body with rules of its own that the talk is on, as it was named. */
  body?: string;
  /** All answers so far. */
  told?: readonly string[];
}

const COURTESY = new Wordings("start", [
  "(?:(?:ok|oke|okay|dạ|vâng|ừ|rồi|hay quá|tuyệt|cảm ơn|cám ơn|cảm ơn bạn|thanks|thank you|thank|great|good|nice|hi|hello|hey|chào|xin chào|tack|hej|bra|you|so much|very much|nhiều|nhé|nha|bạn|ạ|ad|em|anh|chị|lắm|så mycket)[\\s,.!]*)+$",
]);

function saysSomething(text: string, known: ReadonlySet<string>): boolean {
  if (COURTESY.isIn(text)) return false;
  const { phrases, places: named, years } = partsOf(text, known);
  return phrases.length + named.length + years.length > 0 || /\d/u.test(text);
}

function completeFrom(
  said: string,
  spoken: Spoken | undefined,
  known: ReadonlySet<string>,
  leaning: Leaning = "as-worded",
): Completed {
  if (spoken === undefined) return { text: withProvincesOfInitials(said, false) };
  const { last, before } = spoken;
  const old = partsOf(last.question, known);
  const own = withProvincesOfInitials(withoutAsides(said), old.places.length > 0);
  const text = withYearBeside(own, last);
  const pointed = withPlacePointedAt(text, spoken.placed, known);
  if (pointed !== undefined) return completeFrom(pointed, spoken, known, leaning);
  const referring = withReference(text, last);
  if (referring !== undefined) return { text: referring };
  const asked = partsOf(text, known);
  if (spoken.counted !== undefined && spoken.counted !== last && countsPart(asked, old))
    return completeFrom(text, { ...spoken, last: spoken.counted }, known, leaning);
  const asOld = old.asks === "any" ? {} : { asks: old.asks };
  const other = askedOfOther(asked, last, known);
  if (other !== undefined) return { text: other, ...asOld };
  const spokenOfDocument = aboutDocumentAnswered(asked, last);
  if (spokenOfDocument !== undefined) return completeFrom(text, { last: spokenOfDocument }, known);
  // Where a rule stands is told by what tells the rule, and of what day a figure is by what tells the figure.
  if ((asksForArticle(text) && !saysMore(asked)) || asksOfAnswer(text))
    return { text: last.question, ...asOld };
  if (asksWhy(text) && old.asks !== "yes-no") return { text: asWhy(old, last), asks: "any" };
  const comparing = comparesOnly(asked, known);
  const reached = asksWhatWasReached(asked, old) || (dismissesTarget(said) && TARGET.isIn(old.text));
  const isOpen = leaning === "assumed" || (leans(asked, old) && !asksAfterCorrecting(text));
  if (!comparing && !reached && !isOpen) return { text: wholeOf(asked, old, spoken) };
  const language = detectLanguage(last.question) ?? detectLanguage(text) ?? "vi";
  if (spoken.body !== undefined && countsAnother(asked, old))
    return { text: joined(spoken.body, standingAlone(text), language) };
  const pronouns = missingAntecedents(asked);
  const core = coreOf(asked, old, pronouns, spoken.told ?? [last.answer], known);
  const beside = besideOld(asked, core, old, before && partsOf(before.question, known), language);
  if (beside !== undefined) return { text: beside, ...asOld };
  if (comparing && !isOpen) return { text };
  if (reached) return { text: askedOfResult(asked, old, language), ...asOld };
  const amounts = withNewAmounts(core, old);
  if (amounts !== undefined) {
    const rest = partsOf(amounts.rest, known);
    const isAll =
      !saysMore(rest) || rest.phrases.every((phrase) => isSaid(phrase, textOf(rest, phrase), old));
    if (isAll && (rest.asks === "any" || asksTheSame(rest, old))) return { text: amounts.old, ...asOld };
    const of = { question: amounts.old, answer: last.answer };
    return completeFrom(amounts.rest, { last: of }, known, "assumed");
  }
  const inCase = inOtherCase(core, old);
  if (inCase !== undefined) return { text: inCase, ...asOld };
  const left = core.phrases.filter((phrase) => isNew(phrase, core, old) && !isInside(phrase, core.documents));
  const asksAnew = core.asks !== "any" && !asksTheSame(core, old);
  const pointing = pronouns.filter(({ kind }) => kind !== "classifier" && kind !== "same");
  const stays = pointing.length === 0 && !CASE.isIn(core.text);
  const isOther =
    core.documents.length > 0 &&
    (core.asks === "any" || asksTheSame(core, old)) &&
    left.every(({ keys }) => keys.every(isGeneric));
  const isOfOthers = OTHERS.isIn(core.text);
  const inBody = asksAnew || !stays ? undefined : askedInBody(core, old, left, language);
  if (inBody !== undefined) return { text: inBody, ...asOld };
  if ((left.length === 0 || isOther) && !asksAnew && stays && !isOfOthers)
    return { text: asFor(core, old, language), ...asOld };
  const moved = stays ? otherSubject(core, old, isOfOthers ? core.phrases : left, language) : undefined;
  if (moved !== undefined) return { text: moved, ...asOld };
  return withTopic(core, old, pronouns, language);
}

/** "How many founders does it take?" after the board of a fund: counted of the body itself, and not of its board. */
function countsAnother(asked: Parts, old: Parts): boolean {
  const [before, now] = [countedIn(old), countedIn(asked)];
  const isNoun = ({ keys }: Phrase) => keys.some((key) => NOUNS.has(key));
  if (asked.asks !== "count" || old.asks !== "count" || before === undefined || now === undefined)
    return false;
  if (namesBody(asked) || asked.places.length + asked.documents.length + old.places.length > 0) return false;
  const isOther = now.keys.some((key) => !before.keys.includes(key));
  return isNoun(before) && isNoun(now) && isOther && missingAntecedents(asked).length === 0;
}

/** A question that stands alone, but for the place, the body and the kind that the talk is on. */
function wholeOf(asked: Parts, old: Parts, { placed, body }: Spoken): string {
  const meant = inPlaceSpokenOf({ ...asked, text: inKindSpokenOf(asked, old) }, placed);
  // "Nếu chưa mở cửa được thì bao giờ mất phép?": the case is one of the body spoken of.
  const isCase = body !== undefined && beginsCase(meant) && !namesBody(asked) && asked.places.length === 0;
  if (isCase) return joined(body, meant, detectLanguage(meant) ?? "vi");
  return standingAlone(withBodyNamed(meant));
}

/** "Trong đó bao nhiêu …?" is of what was counted, also where another question on it stands between. */
function countsPart(asked: Parts, old: Parts): boolean {
  return countedIn(old) === undefined && missingAntecedents(asked).some(({ kind }) => isPart(kind));
}

/** The old question, asked of another place, year or body; as a target where the new one says so. */
function asFor(core: Parts, old: Parts, language: Language): string {
  const text = rewritten(old, core, language);
  return TARGET.isIn(core.text) && !TARGET.isIn(text) ? tidy(`${TARGET_NAMES[language]} ${text}`) : text;
}
