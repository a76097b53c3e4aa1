import { numberKey, saidNumbers } from "../language/document-numbers.ts";

/** What the marks of a passage begin with that speaks of a number so, or of one that begins so. */
const WHOLE = "№=";
const BEGINNING = "№";

/** Marks of the numbers of documents that a text speaks of, so that it need not be read again when one is asked about. */
export function numberMarks(text: string): string[] {
  return saidNumbers(text).flatMap((key) => [
    `${WHOLE}${key}`,
    ...beginningsOf(key).map((beginning) => `${BEGINNING}${beginning}`),
  ]);
}

/** The marks of which a passage has one that speaks of this number (`isSameNumber`). */
export function marksOfNumber(asked: string): string[] {
  const key = numberKey(asked);
  return [`${BEGINNING}${key}`, ...beginningsOf(key).map((beginning) => `${WHOLE}${beginning}`)];
}

/** "113/2024/nd/cp": that, "113/2024/nd", "113/2024" and "113". */
function beginningsOf(key: string): string[] {
  const parts = key.split("/");
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
}
