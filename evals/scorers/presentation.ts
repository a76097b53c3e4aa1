import type { Answer } from "../../src/domain.ts";
import { detectLanguage } from "../../src/language/detect.ts";
import type { Unit } from "../../src/language/quantity.ts";
import { figuresIn } from "./figures.ts";
import type { Observation, Score } from "./observation.ts";
import { sourcesOf, statementsOf } from "./statements.ts";
import { holds } from "./text.ts";

/**
 * Whether the answer is in the language of the question: it says so, and each of its statements is, unless it quotes a
 * document that the corpus has in other languages only.
 */
export function language(observation: Observation): Score {
  const { case: one, answer, hasVariant } = observation;
  if (!answer) return undefined;
  if (answer.language !== one.language) return 0;
  if (answer.kind === "declined") return isIn(one.language, answer.text.split("\n")[0] ?? "") ? 1 : 0;
  const fits = statementsOf(answer).map(({ text, citations }) => {
    if (isIn(one.language, text)) return 1;
    const isOnlyForeign = sourcesOf(observation, answer, citations).some(
      ({ document }) => document.metadata.language !== one.language && !hasVariant(document.id, one.language),
    );
    return isOnlyForeign ? 1 : 0;
  });
  return fits.length === 0 ? undefined : fits.reduce<number>((sum, fit) => sum + fit, 0) / fits.length;
}

/** Names and figures alone give no clue, and do no harm. */
function isIn(wanted: string, text: string): boolean {
  const found = detectLanguage(text);
  return found === undefined || found === wanted;
}

/** What a notice says of figures from the press, in the languages of answers. */
const PRESS = ["báo chí", "press", "news", "tidning"];
/** Units that say when or where, not how much. */
const NO_FIGURE: readonly Unit[] = ["date", "year", "document", "article", "clause"];

/**
 * Share of the notices due that stand beside the answer: those that the case asks for, one for each law cited that is
 * not simply in force, naming it, and one where figures of the press are shown.
 */
export function notices({ case: one, answer, source }: Observation): Score {
  if (answer?.kind !== "answered") return undefined;
  const text = answer.notices.join("\n");
  const showsPress = answer.citations.some(({ passageId, quote, language: own }) => {
    const isPress = source(passageId)?.document.metadata.kind === "article";
    return isPress && figuresIn(quote, [own]).some(({ unit }) => !NO_FIGURE.includes(unit));
  });
  const due = [
    ...(showsPress ? [holds(text, PRESS)] : []),
    ...(one.notices ?? []).map((content) => holds(text, content)),
    ...lawsInDoubt(answer, source).map((title) => holds(text, title)),
  ];
  return due.length === 0 ? undefined : due.filter(Boolean).length / due.length;
}

function lawsInDoubt({ citations }: Answer, source: Observation["source"]): string[] {
  const titles = citations.flatMap(({ passageId }) => {
    const metadata = source(passageId)?.document.metadata;
    const isPlain = metadata === undefined || ["in-force", "not-applicable"].includes(metadata.validity);
    return isPlain ? [] : [metadata.title.replace(/\s*\([^()]*\)$/u, "")];
  });
  return [...new Set(titles)];
}
