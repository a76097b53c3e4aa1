import { hasVietnameseMarks } from "./normalize.ts";

/** A text whose figures are read, with what its words and separators mean. */
export interface Reading {
  text: string;
  /** ISO 639-1 code. */
  language: string;
  /** Vietnamese that was typed without diacritics: "hai muoi", "1,35 ty dong". */
  plain: boolean;
}

export function readingOf(text: string, language: string): Reading {
  return { text, language, plain: language === "vi" && !hasVietnameseMarks(text) };
}
