import type { Hit, Passage } from "../domain.ts";
import { hasVietnameseMarks } from "../language/normalize.ts";
import { quantities } from "../language/quantities.ts";
import { isStopword } from "../language/stopwords.ts";
import { contentUnits } from "../language/tokenize.ts";
import { words } from "../language/words.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { headingOf } from "../store/knowledge-base.ts";
import { askedIndexOf } from "./asked-index.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Query } from "./understand.ts";
import { unitsOf } from "./wanted.ts";

const PAIR = 0.6;
const UNKNOWN_IDF = 0;

const textCache = new WeakMap<
  Passage,
  { text: Set<string>; heading: Set<string>; asked: Set<string>[]; all: Set<string>; units: Set<string> }
>();

export function tokensOf(text: string): string[] {
  const list = words(text);
  const trust = hasVietnameseMarks(text);
  const out: string[] = [];
  list.forEach((w, i) => {
    if (!isStopword(w, trust) && !/^[\d.,]+$/u.test(w.folded)) out.push(w.folded);
    const n = list[i + 1];
    if (n && !(isStopword(w, trust) && isStopword(n, trust))) out.push(`${w.folded}_${n.folded}`);
  });
  for (const { key } of contentUnits(text)) if (key.startsWith("#")) out.push(key);
  return out;
}

function tokensFor(hit: Hit) {
  const known = textCache.get(hit.passage);
  if (known) return known;
  const { passage, document } = hit;
  const text = new Set(tokensOf(passage.text));
  const heading = new Set(tokensOf(headingOf(passage, document)));
  const asked = passage.askedAs.map((q) => new Set(tokensOf(q)));
  const all = new Set([...text, ...heading, ...asked.flatMap((s) => [...s])]);
  const lang = document.metadata.language;
  const units = new Set<string>(quantities(passage.text, lang).map(({ unit }) => unit));
  const made = { text, heading, asked, all, units };
  textCache.set(passage, made);
  return made;
}

/** Numbers that tell how well a passage fits a query. */
export function featuresOf(kb: KnowledgeBase, query: Query, hits: Hit[]): number[][] {
  const tokens = [...new Set(tokensOf(query.text))];
  const weight = new Map(
    tokens.map((t) => [
      t,
      (kb.keywords.has(t) ? kb.keywords.inverseFrequency(t) : UNKNOWN_IDF) * (t.includes("_") ? PAIR : 1),
    ]),
  );
  const total = Math.max(
    1e-9,
    tokens.reduce((s, t) => s + (weight.get(t) ?? 0), 0),
  );
  const plain = tokens.filter((t) => !t.includes("_") && !t.startsWith("#"));
  const unknown = plain.filter((t) => !kb.keywords.has(t)).length / Math.max(1, plain.length);
  const concepts = tokens.filter((t) => t.startsWith("#"));
  const conceptTotal = Math.max(
    1e-9,
    concepts.reduce((s, t) => s + (weight.get(t) ?? 0), 0),
  );
  const share = (set: Set<string>) =>
    tokens.reduce((s, t) => (set.has(t) ? s + (weight.get(t) ?? 0) : s), 0) / total;
  const units = unitsOf(query.wanted, query.focus);
  const sims = askedIndexOf(kb).similarities(query.text);
  const place = new Map(kb.passages.map((p, i) => [p.id, i]));
  const rows = hits.map((hit) => {
    const p = tokensFor(hit);
    let covA = 0;
    let jac = 0;
    for (const set of p.asked) {
      let shared = 0;
      let own = 0;
      for (const t of set) own += kb.keywords.inverseFrequency(t) * (t.includes("_") ? PAIR : 1);
      for (const t of tokens) if (set.has(t)) shared += weight.get(t) ?? 0;
      covA = Math.max(covA, shared / total);
      jac = Math.max(jac, shared / Math.max(1e-9, total + own - shared));
    }
    const around = surroundingsOf(hit);
    const covC =
      concepts.reduce((s, t) => (p.text.has(t) || p.heading.has(t) ? s + (weight.get(t) ?? 0) : s), 0) /
      conceptTotal;
    const covCall =
      concepts.reduce((s, t) => (p.all.has(t) ? s + (weight.get(t) ?? 0) : s), 0) / conceptTotal;
    const article = hit.document.metadata.kind === "article" ? 1 : 0;
    const fig = units ? (units.some((u) => p.units.has(u)) ? 1 : -1) : 0;
    const unasked = [...around.passage].length;
    return {
      covT: share(p.text),
      covH: share(p.heading),
      covA,
      jac,
      covAll: share(p.all),
      covC,
      covCall,
      kw: hit.keyword,
      vec: hit.vector,
      score: hit.score,
      article,
      guide: hit.document.metadata.kind === "guide" ? 1 : 0,
      fig,
      len: Math.log(1 + unasked) / 5,
      gap: hit.passage.confidence === "unconfirmed" ? 1 : 0,
      artNorm: article * (query.normative ? 1 : 0),
      hasC: concepts.length > 0 ? 1 : 0,
      unknown,
      qlen: Math.min(1, tokens.length / 20),
      sim: sims.get(place.get(hit.passage.id) ?? -1) ?? 0,
      otherLang: hit.document.metadata.language === query.questionLanguage ? 0 : 1,
    };
  });
  const bestScore = Math.max(1e-9, ...rows.map((r) => r.score));
  const bestAll = Math.max(1e-9, ...rows.map((r) => r.covAll));
  const bestSim = Math.max(0, ...rows.map((r) => r.sim));
  const bestJac = Math.max(1e-9, ...rows.map((r) => r.jac));
  return rows.map((r) => [
    r.covT,
    r.covH,
    r.covA,
    r.jac,
    r.covAll,
    r.covC,
    r.covCall,
    r.kw,
    r.vec,
    r.score * 2,
    r.score / bestScore,
    r.covAll - bestAll,
    r.jac - bestJac,
    r.article,
    r.guide,
    r.fig,
    r.len,
    r.gap,
    r.artNorm,
    r.hasC,
    r.unknown,
    r.qlen,
    r.otherLang,
    r.fig === 1 ? 1 : 0,
    r.sim,
    r.sim - bestSim,
  ]);
}
export const NAMES = [
  "covT",
  "covH",
  "covA",
  "jac",
  "covAll",
  "covC",
  "covCall",
  "kw",
  "vec",
  "score",
  "relScore",
  "relAll",
  "relJac",
  "article",
  "guide",
  "fig",
  "len",
  "gap",
  "artNorm",
  "hasC",
  "unknown",
  "qlen",
  "otherLang",
  "figYes",
  "sim",
  "relSim",
];
