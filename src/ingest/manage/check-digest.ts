import { CONFIDENCES, type SourceDocument } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import { today } from "../../store/validity.ts";
import type { Finding } from "./finding.ts";

/** After so many days a digest should be looked at again: laws change within a year. */
const FRESH_DAYS = 365;
const MARK = /<!--\s*(\w+)\s*(?::\s*(\S+)\s*)?/gu;
const ASKED = /<!--\s*askedAs\s*\n([\s\S]*?)-->/gu;
const KNOWN = ["askedAs", "related", "confidence"];

/** What a digest must tell of itself: origin, day of the last check, how its statements are known; and its marks. */
export function checkDigest(file: string, { metadata, body, format }: SourceDocument): Finding[] {
  const { digest } = metadata;
  const findings: Finding[] =
    format === "markdown" ? unknownMarks(body).map((problem) => ({ file, level: "warning", problem })) : [];
  for (const question of askedTwice(body, metadata.askedAs))
    findings.push({ file, level: "warning", problem: `askedAs has "${question}" in two places` });
  if (digest === undefined) return findings;
  const add = (level: Finding["level"], problem: string) => findings.push({ file, level, problem });
  if (metadata.confidence === undefined)
    add("warning", `confidence is not told (${CONFIDENCES.join(", ")}): readers cannot see how it is known`);
  const day = today();
  if (digest.checked > day) add("error", `digest.checked is ${digest.checked}, which is still to come`);
  else if (daysBetween(digest.checked, day) > FRESH_DAYS)
    add("warning", `it was last checked on ${digest.checked}: compare it with its source again`);
  return findings;
}

/** A question that stands under two clauses pulls both, though one of them does not answer it. */
function askedTwice(body: string, atHead: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  const written = [...body.matchAll(ASKED)].flatMap(([, list = ""]) => list.split("\n"));
  for (const question of [...atHead, ...written.map((line) => line.replace(/^\s*[-*]\s+/u, "").trim())]) {
    const key = fold(question)
      .replace(/[^a-z\d]+/gu, " ")
      .trim();
    if (key === "") continue;
    if (seen.has(key)) twice.add(question);
    seen.add(key);
  }
  return [...twice];
}

/** A misspelt mark would be read by nobody. */
function unknownMarks(body: string): string[] {
  const inOneLine = [...body.matchAll(/<!--[ \t]*(askedAs|related)[ \t]+\S/gu)].map(
    ([, name]) => `the list of "${name}" must begin on the line below the mark`,
  );
  const open = [
    ...body.matchAll(/<!--[ \t]*(?:askedAs|related)[ \t]*\n(?:(?!-->)[\s\S])*?(?=<!--|\n#|$(?![\s\S]))/gu),
  ].map(([text]) => `a mark is not closed by "-->": ${(text.split("\n")[1] ?? "").trim()}`);
  const unknown = [...body.matchAll(MARK)].flatMap(([, name = "", value]) => {
    if (!KNOWN.includes(name)) return [`the comment "${name}" is no mark; marks are ${KNOWN.join(", ")}`];
    const isLevel = (CONFIDENCES as readonly string[]).includes(value ?? "");
    return name === "confidence" && !isLevel
      ? [`"${value ?? ""}" is no confidence; known are ${CONFIDENCES.join(", ")}`]
      : [];
  });
  return [...inOneLine, ...open, ...unknown];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
