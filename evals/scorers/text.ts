import { accentKey } from "../../src/language/normalize.ts";
import type { Content } from "../cases/schema.ts";

/**
 * Whether a text holds a content: its words, or one of its alternatives, whatever case, spaces and tone placement. A
 * figure is whole: "15 thành viên" does not hold "5 thành viên", nor "2.557" "557".
 */
export function holds(text: string, content: Content): boolean {
  const whole = comparable(text);
  return alternatives(content).some((part) => {
    const wanted = comparable(part);
    for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
      if (!cutsFigure(whole, at) && !cutsFigure(whole, at + wanted.length)) return true;
    }
    return false;
  });
}

/** Whether a place in a text is inside a figure. */
function cutsFigure(text: string, at: number): boolean {
  return /\d$/u.test(text.slice(0, at))
    ? /^[.,]?\d/u.test(text.slice(at))
    : /\d[.,]$/u.test(text.slice(0, at)) && /^\d/u.test(text.slice(at));
}

export function alternatives(content: Content): string[] {
  return typeof content === "string" ? [content] : content;
}

function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{L}\p{M}]+/gu, accentKey)
    .replaceAll(/\s+/gu, " ")
    .trim();
}
