import type { DomElement } from "./dom.ts";
import { roman } from "./numerals.ts";

const ALREADY_NUMBERED =
  /^\s*(?:\(?\d{1,3}[.)](?!\d)|\(?\p{L}[.)](?!\p{L})|[ivx]+[.)]|[-–•]|(?:Điều|Article|Khoản|Clause)\s+\d)/iu;
/** Names of CSS for what the attribute "type" says in one letter. */
const STYLES: Record<string, string> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

/** The numbers of list items, which a browser draws and the text of a page does not hold. */
export class ListNumbers {
  readonly #next = new Map<DomElement, number>();

  /** What stands before an item: "3. ", "c) ", "- ", or nothing where its text is numbered already. */
  markOf(item: DomElement): string {
    const list = item.parentElement;
    const number = list?.localName === "ol" ? this.#numberOf(item, list) : undefined;
    if (ALREADY_NUMBERED.test(item.textContent ?? "") || isPlain(list)) return "";
    return number === undefined ? "- " : written(number, typeOf(list as DomElement));
  }

  /** An item counts, even where its number is not written because the text repeats it. */
  #numberOf(item: DomElement, list: DomElement): number {
    const down = list.getAttribute("reversed") !== null;
    const own = integer(item.getAttribute("value"));
    const number =
      own ?? this.#next.get(list) ?? integer(list.getAttribute("start")) ?? (down ? itemsOf(list) : 1);
    this.#next.set(list, number + (down ? -1 : 1));
    return number;
  }
}

function integer(value: string | null): number | undefined {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isNaN(number) ? undefined : number;
}

function itemsOf(list: DomElement): number {
  return [...list.childNodes].filter((node) => (node as DomElement).localName === "li").length;
}

function isPlain(list: DomElement | null): boolean {
  return /list-style(?:-type)?\s*:\s*none/iu.test(list?.getAttribute("style") ?? "");
}

function typeOf(list: DomElement): string {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(list.getAttribute("style") ?? "")?.[1];
  return STYLES[style?.toLowerCase() ?? ""] ?? list.getAttribute("type") ?? "1";
}

/** Letters and Roman numerals begin at 1; what lies below is written in figures, as browsers do. */
function written(number: number, type: string): string {
  if (number < 1) return `${number}. `;
  switch (type) {
    case "a":
      return `${letters(number)}) `;
    case "A":
      return `${letters(number).toUpperCase()}) `;
    case "i":
      return `${roman(number)}. `;
    case "I":
      return `${roman(number).toUpperCase()}. `;
    default:
      return `${number}. `;
  }
}

/** As browsers count: a, b, … z, aa, ab, … */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : "") + String.fromCharCode(97 + ((number - 1) % 26));
}
