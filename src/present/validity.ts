import { type DocumentMetadata, isLegalKind, type Language } from "../domain.ts";
import { dateText } from "../messages.ts";
import { labels } from "./labels.ts";

/** Whether a document applies, in words: "Đang có hiệu lực (từ 1/7/2024)". Empty for press and guides, of which nobody asks that. */
export function validityText(
  { kind, validity, effective, expires }: DocumentMetadata,
  language: Language,
): string {
  if (!isLegalKind(kind)) return "";
  const words = labels(language, `validity-${validity}`);
  if (validity === "expired")
    return expires === undefined
      ? words
      : `${words} ${labels(language, "validity-since", { date: dateText(expires, language) })}`;
  if (effective === undefined) return words;
  return `${words} ${labels(language, validity === "in-force" ? "validity-since" : "validity-begins", { date: dateText(effective, language) })}`;
}
