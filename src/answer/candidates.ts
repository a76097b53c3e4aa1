import type { Hit, Passage } from "../domain.ts";
import { quantities } from "../language/quantities.ts";
import type { Quantity } from "../language/quantity.ts";
import { sentences } from "../language/sentences.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { isBareTarget } from "./bare-target.ts";
import { toldOf } from "./headings-within.ts";
import { isPlantedOrder } from "./planted-orders.ts";
import { introductions } from "./point-leads.ts";

/** A sentence, or one item of a long enumeration, that might answer. Offsets are into the passage. */
export interface Candidate {
  hit: Hit;
  text: string;
  start: number;
  end: number;
  /** The whole sentence that the item is part of: what introduces an enumeration holds for each of its items. */
  whole: string;
  /** Its own: what is read of a sentence is kept by them. */
  units: readonly ContentUnit[];
  /** Keys of what introduces the enumeration that the item is part of, and of the question that it answers; else empty. */
  lead: ReadonlySet<string>;
  /** What introduces a point of a clause ("a) 5% đối với hợp tác xã;"), which says little without it; else "". */
  introduction: string;
  quantities: Quantity[];
}

const LONG_SENTENCE = 260;
/** Number of an article or clause, letter of a point, or list mark in front of a sentence. */
export const LABEL =
  /^(?:(?:Điều|Article)\s+\d{1,3}[a-z]?[.:]\s+|\d{1,3}[a-zđ]?\.\s+|\p{Ll}{1,2}\)\s+|[-*•]\s+)/u;

/** Who can be asked what is not known, says nothing of what that is: as a sentence, and at the end of one. */
const SAYS_WHOM_TO_ASK =
  /^[^.;]{0,60}?(?:(?:nên|hãy) hỏi|should ask|bör fråga|^(?:please )?ask|^fråga)(?!\p{L})/iu;
const WHOM_TO_ASK =
  /[;,.]\s*(?:muốn [^;.]*?,? ?)?(?:(?:nên|hãy) hỏi|(?:please )?ask(?= the| your| a)|fråga)(?!\p{L}).*$/iu;

/** A passage is read once for all questions: its sentences do not depend on what is asked. */
const read = new WeakMap<Passage, Omit<Candidate, "hit">[]>();

/** The sentences of a passage; a long sentence gives its items between semicolons. */
export function candidatesOf(hit: Hit): Candidate[] {
  const before = read.get(hit.passage);
  const known = before ?? readPassage(hit);
  if (before === undefined) read.set(hit.passage, known);
  return known.map((sentence) => ({ hit, ...sentence }));
}

function readPassage(hit: Hit): Omit<Candidate, "hit">[] {
  const { language } = hit.document.metadata;
  const isNotKnown = hit.passage.confidence === "unconfirmed";
  const said = sentences(hit.passage.text).filter(
    ({ text }) => !isPlantedOrder(text) && !(isNotKnown && SAYS_WHOM_TO_ASK.test(text)),
  );
  const told = toldOf(said, hit);
  const introduced = introductions(told.map(({ text }) => text));
  return told.flatMap((sentence, i) => {
    const pieces =
      sentence.text.length > LONG_SENTENCE ? itemsOf(sentence.text) : [{ text: sentence.text, at: 0 }];
    const introduction = introduced[i] ?? "";
    const spokenOf = isBareTarget(sentence.text) ? (told[i - 1]?.text ?? "") : "";
    const before = `${sentence.asked} ${introduction} ${spokenOf}`.trim();
    const intro = before === "" ? NO_LEAD : keysOf(before);
    return pieces.map(({ text, at }) => {
      const label = LABEL.exec(text)?.[0].length ?? 0;
      const own = text.slice(label);
      const start = sentence.start + at + label;
      return {
        text: own,
        start,
        end: start + own.length,
        whole: sentence.text,
        units: [...contentUnits(isNotKnown ? own.replace(WHOM_TO_ASK, "") : own)],
        lead: at > 0 ? new Set([...intro, ...leadOf(sentence.text)]) : intro,
        introduction,
        quantities: quantities(own, language),
      };
    });
  });
}

const NO_LEAD: ReadonlySet<string> = new Set();

function keysOf(text: string): ReadonlySet<string> {
  return new Set(contentUnits(text).map(({ key }) => key));
}

/** "The objectives for 2021–2025 are as follows: …": what stands before the colon. */
function leadOf(text: string): ReadonlySet<string> {
  const colon = text.search(/:\s/u);
  return colon < 0 ? NO_LEAD : keysOf(text.slice(0, colon));
}

function itemsOf(text: string): { text: string; at: number }[] {
  const items: { text: string; at: number }[] = [];
  let from = 0;
  for (const match of `${text};`.matchAll(/;/gu)) {
    const raw = text.slice(from, match.index);
    const item = raw.trim();
    if (item.length > 0) items.push({ text: item, at: from + raw.indexOf(item) });
    from = match.index + 1;
  }
  return items;
}

/** Whether a sentence is there to say that something is not known; it is shown beside a refusal, and is no answer. */
export function isGap({ hit }: Candidate): boolean {
  return hit.passage.confidence === "unconfirmed";
}
