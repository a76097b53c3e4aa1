import type { CorpusFacts, Language } from "../domain.ts";
import { dateText } from "../messages.ts";
import { labels } from "./labels.ts";

/** How many documents the answers come from, and when they were last compared with their sources. */
export function corpusText({ documents, date, isChecked }: CorpusFacts, language: Language): string {
  return labels(language, isChecked ? "corpus-checked" : "corpus-built", {
    documents,
    date: dateText(date, language),
  });
}
