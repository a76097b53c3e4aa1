import type { Styles } from "./docx-styles.ts";
import {
  attribute,
  child,
  childElements,
  create,
  createRun,
  descendants,
  isWord,
  remove,
  replace,
  setValue,
  switchAt,
  textOf,
  valueAt,
} from "./docx-xml.ts";

/** Deleted text, marks without text, comments, earlier formatting; as elements of their own or as properties. */
const DROPPED = [
  ...["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"],
  ...["proofErr", "permStart", "permEnd", "lastRenderedPageBreak", "footnoteRef", "endnoteRef"],
  ...["pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblPrExChange"],
  ...["moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"],
];
/** Wrappers around text that mammoth drops with their content, or that would only become links. */
const UNWRAPPED = ["hyperlink", "smartTag", "fldSimple", "customXml", "ins", "moveTo", "dir", "bdo"];
/** Parents for which w:ins and w:del are a mark, not a wrapper. */
const MARKED = ["rPr", "trPr", "tcPr", "numPr"];

/**
 * Brings a part of a document to what a reader of the final text sees, in elements that mammoth understands: tracked
 * changes accepted; hidden text, pictures, comments and the table of contents dropped; wrappers opened; text boxes
 * once. The order of the steps matters: paragraphs that are not there must not be counted when numbers are written.
 * @param part the root of word/document.xml or of the notes; it is changed.
 */
export function tidy(part: Element, styles: Styles): void {
  chooseAlternatives(part);
  keepTextBoxes(part);
  acceptChanges(part);
  openWrappers(part);
  tidyRuns(part, styles);
  // From the end, so that what several deleted ends leave over moves only once.
  for (const paragraph of descendants(part, (node) => isWord(node, "p")).reverse()) {
    if (styles.isContents(paragraph)) removeParagraph(paragraph);
    else if (isMarked(paragraph, "vanish") && isEmpty(paragraph)) removeParagraph(paragraph);
    else if (isMarked(paragraph, "del") || isMarked(paragraph, "moveFrom")) mergeWithNext(paragraph);
  }
}

/** mc:AlternateContent holds the same thing twice, for new and old programs (ECMA-376 part 3, 9.3). */
function chooseAlternatives(part: Element): void {
  for (const both of descendants(part, ({ localName }) => localName === "AlternateContent")) {
    const choice = childElements(both).find(({ localName }) => localName === "Choice");
    const fallback = childElements(both).find(({ localName }) => localName === "Fallback");
    const useChoice =
      fallback === undefined || (choice !== undefined && descendants(choice, isTextBox).length > 0);
    replace(both, childElements((useChoice ? choice : fallback) ?? both));
  }
}

function isTextBox(node: Element): boolean {
  return isWord(node, "txbxContent");
}

/** Of pictures and shapes only the text in them stays, as a w:pict, whose content mammoth puts after the paragraph. */
function keepTextBoxes(part: Element): void {
  const shapes = descendants(part, (node) => isWord(node, "drawing", "pict", "object"));
  // From the inside out, so that a text box in a text box is not lost.
  for (const shape of shapes.reverse()) {
    const texts = descendants(shape, isTextBox).filter((box) => !isWithinOther(box, shape));
    const holder = create(shape, "pict");
    for (const text of texts) holder.appendChild(text);
    replace(shape, texts.length > 0 ? [holder] : []);
  }
}

function isWithinOther(box: Element, shape: Element): boolean {
  for (let up = box.parentNode; up && up !== shape; up = up.parentNode) {
    if (isWord(up, "txbxContent")) return true;
  }
  return false;
}

function acceptChanges(part: Element): void {
  for (const node of descendants(part, (element) => isWord(element, "del", "moveFrom", ...DROPPED))) {
    if (!isWord(node, "del", "moveFrom") || !isWord(node.parentNode, ...MARKED)) remove(node);
  }
  for (const row of descendants(part, (element) => isWord(element, "tr"))) {
    if (child(row, "trPr", "del")) remove(row);
  }
}

function openWrappers(part: Element): void {
  for (const node of descendants(part, (element) => isWord(element, "sdt", ...UNWRAPPED))) {
    if (isWord(node, "ins") && isWord(node.parentNode, ...MARKED)) continue;
    const holder = isWord(node, "sdt") ? child(node, "sdtContent") : node;
    const gallery = valueAt(node, "sdtPr", "docPartObj", "docPartGallery");
    replace(node, gallery === "Table of Contents" || !holder ? [] : childElements(holder));
  }
}

