import { inVietnamese } from "../../language/legal-references.ts";
import { quantities } from "../../language/quantities.ts";
import type { Quantity } from "../../language/quantity.ts";
import { type Block, structure } from "../structure.ts";

/** What is printed with digits and is no reference to an article. */
const REFERENCES: readonly Quantity["unit"][] = ["article", "clause", "document"];
/** "tháng 5": the month is a number in Vietnamese and a name elsewhere; with a day it is read as one. */
const MONTH = /(?<!ngày \d{1,2} )tháng \d{1,2}(?!\d|\/| năm \d)/gu;
/** The number of a clause is where it stands, not what it says. */
const LABEL = /^(?:\d{1,3}[a-zđ]?\.\s+)?/u;

/** A block of a document as it is compared: a clause or a paragraph, with the figures in it. */
export interface FiguredBlock extends Block {
  /** The locator as the law of Vietnam writes it, whatever the language: "Điều 74 khoản 1". */
  place: string;
  figures: Quantity[];
}

/** The clauses and paragraphs of a digest in order, each with the figures that its variants and sources must have too. */
export function figuredBlocks(body: string, language: string): FiguredBlock[] {
  return structure(body).map((block) => ({
    ...block,
    place: inVietnamese(block.locator),
    figures: figuresIn(block.text, language),
  }));
}

/** Figures printed with digits, without the numbers of articles, clauses and documents, and without labels of points. */
function figuresIn(text: string, language: string): Quantity[] {
  const bare = text.replace(LABEL, "").replace(MONTH, "");
  return quantities(bare, language).filter(
    ({ text: said, unit }) => /\d/u.test(said) && !REFERENCES.includes(unit),
  );
}
