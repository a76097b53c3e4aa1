import { formatNumber, type Level, type List, readLists } from "./docx-lists.ts";
import { numberingOf, type Styles } from "./docx-styles.ts";
import {
  child,
  childElements,
  createRun,
  descendants,
  isInside,
  isWord,
  numberAt,
  remove,
  textOf,
  valueAt,
} from "./docx-xml.ts";

const DEEPEST_LEVEL = 8;

/**
 * Writes the automatic numbers of Word as text at the beginning of their paragraphs ("Điều 3. ", "b) ", "- " for a
 * bullet) and takes the numbering itself off, so that no reader makes a list of it. Counts as Word does (ECMA-376
 * part 1, 17.9), empty paragraphs too. Expects a part without deleted paragraphs.
 * @param part the root of word/document.xml or of the notes; it is changed.
 * @param numbering the root of word/numbering.xml.
 * @returns what a person should check.
 */
export function numberParagraphs(part: Element, numbering: Element | undefined, styles: Styles): string[] {
  const lists = readLists(numbering, styles);
  const body = new Counters();
  // Word counts the text of text boxes apart from the text that they stand in.
  const boxes = new Counters();
  const unknown = new Set<string>();
  let inBoxes = 0;
  for (const paragraph of descendants(part, (node) => isWord(node, "p"))) {
    const place = isSectionEnd(paragraph) ? undefined : placeOf(paragraph, lists, styles);
    if (place) {
      const inBox = isInside(paragraph, "txbxContent");
      const values = (inBox ? boxes : body).next(place.list, place.index);
      const written = writeNumber(paragraph, place, values, unknown);
      if (inBox && written) inBoxes += 1;
    }
    takeOff(paragraph);
  }
  return warningsOf(unknown, inBoxes);
}

interface Place {
  list: List;
  level: Level;
  /** Index of the level, 0 for the uppermost. */
  index: number;
}

/** The list and level of a paragraph: its own (w:numPr, 17.3.1.19), or those of its style. */
function placeOf(paragraph: Element, lists: Map<string, List>, styles: Styles): Place | undefined {
  const own = child(paragraph, "pPr", "numPr");
  const chain = styles.ofParagraph(paragraph);
  const id =
    valueAt(own, "numId") ??
    chain.map((style) => valueAt(numberingOf(style), "numId")).find((value) => value !== undefined);
  const list = lists.get(id ?? "0");
  if (!list) return undefined;
  const index = numberAt(own, "ilvl") ?? levelByStyle(list, chain) ?? 0;
  const level = list.levels.get(index);
  return level && { list, level, index };
}

/** The level that names the style (17.9.23), else the one that the style names; the nearest style first. */
function levelByStyle(list: List, chain: readonly Element[]): number | undefined {
  for (const style of chain) {
    const id = style.getAttributeNS(style.namespaceURI, "styleId");
    const linked = [...list.levels].find(([, level]) => level.style === id);
    const index = linked?.[0] ?? numberAt(numberingOf(style), "ilvl");
    if (index !== undefined) return index;
  }
  return undefined;
}

/** An empty paragraph that only ends a section shows no number in Word and does not count. */
function isSectionEnd(paragraph: Element): boolean {
  return (
    child(paragraph, "pPr", "sectPr") !== undefined &&
    childElements(paragraph).every((node) => isWord(node, "pPr"))
  );
}

/** The numbers that the lists of one text have reached. */
class Counters {
  /** Counter of a list → the last number of each level; undefined before its first and after a restart. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  /**
   * Counts one paragraph.
   * @returns the numbers of the levels from the uppermost to `index`; a level that was not used yet shows its start.
   */
  next(list: List, index: number): number[] {
    const reached = this.#reached.get(list.counter) ?? [];
    this.#reached.set(list.counter, reached);
    for (let deeper = index + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      // 17.9.10: `restart` counts levels from 1, `index` from 0.
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || index < restart) reached[deeper] = undefined;
    }
    const last = reached[index];
    const start = list.levels.get(index)?.start ?? 0;
    reached[index] = this.#takeOverride(list, index) ?? (last === undefined ? start : last + 1);
    return Array.from({ length: index + 1 }, (_, i) => reached[i] ?? list.levels.get(i)?.start ?? 0);
  }

  /** A list starts anew only where it first uses a level; later it counts on. */
  #takeOverride(list: List, index: number): number | undefined {
    const key = `${list.id}/${index}`;
    if (this.#overridden.has(key)) return undefined;
    this.#overridden.add(key);
    return list.startOverrides.get(index);
  }
}

/** Puts the number in front of the text; false when there is none to show. */
function writeNumber(paragraph: Element, place: Place, values: number[], unknown: Set<string>): boolean {
  const text = textOf(paragraph);
  const isEmpty = text.trim() === "";
  const number = visibleNumber(place, values, unknown);
  // A bullet without text says nothing; a number without text may belong to the paragraph below it.
  if (number === "" || (isEmpty && place.level.format === "bullet")) return false;
  const joined = place.level.suffix === "nothing" && /^[\s\p{P}]/u.test(text);
  removeLeadingBreaks(paragraph);
  const run = createRun(paragraph, joined ? number : `${number} `);
  paragraph.insertBefore(run, child(paragraph, "pPr")?.nextSibling ?? paragraph.firstChild);
  return true;
}

function visibleNumber({ level, list }: Place, values: number[], unknown: Set<string>): string {
  if (level.format === "bullet") return level.text.trim() === "+" ? "+" : "-";
  return level.text
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const value = values[Number(digit) - 1];
      if (value === undefined) return "";
      const format = list.levels.get(Number(digit) - 1)?.format ?? "decimal";
      const formatted = formatNumber(value, level.legal && format !== "none" ? "decimal" : format);
      if (formatted === undefined) unknown.add(format);
      return formatted ?? String(value);
    })
    .trim();
}

/** A break or tab before the first word would part the number from its text. */
function removeLeadingBreaks(paragraph: Element): void {
  for (const run of childElements(paragraph).filter((node) => isWord(node, "r"))) {
    for (const node of childElements(run)) {
      if (isWord(node, "br", "tab")) remove(node);
      else if (!isWord(node, "rPr")) return;
    }
  }
}

function takeOff(paragraph: Element): void {
  const properties = child(paragraph, "pPr");
  const numbering = child(properties, "numPr");
  if (numbering) remove(numbering);
}

function warningsOf(unknown: Set<string>, inBoxes: number): string[] {
  const formats = [...unknown].sort().map((format) => `"${format}"`);
  return [
    ...(formats.length === 0
      ? []
      : [`Automatic numbers of the kind ${formats.join(", ")} are written 1, 2, 3: check them.`]),
    ...(inBoxes === 0
      ? []
      : [`${inBoxes} automatically numbered paragraphs stand in text boxes: check their numbers.`]),
  ];
}