function tidyRuns(part: Element, styles: Styles): void {
  for (const run of descendants(part, (node) => isWord(node, "r"))) {
    const paragraph = isWord(run.parentNode, "p") ? run.parentNode : undefined;
    // Fields begin and end in runs that may be hidden; without them their instructions would become text.
    const isField = childElements(run).some((node) => isWord(node, "fldChar", "instrText"));
    if (!isField && styles.isHidden(run, paragraph)) remove(run);
    else {
      raise(run, styles);
      for (const node of childElements(run)) tidyInRun(node);
    }
  }
}

/** mammoth sees superscript only where the run itself says so: "m" and "2" must not become "m2". */
function raise(run: Element, styles: Styles): void {
  const value = styles.verticalAlignment(run);
  const properties = child(run, "rPr");
  if (value === undefined || !properties || child(properties, "vertAlign")) return;
  const aligned = create(run, "vertAlign");
  setValue(aligned, value);
  properties.appendChild(aligned);
}

/** mammoth drops w:cr, w:ptab and breaks of pages and columns, and would glue the words around them. */
function tidyInRun(node: Node): void {
  if (isWord(node, "ptab")) replace(node, [create(node, "tab")]);
  else if (isWord(node, "cr")) replace(node, [create(node, "br")]);
  else if (isWord(node, "br") && attribute(node, "type") !== undefined) {
    const paragraph = node.parentNode?.parentNode;
    const atEdge = isWord(paragraph, "p") && isEmpty(paragraph);
    replace(node, atEdge ? [] : [create(node, "br")]);
  }
}

function isEmpty(paragraph: Element): boolean {
  return textOf(paragraph).trim() === "" && descendants(paragraph, isTextBox).length === 0;
}

/** Whether the end of the paragraph itself is hidden, deleted or moved away (17.3.1.29, 17.13.5.15). */
function isMarked(paragraph: Element, mark: "vanish" | "del" | "moveFrom"): boolean {
  return switchAt(paragraph, "pPr", "rPr", mark) ?? false;
}

/** A cell without any paragraph would be no cell. */
function removeParagraph(paragraph: Element): void {
  const cell = isWord(paragraph.parentNode, "tc") ? paragraph.parentNode : undefined;
  if (cell && childElements(cell).filter((node) => isWord(node, "p")).length === 1) {
    for (const node of childElements(paragraph)) remove(node);
  } else remove(paragraph);
}

/** Where the end of a paragraph is deleted, what is left of it goes on in the next one, with the properties of that. */
function mergeWithNext(paragraph: Element): void {
  const properties = child(paragraph, "pPr");
  const next = nextElement(paragraph);
  if (isWord(next, "p")) {
    const before = child(next, "pPr")?.nextSibling ?? next.firstChild;
    for (const node of childElements(paragraph)) {
      if (node !== properties) next.insertBefore(node, before);
    }
    remove(paragraph);
  } else if (isEmpty(paragraph)) removeParagraph(paragraph);
  else unmark(properties);
}

/** Nothing follows that it could go on in, so it stays a paragraph of its own. */
function unmark(properties: Element | undefined): void {
  const marks = child(properties, "rPr");
  if (marks) remove(marks);
}

function nextElement(element: Element): Element | undefined {
  let node = element.nextSibling;
  while (node && node.nodeType !== element.nodeType) node = node.nextSibling;
  return (node ?? undefined) as Element | undefined;
}

/** Makes headings of the styles that are some, under the ids that mammoth is told of, and takes all others off. */
export function markHeadings(part: Element, styles: Styles): void {
  for (const paragraph of descendants(part, (node) => isWord(node, "p"))) {
    const level = styles.headingLevel(paragraph);
    const properties = child(paragraph, "pPr");
    const style = child(properties, "pStyle");
    if (style && level === undefined) remove(style);
    else if (style && level !== undefined) setValue(style, `Heading${level}`);
  }
}

/**
 * Makes one paragraph of each note: a note that quotes a law over several lines ("Điều 2. …") would otherwise be read
 * as articles of the document itself.
 */
export function flattenNotes(part: Element): void {
  for (const note of descendants(part, (node) => isWord(node, "footnote", "endnote"))) {
    const paragraphs = descendants(note, (node) => isWord(node, "p"));
    const single = create(note, "p");
    for (const paragraph of paragraphs) {
      const content = childElements(paragraph).filter((node) => !isWord(node, "pPr"));
      for (const node of content) {
        for (const rest of descendants(node, (element) => isWord(element, "br", "pict"))) remove(rest);
        single.appendChild(node);
      }
      single.appendChild(createRun(note, " "));
    }
    replaceContent(note, single);
  }
}

function replaceContent(parent: Element, node: Element): void {
  for (const old of childElements(parent)) remove(old);
  parent.appendChild(node);
}
