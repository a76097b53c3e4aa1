import type { Citation, Language } from "../domain.ts";

const PARAGRAPH: Record<Language, string> = { vi: "đoạn", en: "paragraph", sv: "stycke" };

/** The place in a document as the asker's language writes it. Articles of a law keep the words of the law. */
export function locatorText(locator: string, language: Language): string {
  return locator.replace(/^paragraph (?=\d)/u, `${PARAGRAPH[language]} `);
}

/** "Title, Điều 20 khoản 1": how a source is named under an answer. */
export function sourceName({ title, locator }: Citation, language: Language): string {
  return `${title}, ${locatorText(locator, language)}`;
}
