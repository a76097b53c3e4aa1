import { fold } from "./normalize.ts";

/** A legal document that a question names beside an article: "Luật Hợp tác xã 2023", "the Law on Cooperatives". */
export interface NamedDocument {
  /** As document kinds are called: law, decree, circular, resolution, decision. */
  kind: string;
  /** What follows the kind, folded, without question words; "" when only the kind is named. */
  name: string;
  year?: number;
}

const KINDS: readonly [RegExp, string][] = [
  [/^(?:bo luat|luat|law|code|lagen)$/u, "law"],
  [/^(?:phap lenh|ordinance)$/u, "ordinance"],
  [/^(?:nghi dinh|decree|forordning(?:en)?|dekret(?:et)?)$/u, "decree"],
  [/^(?:thong tu|circular)$/u, "circular"],
  [/^(?:nghi quyet|resolution)$/u, "resolution"],
  [/^(?:quyet dinh|decision)$/u, "decision"],
];
const NAMED =
  /(?<![a-z])(bo luat|luat|phap lenh|nghi dinh|thong tu|nghi quyet|quyet dinh|law|code|ordinance|decree|circular|resolution|decision|lagen|dekretet)(?![a-z])(?:\s+(?:on|of|om|ve|so|no\.?))?((?:\s+[a-z\d/-]+){0,5})/u;
/** Words with which the question goes on after the name. */
const GOES_ON =
  /(?<![a-z])(?:quy dinh|noi|la|co|thi|ve viec|ghi|nhu the nao|the nao|gi|ra sao|nay|hien hanh|moi nhat|what|which|says?|about|provides?|is|are|do|does|vad|sager|galler|dieu|khoan|article|clause|nam|viet nam|vietnam)(?![a-z]).*$/u;

/** The document that a text names, if it does. */
export function namedDocument(text: string): NamedDocument | undefined {
  const match = NAMED.exec(fold(text).replace(/[^a-z\d/.-]+/gu, " "));
  if (!match) return undefined;
  const words = match[2] ?? "";
  const year = /(?<![\d/])((?:19|20)\d{2})(?![\d/])/u.exec(fold(text).slice(match.index))?.[1];
  const name = words
    .replace(GOES_ON, "")
    .replace(/[\d/-]+\S*/gu, "")
    .trim();
  const kind = KINDS.find(([pattern]) => pattern.test(match[1] ?? ""))?.[1] ?? "law";
  return { kind, name, ...(year === undefined ? {} : { year: Number(year) }) };
}
