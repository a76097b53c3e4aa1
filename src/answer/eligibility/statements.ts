import type { Hit, Language, Statement } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { Pick } from "../pick.ts";
import { type Outcome, outcomeOf } from "./assess.ts";
import type { OwnCase } from "./case-facts.ts";
import { type ConditionList, listOf } from "./conditions.ts";
import { words } from "./words.ts";

/** What becomes one statement: the words of the source that it shows, and how they are said. */
export interface Part {
  quote: string;
  text: string;
  condition?: NonNullable<Statement["condition"]>;
}

/** A clause with more points is a catalogue: marking each of them helps nobody. */
const MOST_MARKED = 12;

/**
 * A clause with points as one statement for what introduces them and one a point; the points of conditions are marked
 * against the asker's case. `framed` says a part of the source as the answer's language needs it.
 */
export function partsOf(
  language: Language,
  pick: Pick,
  framed: (part: Pick) => string,
  own?: OwnCase,
): Part[] {
  const list = listOf(pick.quote);
  const whole = { quote: pick.quote, text: framed(pick) };
  if (list === undefined || pick.isFormer || pick.exceptPoint !== undefined) return [whole];
  const marks = own && marksOf(list, own, pick.hit);
  if (marks) return marked(language, pick, list, marks, framed);
  // Words around the whole clause ("The source in English says: “…”") cannot be parted.
  if (whole.text !== oneBreak(pick.quote)) return [whole];
  return [list.lead, ...list.items].map((part) => ({ quote: pick.quote, text: oneBreak(part) }));
}

function marked(
  language: Language,
  pick: Pick,
  { lead, items, isCondition }: ConditionList,
  marks: readonly Outcome[],
  framed: (part: Pick) => string,
): Part[] {
  const isForeign = pick.hit.document.metadata.language !== language;
  const kind = isCondition ? "condition" : "case";
  return [
    { quote: lead, text: framed({ ...pick, quote: lead, end: pick.start + lead.length }) },
    ...items.map((item, i): Part => {
      const mark = marks[i] ?? "unknown";
      const text = isForeign ? `“${oneBreak(item)}”` : oneBreak(item);
      return {
        quote: item,
        text: words(language, `${kind}-${mark}`, { text }),
        condition: mark === "partly" ? "unknown" : mark,
      };
    }),
  ];
}

/** A mark for each point, where the points are conditions or a figure of the case decides one of the cases. */
function marksOf({ lead, items, isCondition }: ConditionList, own: OwnCase, { passage, document }: Hit) {
  if (items.length > MOST_MARKED) return undefined;
  const { language, title } = document.metadata;
  // "Điều kiện hỗ trợ:" names no body: then it is the one that the article or the text is on.
  const around = namesBody(lead) ? lead : [title, ...passage.headingPath, lead].join("\n");
  const marks = items.map((item) => outcomeOf(own, item, language, around));
  return isCondition || marks.some((mark) => mark !== "unknown") ? marks : undefined;
}

function namesBody(text: string): boolean {
  return contentUnits(text).some(({ key }) => BODIES.includes(key));
}

function oneBreak(text: string): string {
  return text.replace(/\s*\n\s*/gu, "\n");
}

/** What stands beside marked conditions: who decides, and what is still to be found out. */
export function caseNotices(language: Language, statements: readonly Statement[]): string[] {
  const marks = statements.flatMap(({ condition }) => condition ?? []);
  return [
    ...(marks.length > 1 ? [words(language, "notice-eligibility")] : []),
    ...(marks.includes("unknown") ? [words(language, "notice-find-out")] : []),
  ];
}
