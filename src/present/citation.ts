import type { Answer, Citation, Language, RelatedSource } from "../domain.ts";
import { labels } from "./labels.ts";

const PAGE: Record<Language, string> = { vi: "trang", en: "page", sv: "sida" };
const PARAGRAPH: Record<Language, string> = { vi: "đoạn", en: "paragraph", sv: "stycke" };

/** The place in a document as the asker's language writes it. Articles of a law keep the words of the law. */
export function locatorText(locator: string, language: Language): string {
  return locator.replace(/(^|, )paragraph (?=\d)/u, `$1${PARAGRAPH[language]} `);
}

/** "trang 3": a printed page. */
export function pageText(page: number, language: Language): string {
  return `${PAGE[language]} ${page}`;
}

/** How a statement that was not read in the official text is known; undefined for one that was, and where nobody has said. */
export function confidenceLabel({ confidence }: Citation, language: Language): string | undefined {
  return confidence === undefined || confidence === "text"
    ? undefined
    : labels(language, `confidence-${confidence}`);
}

/** "Title, Điều 6": what else to read. */
export function relatedName({ title, locator }: RelatedSource, language: Language): string {
  const name = title.replace(/\s*\([^()]*\)$/u, "");
  return locator === undefined ? name : `${name}, ${locatorText(locator, language)}`;
}

/** "Title, Điều 20 khoản 1, trang 3": how a source is named under an answer. */
export function sourceName({ title, locator, page }: Citation, language: Language): string {
  const onPage = page === undefined ? "" : `, ${pageText(page, language)}`;
  return `${title}, ${locatorText(locator, language)}${onPage}`;
}

/** The nearest passages of a refusal are shown, unless the refusal quotes them itself. */
export function showsQuote({ kind, text }: Answer, { quote }: Citation): boolean {
  return kind === "declined" && !text.includes(quote);
}
