import type { Language, Turn } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import { wantsFigure } from "../../language/wanted.ts";
import { words } from "../../language/words.ts";
import { missingAntecedents } from "./missing.ts";
import { documentAnswered } from "./of-answer.ts";
import { isGeneric } from "./paradigms.ts";
import type { Parts } from "./parts.ts";
import { topicOf } from "./topic.ts";
import { open } from "./wordings.ts";

const WHY: Record<Language, (told: string) => string> = {
  vi: (told) => `Vì sao ${told} như vậy?`,
  en: (told) => `Why so: ${told}?`,
  sv: (told) => `Varför så: ${told}?`,
};

/** "Tại sao thấp vậy?": the cause of what was asked about, and not that once more. */
export function asWhy(old: Parts, { question, answer }: Turn): string {
  const language = detectLanguage(question) ?? "vi";
  const told = answer.replace(/\s*\[\d+\]/gu, "").split(/(?<=\p{L}{2}[.!?])\s|\n/u)[0] ?? "";
  // How something is was told in the words of the answer.
  const isInWords =
    !wantsFigure(old.asks) && words(told).length >= LEAST_TOLD && detectLanguage(told) === language;
  const text = WHY[language](isInWords ? open(told) : topicOf(old.text));
  return language === "vi" && !hasVietnameseMarks(topicOf(old.text)) && !isInWords ? fold(text) : text;
}

/** An answer of fewer words says nothing that could be asked why. */
const LEAST_TOLD = 5;

/** "When was it issued?" after "Which decree …?" goes on with the decree that was the answer; undefined where it does not. */
export function aboutDocumentAnswered(asked: Parts, last: Turn): Turn | undefined {
  const document = documentAnswered(last);
  if (document === undefined || asked.documents.length + asked.places.length > 0) return undefined;
  const pointsAt = missingAntecedents(asked).some(({ kind }) => kind === "thing");
  if (!pointsAt && (asked.asks === "any" || !asked.phrases.every(({ keys }) => keys.every(isOfDocument))))
    return undefined;
  return { question: WHAT_IS[detectLanguage(last.question) ?? "vi"](document), answer: last.answer };
}

const WHAT_IS: Record<Language, (document: string) => string> = {
  vi: (document) => `${document} là gì?`,
  en: (document) => `What is ${document}?`,
  sv: (document) => `Vad är ${document}?`,
};

/** What is asked of a document without naming it: "ban hành ngày nào?". */
function isOfDocument(key: string): boolean {
  return isGeneric(key) || key === "#promulgate" || key === "#in-force";
}
