import type { SourceDocument } from "../../domain.ts";
import { type Quantity, sameQuantity } from "../../language/quantity.ts";
import { type FiguredBlock, figuredBlocks } from "./figures.ts";
import type { Finding } from "./finding.ts";

/** What two variants of a document must say alike of it. */
const SAME = [
  "number",
  "issued",
  "effective",
  "expires",
  "validity",
  "replaces",
  "amends",
  "amendedBy",
] as const;

/** Whether a document says the same as the one of which it is a variant: the same clauses, and in each the same figures. */
export function checkVariant(own: SourceDocument, original: SourceDocument): Finding[] {
  const error = (problem: string): Finding => ({ file: own.file, level: "error", problem });
  if (own.metadata.language === original.metadata.language)
    return [error(`variantOf names ${original.file}, which is in the same language`)];
  const differing = SAME.filter(
    (key) => JSON.stringify(own.metadata[key]) !== JSON.stringify(original.metadata[key]),
  );
  if (differing.length > 0)
    return [
      error(`${differing.join(", ")} ${differing.length > 1 ? "are" : "is"} not as in ${original.file}`),
    ];
  const mine = figuredBlocks(own.body, own.metadata.language);
  const theirs = figuredBlocks(original.body, original.metadata.language);
  const missing = [...lacking(theirs, mine, original.file), ...lacking(mine, theirs, own.file)];
  // Paragraphs are paired by their order, so one that is missing would be reported for all after it.
  if (missing.length > 0) return missing.map(error);
  return mine.flatMap((block, i) => differences(block, theirs[i] as FiguredBlock, original.file).map(error));
}

/** The places that only one of the two has, named with its file. */
function lacking(has: readonly FiguredBlock[], lacks: readonly FiguredBlock[], file: string): string[] {
  const there = new Set(lacks.map(({ place }) => place));
  return has
    .filter(({ place }) => !there.has(place))
    .map(({ locator }) => `only ${file} has ${locator}, of the two variants`);
}

const LABELS: readonly Quantity["unit"][] = ["clause", "rank", "count"];

/** "Mẫu số 01" and "Form No. 01", "kỳ họp thứ 14" and "session 14": which one it is, told in other words. */
function isSameLabel(a: Quantity, b: Quantity): boolean {
  return (
    [a, b].every(({ unit }) => LABELS.includes(unit)) && a.values.some((value) => b.values.includes(value))
  );
}

function differences(own: FiguredBlock, other: FiguredBlock, file: string): string[] {
  const only = (here: FiguredBlock, there: FiguredBlock) =>
    here.figures
      .filter(
        (figure) => !there.figures.some((known) => sameQuantity(figure, known) || isSameLabel(figure, known)),
      )
      .map(({ text }) => `"${text.trim()}"`);
  const [mine, theirs] = [only(own, other), only(other, own)];
  if (mine.length + theirs.length === 0) return [];
  const told = [
    mine.length > 0 ? `${mine.join(", ")} stands only here` : "",
    theirs.length > 0 ? `${theirs.join(", ")} only in ${file}` : "",
  ].filter(Boolean);
  return [`${own.locator}: ${told.join(", ")}`];
}
