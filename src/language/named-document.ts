import { fold } from "./normalize.ts";

/** A legal document that a question names beside an article: "Luật Hợp tác xã 2023", "the Law on Cooperatives". */
export interface NamedDocument {
  /** As document kinds are called: law, decree, circular, resolution, decision; also kinds that a corpus may lack. */
  kind: string;
  /** What follows the kind (or stands before it: "Land Law"), folded, without question words; "" when only the kind is named. */
  name: string;
  /** As far as it is told: "113" of "nghị định 113". */
  number?: string;
  year?: number;
}

const KINDS: readonly [RegExp, string][] = [
  [/^(?:bo luat|luat|law|code|lagen)$/u, "law"],
  [/^(?:hien phap|constitution)$/u, "constitution"],
  [/^(?:phap lenh|ordinance)$/u, "ordinance"],
  [/^(?:nghi dinh|decree|forordning(?:en)?|dekret(?:et)?)$/u, "decree"],
  [/^(?:thong tu|circular)$/u, "circular"],
  [/^(?:nghi quyet|resolution)$/u, "resolution"],
  [/^(?:quyet dinh|decision)$/u, "decision"],
  [/^(?:quy che|regulations?|noi quy|rules)$/u, "regulation"],
  [/^(?:dieu le|charter|statutes?)$/u, "charter"],
];
const ALWAYS = `bo luat|(?<!phap )(?<!dieu )luat|hien phap|phap lenh|nghi dinh|thong tu(?: lien tich)?|nghi quyet|quyet dinh|law|code|constitution|ordinance|decree|circular|resolution|decision|lagen|dekretet|forordningen`;
const NAMED = new RegExp(
  String.raw`(?<![a-z])(${ALWAYS})(?![a-z])(?:\s+(?:on|of|om|ve|so|no\.?))?(?=((?:\s+[a-z\d/-]+){0,6}))`,
  "gu",
);
/** A charter is a document where its article is named; otherwise it is what the question is about. */
const ISSUED =
  /(?:dieu|article)\s+\d+[a-z]?,?\s+(?:(?:cua|of)\s+)?(?:the\s+)?(quy che|regulations?|noi quy|rules|dieu le|charter|statutes?)(?![a-z])((?:\s+[a-z\d/-]+){0,6})/u;
/** "Điều 5 khoản 2 của …": what stands right after it is the document meant. */
const AFTER_ARTICLE =
  /(?:dieu|articles?|khoan|clause|diem|point|artikel)\s+[\da-z]{1,4}\s*(?:cua|of|thuoc|trong|tai|theo|in|i|under)?\s*(?:the|cac)?\s*$/u;
const YEAR = /(?<![\d/])((?:19|20)\d{2})(?![\d/])/u;
/** Words with which the question goes on after the name. */
const GOES_ON =
  /(?<![a-z])(?:quy dinh|noi|khac|so voi|la|co|thi|ve viec|ghi|nhu the nao|the nao|gi|ra sao|nay|hien hanh|hien nay|hien tai|moi|moi nhat|cu|sua doi|which|what|says?|said|say|about|provides?|is|are|do|does|new|current|latest|old|vad|sager|galler|dieu|khoan|article|clause|nam|viet nam|vietnam|cua viet nam)(?![a-z]).*$/u;
/** "the Enterprise Law": words before the kind that are not part of its name. */
const NOT_A_NAME =
  /^(?:.*(?<![a-z])(?:the|of|in|under|by|to|this|that|a|an|what|does|do|say|says|current|new|old|latest|vietnamese|according|with|and|or|same|which|article|clause|vietnam|s|\d+[a-z]?))(?![a-z])\s*/u;

/** The document that a text names, if it does; of several the one beside the article. */
export function namedDocument(text: string): NamedDocument | undefined {
  const folded = fold(text).replace(/[^a-z\d/.-]+/gu, " ");
  const issued = ISSUED.exec(folded);
  if (issued) return build(issued[1] ?? "", issued[2] ?? "", "");
  const all = [...folded.matchAll(NAMED)];
  const match = all.find(({ index }) => AFTER_ARTICLE.test(folded.slice(0, index))) ?? all[0];
  if (!match) return undefined;
  return build(match[1] ?? "", match[2] ?? "", folded.slice(0, match.index));
}

function build(word: string, after: string, before: string): NamedDocument {
  const kind = KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? "law";
  const isEnglish = /^(?:law|code|ordinance|constitution)$/u.test(word);
  const year = YEAR.exec(after)?.[1] ?? (isEnglish ? YEAR.exec(before.slice(-30))?.[1] : undefined);
  const number = /^\s+0*(\d{1,3})(?![\d])/u.exec(after)?.[1];
  const own = after
    .replace(GOES_ON, "")
    .replace(/[\d/-]+\S*/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    kind,
    name: own === "" && isEnglish ? before.replace(NOT_A_NAME, "").trim() : own,
    ...(number === undefined ? {} : { number }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}
