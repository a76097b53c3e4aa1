import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type MessageArguments = Record<string, FluentVariable>;
/** Gives the text of a message in a language. */
export type Messages = (language: string, id: string, args?: MessageArguments) => string;

/**
 * Loads the Fluent files of a folder, "<language>.ftl" or "<feature>.<language>.ftl". A language that is not there falls back to English.
 * The returned function throws RangeError for a message that does not exist: a missing text is a defect.
 */
export function loadMessages(folder: URL): Messages {
  const bundles = new Map<string, FluentBundle>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    const language = file.split(".").at(-2) ?? "";
    const bundle = bundles.get(language) ?? new FluentBundle(language, { useIsolating: false });
    const [error] = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), "utf8")));
    if (error) throw error;
    bundles.set(language, bundle);
  }
  return (language, id, args = {}) => {
    const bundle = bundles.get(language) ?? bundles.get("en");
    const pattern = bundle?.getMessage(id)?.value;
    if (!bundle || !pattern) throw new RangeError(`There is no text "${id}" for the language "${language}".`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, args, errors);
    if (errors[0]) throw errors[0];
    return text;
  };
}

/** A day (ISO 8601) as the language writes it: "1/9/2026", "1 September 2026". */
export function dateText(day: string, language: "vi" | "en" | "sv"): string {
  const [year, month, date] = day.split("-").map(Number);
  if (language === "vi") return `${date}/${month}/${year}`;
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
