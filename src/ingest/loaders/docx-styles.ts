import { attribute, child, childElements, isWord, numberAt, switchAt, valueAt } from "./docx-xml.ts";

/** Names of heading styles in files of other programs; Word itself writes "heading 1" in every language. */
const HEADING = /^(?:heading|tiêu đề|đầu đề|đề mục)\s*([1-9])$/iu;
const TITLE = /^(?:title|tiêu đề)$/iu;
/** The entries of a table of contents, and the heading above them. */
const CONTENTS = /^(?:toc ?(?:[1-9]|heading)|contents (?:[1-9]|heading))$/iu;
const BODY_TEXT_LEVEL = 9;

/** The styles of a document (word/styles.xml; ECMA-376 part 1, 17.7). */
export class Styles {
  readonly #byId = new Map<string, Element>();
  readonly #default: string | undefined;

  /** @param root the w:styles element; without it there are no styles. */
  constructor(root: Element | undefined) {
    for (const style of root ? childElements(root).filter((node) => isWord(node, "style")) : []) {
      const id = attribute(style, "styleId");
      // 17.7.4.17: of styles with the same id only the first counts.
      if (id === undefined || this.#byId.has(id)) continue;
      this.#byId.set(id, style);
      const isDefault = ["1", "true", "on"].includes(attribute(style, "default") ?? "");
      if (isDefault && attribute(style, "type") === "paragraph") this.#default ??= id;
    }
  }

  /** The style of a paragraph and those that it is based on, the nearest first. */
  ofParagraph(paragraph: Element): Element[] {
    return this.chain(valueAt(paragraph, "pPr", "pStyle") ?? this.#default);
  }

  /** The style with this id and those that it is based on; stops where they go round in a circle. */
  chain(id: string | undefined): Element[] {
    const found: Element[] = [];
    for (let at = id; at !== undefined; ) {
      const style = this.#byId.get(at);
      if (!style || found.includes(style)) break;
      found.push(style);
      at = valueAt(style, "basedOn");
    }
    return found;
  }

  /** 1 to 6 for a heading or a title: by the name of the style, or by the outline level that it has or inherits. */
  headingLevel(paragraph: Element): number | undefined {
    for (const style of this.ofParagraph(paragraph)) {
      const names = [valueAt(style, "name") ?? "", attribute(style, "styleId") ?? ""];
      if (names.some((name) => TITLE.test(name))) return 1;
      const named = names.map((name) => HEADING.exec(name)?.[1]).find((level) => level !== undefined);
      const outline = numberAt(style, "pPr", "outlineLvl");
      if (outline === BODY_TEXT_LEVEL) return undefined;
      if (outline !== undefined) return Math.min(outline + 1, 6);
      if (named !== undefined) return Math.min(Number(named), 6);
    }
    return undefined;
  }

  isContents(paragraph: Element): boolean {
    return this.ofParagraph(paragraph).some((style) => CONTENTS.test(valueAt(style, "name") ?? ""));
  }

  /** Hidden text (17.3.2.41), set on the run, or by its style or the style of its paragraph. */
  isHidden(run: Element, paragraph: Element | undefined): boolean {
    const sources = [run, ...this.#runStyles(run), ...(paragraph ? this.ofParagraph(paragraph) : [])];
    return sources.map((at) => switchAt(at, "rPr", "vanish")).find((on) => on !== undefined) ?? false;
  }

  /** "superscript" or "subscript" where the style of a run makes it so. */
  verticalAlignment(run: Element): string | undefined {
    return this.#runStyles(run)
      .map((style) => valueAt(style, "rPr", "vertAlign"))
      .find((value) => value !== undefined);
  }

  #runStyles(run: Element): Element[] {
    return this.chain(valueAt(run, "rPr", "rStyle"));
  }
}

/** The w:numPr that a style itself sets. */
export function numberingOf(style: Element): Element | undefined {
  return child(style, "pPr", "numPr");
}
