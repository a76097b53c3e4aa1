import { fold } from "../../language/normalize.ts";
import { sentences } from "../../language/sentences.ts";
import { otherDocument } from "./documents.ts";
import { checkFigures } from "./figures.ts";
import { unknownName } from "./names.ts";
import type { OwnWords } from "./own-words.ts";
import { dutyChanged, flipped } from "./polarity.ts";
import { type Reading, readingOf } from "./reading.ts";
import { toldAsTarget, unsaidTarget } from "./restrictions.ts";
import { headingOver, nearestSentences, type Source, type SourceSentence } from "./sources.ts";
import { exchanged, unsupported } from "./support.ts";

/** Up to this many words beside a quote only introduce it. */
const INTRODUCTION = 4;
const LABEL = /^(?:\d{1,3}[.)]|\p{Ll}\)|[-*•])\s+/u;

/** Why what a statement says in its own words does not stand in what it cites; undefined where it does. */
export function wordedProblem(
  own: OwnWords,
  sources: readonly Source[],
  language: string,
): string | undefined {
  const text = own.text.replace(LABEL, "");
  if (!/\p{L}{2}/u.test(text)) return "says nothing";
  const said = readingOf(text, language);
  const problem = otherDocument(text, sources) ?? unknownPlace(said, sources);
  if (problem !== undefined) return problem;
  const figures = checkFigures(said, sources);
  if (figures.problem !== undefined) return figures.problem;
  const introduces = own.quoted.length > 0 && said.units.length <= INTRODUCTION;
  return (
    unknownName(said, sources) ??
    exchanged(said, sources) ??
    (introduces ? undefined : unsupported(said, sources)) ??
    (introduces ? undefined : turnedAround(said, sources, figures.restsOn))
  );
}

function unknownPlace({ named, text }: Reading, sources: readonly Source[]): string | undefined {
  const known = sources.map(({ folded }) => folded).join("\n");
  const located = new Set(
    sources.flatMap((source) =>
      [source.about, ...source.sentences].flatMap((reading) =>
        reading.named.flatMap(({ places }) =>
          places.flatMap(({ province, district }) => [province, district ?? ""]),
        ),
      ),
    ),
  );
  const missing = named.find(
    ({ places }) =>
      !places.some(({ province, district }) => {
        const name = district ?? province;
        return (
          located.has(name) ||
          [fold(name), fold(name).replaceAll(" ", "")].some((form) => known.includes(form))
        );
      }),
  );
  const [place] = missing?.places ?? [];
  return place && `the place "${place.district ?? place.province ?? text}" is not in the source`;
}

/**
 * Each sentence of a statement beside the source sentences it may rest on: denied, turned to a duty, or told as reached by
 * every one of them.
 */
function turnedAround(
  said: Reading,
  sources: readonly Source[],
  restsOn: readonly SourceSentence[],
): string | undefined {
  for (const { text } of sentences(said.text)) {
    const reading = text === said.text ? said : readingOf(text, said.language);
    const near = restsOn.length > 0 ? restsOn : nearestSentences(reading, sources);
    const problems = near.map((sentence) => turned(reading, sentence));
    const [problem] = problems;
    if (problem !== undefined && problems.every((other) => other !== undefined)) return problem;
  }
  return undefined;
}

function turned({ text, language, figures }: Reading, sentence: SourceSentence): string | undefined {
  const { whole } = sentence.candidate;
  const isTranslated = sentence.language !== language;
  return (
    flipped(text, whole, headingOver(sentence), isTranslated) ??
    dutyChanged(text, whole, isTranslated) ??
    (figures.length > 0 ? undefined : (unsaidTarget(text, sentence) ?? toldAsTarget(text, sentence)))
  );
}
