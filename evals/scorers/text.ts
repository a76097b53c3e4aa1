import { accentKey } from "../../src/language/normalize.ts";
import type { Content } from "../cases/schema.ts";

/** Whether a text holds a content: its words, or one of its alternatives, whatever case, spaces and tone placement. */
export function holds(text: string, content: Content): boolean {
  const whole = comparable(text);
  return alternatives(content).some((part) => whole.includes(comparable(part)));
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
