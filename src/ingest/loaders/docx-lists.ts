import { numberingOf, type Styles } from "./docx-styles.ts";
import { attribute, child, childElements, isWord, numberAt, switchAt, valueAt } from "./docx-xml.ts";
import { roman } from "./numerals.ts";

/** One level of a list (w:lvl, 17.9.6). */
export interface Level {
  start: number;
  /** ST_NumberFormat (17.18.59): "decimal", "lowerLetter", "bullet" … */
  format: string;
  /** "Điều %1.", where %1 stands for the number of the first level. */
  text: string;
  /** Restarts after this level (counted from 1) or one above it; 0 for never; undefined for any level above. */
  restart?: number;
  /** All numbers in `text` are decimal, whatever the format of their level. */
  legal: boolean;
  /** What follows the number: "tab", "space" or "nothing". */
  suffix: string;
  /** Id of the paragraph style that stands for this level. */
  style?: string;
}

/** A list that paragraphs belong to (w:num, 17.9.15). Lists with the same `counter` go on counting together. */
export interface List {
  id: string;
  /** Id of the w:abstractNum. */
  counter: string;
  levels: Map<number, Level>;
  /** Level → number at which this list starts when it first uses that level (17.9.26). */
  startOverrides: Map<number, number>;
}

/**
 * Reads word/numbering.xml.
 * @param root the w:numbering element; without it there are no lists.
 * @returns lists by their w:numId.
 */
export function readLists(root: Element | undefined, styles: Styles): Map<string, List> {
  const abstracts = byId(root, "abstractNum", "abstractNumId");
  const nums = byId(root, "num", "numId");
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const counter = abstractOf(num, abstracts, nums, styles);
    const abstract = abstracts.get(counter ?? "");
    if (counter === undefined || !abstract) continue;
    const list: List = { id, counter, levels: levelsOf(abstract), startOverrides: new Map() };
    override(list, num);
    lists.set(id, list);
  }
  return lists;
}

function byId(root: Element | undefined, name: string, key: string): Map<string, Element> {
  const elements = root ? childElements(root).filter((node) => isWord(node, name)) : [];
  return new Map(elements.map((element) => [attribute(element, key) ?? "", element]));
}

/** Follows w:numStyleLink (17.9.21): such a definition only names a list style, whose own list holds the levels. */
function abstractOf(
  num: Element,
  abstracts: Map<string, Element>,
  nums: Map<string, Element>,
  styles: Styles,
): string | undefined {
  const seen = new Set<Element>();
  for (let at: Element | undefined = num; at && !seen.has(at); ) {
    seen.add(at);
    const id = valueAt(at, "abstractNumId");
    const link = valueAt(abstracts.get(id ?? ""), "numStyleLink");
    if (link === undefined) return id;
    const [style] = styles.chain(link);
    at = nums.get(valueAt(style && numberingOf(style), "numId") ?? "");
  }
  return undefined;
}

function levelsOf(abstract: Element): Map<number, Level> {
  const levels = childElements(abstract).filter((node) => isWord(node, "lvl"));
  return new Map(levels.map((level) => [indexOf(level), readLevel(level)]));
}

/** Some programs leave the index of the only level out. */
function indexOf(element: Element): number {
  return Number(attribute(element, "ilvl") ?? 0);
}

function override(list: List, num: Element): void {
  for (const element of childElements(num).filter((node) => isWord(node, "lvlOverride"))) {
    const level = child(element, "lvl");
    const start = numberAt(element, "startOverride");
    if (level) list.levels.set(indexOf(element), readLevel(level));
    if (start !== undefined) list.startOverrides.set(indexOf(element), start);
  }
}

function readLevel(element: Element): Level {
  const restart = numberAt(element, "lvlRestart");
  const style = valueAt(element, "pStyle");
  return {
    // 17.9.25: without w:start a level starts at 0.
    start: numberAt(element, "start") ?? 0,
    format: valueAt(element, "numFmt") ?? "decimal",
    text: valueAt(element, "lvlText") ?? "",
    legal: switchAt(element, "isLgl") ?? false,
    suffix: valueAt(element, "suff") ?? "tab",
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
  };
}

const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  ordinal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => "",
  bullet: () => "",
};

/** A number in one of the formats of Word; undefined when the format is not known here. */
export function formatNumber(value: number, format: string): string | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined;
}

/** As Word counts: a to z, then aa, bb … zz, aaa … */
function letters(value: number): string {
  if (value < 1) return "";
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
