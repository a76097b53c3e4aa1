import { fold } from "../../language/normalize.ts";
import { quantities } from "../../language/quantities.ts";
import { sentences } from "../../language/sentences.ts";
import { lawYears, otherDocument, shortNumbers } from "./documents.ts";
import { checkFigures } from "./figures.ts";
import { withoutFractions } from "./fractions.ts";
import { unknownName } from "./names.ts";
import type { OwnWords } from "./own-words.ts";
import { dutyChanged, flipped } from "./polarity.ts";
import { type Reading, readingOf } from "./reading.ts";
import { toldAsTarget, unsaidTarget } from "./restrictions.ts";
import { nearestSentence, type Source, type SourceSentence } from "./sources.ts";
import { unsupported } from "./support.ts";

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
  const said = readingOf(text, language, { quantities: quantities(figuresOnly(text), language) });
  const problem = otherDocument(text, sources) ?? unknownPlace(said, sources);
  if (problem !== undefined) return problem;
  const figures = checkFigures(said, sources);
  if (figures.problem !== undefined) return figures.problem;
  const introduces = own.quoted.length > 0 && said.units.length <= INTRODUCTION;
  return (
    unknownName(said, sources) ??
    (introduces ? undefined : unsupported(said, sources)) ??
    (introduces ? undefined : turnedAround(said, sources, figures.restsOn))
  );
}

/** Numbers of documents, years in names of laws and fractions are checked as such, and are no figures. Keeps offsets. */
function figuresOnly(text: string): string {
  return [...lawYears(text), ...shortNumbers(text)].reduce(
    (rest, { start, end }) => rest.slice(0, start) + "#".repeat(end - start) + rest.slice(end),
    withoutFractions(text),
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

/** Each sentence of a statement beside the source sentence it rests on: denied, turned to a duty, or told as reached. */
function turnedAround(
  said: Reading,
  sources: readonly Source[],
  restsOn: readonly SourceSentence[],
): string | undefined {
  for (const { text } of sentences(said.text)) {
    const reading = readingOf(text, said.language);
    const source =
      restsOn.length === 1 && restsOn[0]
        ? restsOn[0]
        : nearestSentence(reading, restsOn.length > 0 ? holding(restsOn) : sources);
    if (source === undefined) continue;
    const whole = source.candidate.whole;
    const problem =
      flipped(text, whole) ??
      dutyChanged(text, whole) ??
      (reading.figures.length > 0
        ? undefined
        : (unsaidTarget(said.text, source) ?? toldAsTarget(text, source)));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Sources cut down to the sentences that hold the figures. */
function holding(restsOn: readonly SourceSentence[]): Source[] {
  return restsOn.map((sentence) => ({ ...sentence.source, sentences: [sentence] }));
}
