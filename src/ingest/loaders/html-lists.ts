import type { DomElement } from "./dom.ts";

const ALREADY_NUMBERED =
  /^\s*(?:\d{1,3}[.)]|\p{L}[.)]|[ivx]+[.)]|[-–•]|(?:Điều|Article|Khoản|Clause)\s+\d)/iu;
const ROMANS: readonly [number, string][] = [
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** The numbers of list items, which a browser draws and the text of a page does not hold. */
export class ListNumbers {
  readonly #next = new Map<DomElement, number>();

  /** What stands before an item: "3. ", "c) ", "- ", or nothing where its text is numbered already. */
  markOf(item: DomElement): string {
    const list = item.parentElement;
    if (ALREADY_NUMBERED.test(item.textContent ?? "") || isPlain(list)) return "";
    if (list?.localName !== "ol") return "- ";
    const number = Number.parseInt(item.getAttribute("value") ?? "", 10) || this.#following(list);
    this.#next.set(list, number + 1);
    switch (list.getAttribute("type")) {
      case "a":
      case "A":
        return `${letter(number)}) `;
      case "i":
      case "I":
        return `${roman(number)}. `;
      default:
        return `${number}. `;
    }
  }

  #following(list: DomElement): number {
    return this.#next.get(list) ?? (Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1);
  }
}

function isPlain(list: DomElement | null): boolean {
  return /list-style(?:-type)?\s*:\s*none/iu.test(list?.getAttribute("style") ?? "");
}

function letter(number: number): string {
  return String.fromCharCode(96 + ((number - 1) % 26) + 1);
}

function roman(number: number): string {
  let rest = number;
  let out = "";
  for (const [value, sign] of ROMANS) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}
