import type { Hit } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { type Candidate, candidatesOf, isGap } from "./candidates.ts";
import { withEachLaw } from "./comparison-laws.ts";
import { isSoft } from "./coverage.ts";
import type { Pick } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import type { Query } from "./understand.ts";

/** Passages read for what two laws differ in: each difference is a passage of its own. */
const HITS = 120;
const MOST_DIFFERENCES = 6;
const LEAST_DIFFERENCES = 2;
const LAWS = ["#old-law", "#new-law"];
/** What a question may name beside two laws and still ask for all that differs. */
const BESIDE_LAWS = new Set([
  ...LAWS,
  "#law",
  "#cooperative",
  "#provision",
  "#amend",
  "#expired",
  "#in-force",
]);
const ASKS_CHANGES =
  /\b(?:khac|khac biet|khac nhau|so sanh|so voi|thay doi|diem moi|(?:co )?gi moi|moi o (?:cho|diem)|compar\p{L}*|differ\p{L}*|chang\p{L}*|new in|what(?: is|'s| s) new|versus|vs|jamfor\p{L}*|skill\p{L}*|skilj\p{L}*|andra\p{L}*|nytt|nyheter\p{L}*)\b/u;
const NAMES_NEWS =
  /\b(?:diem moi|gi moi|moi o (?:cho|diem)|new in|what(?: is|'s| s) new|nytt|nyheter\p{L}*)\b/u;
/** Sets one law against the other, rather than naming both. */
const CONTRASTS =
  /(?<!\p{L})(?:(?:giảm|tăng|chuyển|đổi) từ|còn (?:Luật|theo)|; Luật|thay (?:bằng|cho)|khác|fell|rose|went|moved|from \d+ .{0,80} to \d+|while|whereas|; the|replace[sd]?|instead|medan|i stället|från \d+ .{0,80} till \d+)(?!\p{L})/iu;

/** Whether a question asks for whatever two laws differ in, and for nothing of it in particular. */
export function asksWhatLawsDifferIn(query: Query): boolean {
  const said = fold(query.text);
  if (query.places.length > 0 || wantsFigure(query.wanted) || !ASKS_CHANGES.test(said)) return false;
  const keys = contentUnits(withEachLaw(query.text, query)).map(({ key }) => key);
  const isNews = NAMES_NEWS.test(said);
  const isNamed = (key: string) =>
    key.startsWith("#") && !isSoft(key) && !BESIDE_LAWS.has(key) && !(isNews && key === "#newly-founded");
  if (keys.some(isNamed)) return false;
  const laws = LAWS.filter((law) => keys.includes(law));
  return laws.length === 2 || (laws.length === 1 && isNews);
}

/** What a document says of both laws in one sentence, in its order; undefined where none does so more than once. */
export async function differencesOfLaws(
  kb: KnowledgeBase,
  query: Query,
): Promise<{ hits: Hit[]; picks: Pick[] } | undefined> {
  const hits = await retrieve(kb, query, HITS);
  const told = hits.flatMap(candidatesOf).filter((candidate) => !isGap(candidate) && tellsOfBoth(candidate));
  const byDocument = new Map<string, Candidate[]>();
  for (const candidate of told) {
    const { id } = candidate.hit.document;
    byDocument.set(id, [...(byDocument.get(id) ?? []), candidate]);
  }
  // In the asker's language where a document has them in it.
  const isOwn = ([{ hit }]: readonly [Candidate, ...Candidate[]]) =>
    Number(hit.document.metadata.language === query.language);
  const documents = [...byDocument.values()]
    .filter((all): all is [Candidate, ...Candidate[]] => all.length >= LEAST_DIFFERENCES)
    .sort((a, b) => isOwn(b) - isOwn(a) || b.length - a.length);
  const [best] = documents;
  if (best === undefined) return undefined;
  const at = ({ hit }: Candidate) => kb.passages.numberOf(hit.passage);
  const picks = best.sort((a, b) => at(a) - at(b) || a.start - b.start).slice(0, MOST_DIFFERENCES);
  return { hits, picks: picks.map((candidate) => asPick(candidate, query)) };
}

function tellsOfBoth({ text }: Candidate): boolean {
  const keys = new Set(contentUnits(text).map(({ key }) => key));
  return LAWS.every((law) => keys.has(law)) && CONTRASTS.test(text);
}

function asPick({ hit, text, start, end }: Candidate, { language }: Query): Pick {
  return { hit, quote: text, start, end, isTarget: false, isFormer: false, language };
}
