import { createHash } from "node:crypto";
import type { Feedback } from "../../src/feedback.ts";
import { hasVietnameseMarks } from "../../src/language/normalize.ts";
import { quantities } from "../../src/language/quantities.ts";
import type { Quantity } from "../../src/language/quantity.ts";
import type { Case, Figure, GoldPlace } from "../cases/schema.ts";
import { canonicalLocator, shortName } from "../run/gold.ts";

/** A case that a person has yet to complete: everything that feedback tells by itself. */
export type Draft = Pick<Case, "id" | "question" | "language" | "origin"> &
  Partial<Pick<Case, "typing" | "history" | "note" | "gold" | "unanswerable">>;

/** The same question with the same turns before it is one case, however often it was reported. */
export function draftOf({ question, history, language, answer, verdict, reason, comment }: Feedback): Draft {
  const key = createHash("sha256")
    .update(JSON.stringify([question, history]))
    .digest("hex")
    .slice(0, 10);
  const isPraised = verdict === "up";
  const gold = answer.citations.map(goldOf);
  return {
    id: `feedback-${key}`,
    question,
    language,
    origin: "feedback",
    ...(language === "vi" && !hasVietnameseMarks(question) ? { typing: "no-marks" as const } : {}),
    ...(history.length === 0 ? {} : { history }),
    // What users approved of is expected again; what they complained of, a person has to say.
    ...(isPraised && answer.kind === "answered" && gold.length > 0 ? { gold } : {}),
    ...(isPraised && answer.reason !== undefined ? { unanswerable: [answer.reason] } : {}),
    note: [verdict === "up" ? "👍" : "👎", reason, comment].filter(Boolean).join(" "),
  };
}

export function goldOf({ documentId, locator }: { documentId: string; locator: string }): GoldPlace {
  return {
    document: shortName(documentId),
    locator: canonicalLocator(locator),
  };
}

/** Figures of a passage as a case names them, for a person to choose from; references to articles are none. */
export function figuresToChoose(text: string, language: string): { shown: string; figure: Figure }[] {
  const found = quantities(text, language).flatMap((quantity) => {
    const figure = figureOf(quantity);
    return figure ? [{ shown: quantity.text, figure }] : [];
  });
  return found.filter(({ shown }, index) => found.findIndex((other) => other.shown === shown) === index);
}

function figureOf({ unit, values, upper, currency }: Quantity): Figure | undefined {
  const [value] = values;
  if (value === undefined || unit === "article" || unit === "clause" || unit === "document") return undefined;
  const range = upper?.[0] === undefined ? {} : { upper: upper[0] };
  if (unit === "money") return { value, ...range, unit: currency ?? "VND" };
  if (unit !== "date") return { value, ...range, unit };
  const day = String(value).replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3");
  // Of a date without its day, the year is what can be compared.
  return day.endsWith("-00")
    ? { value: Math.floor(value / 10_000), unit: "year" }
    : { value: day, unit: "date" };
}
