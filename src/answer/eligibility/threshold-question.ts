import type { Language } from "../../domain.ts";
import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import type { CaseFact } from "./case-facts.ts";
import { words } from "./words.ts";

/**
 * "3 người có lập được HTX không?" as the question that its answer hangs on: "ít nhất bao nhiêu thành viên có lập được
 * HTX không?". In the language of the question, and without marks where it has none.
 */
export function thresholdQuestion(
  text: string,
  language: Language,
  { unit, noun, start, end }: CaseFact,
): string {
  const what = unit === "age" ? "age" : noun === "#cooperative" ? "cooperatives" : "members";
  const asked = words(language, `ask-least-${what}`);
  const typed = language === "vi" && !hasVietnameseMarks(text) ? fold(asked) : asked;
  return `${text.slice(0, start)}${typed}${text.slice(end)}`;
}
