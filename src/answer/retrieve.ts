import type { DocumentRecord, Hit, Passage } from "../domain.ts";
import { inVietnamese, type LegalReference, legalReference } from "../language/legal-references.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { askedIndexOf } from "./asked-index.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { isDocumentMeant, isNumberMeant } from "./referred-document.ts";
import type { Query } from "./understand.ts";

/** Share of the keyword score in the fused score; the rest is the vector's. */
const KEYWORD_WEIGHT = 0.7;
/** Weight of the likeness to a question that people ask of the passage, beside the fused score. */
const ASKED_WEIGHT = 0.5;
const CANDIDATES = 120;
/** Factors on the fused score by what the question itself says. */
const FACTOR = { wrongPlace: 0.1, nationalForPlace: 0.65, ruleFromPress: 0.6, wrongDocument: 0.5 };
const EXACT_ARTICLE = 0.6;
const EXACT_CLAUSE = 0.6;
const EXACT_POINT = 0.3;

/**
 * Passages for a query, best first: keyword and vector scores, each brought to 0..1, are added with a fixed weight; then
 * exact references, places and the kind of question weigh in. Of the variants of a document in several languages, the
 * one in the asker's language stands for all.
 */
export async function retrieve(kb: KnowledgeBase, query: Query, k: number): Promise<Hit[]> {
  const wanted = Math.max(CANDIDATES, 2 * k);
  const text = withSuccessors(query);
  const keyword = kb.keywords.scores(text);
  const vector = new Map(await kb.nearest(text, wanted));
  const asked = askedIndexOf(kb).similarities(query.text);
  const candidates = new Set([
    ...topOf(keyword, wanted),
    ...vector.keys(),
    ...mostAlike(asked, wanted),
    ...referenced(kb, query.reference),
  ]);
  const highest = Math.max(1e-9, ...[...candidates].map((index) => keyword[index] ?? 0));
  const hits: Hit[] = [];
  for (const index of candidates) {
    const passage = kb.passages[index];
    const document = passage && kb.documents.get(passage.documentId);
    if (!passage || !document) continue;
    const words = (keyword[index] ?? 0) / highest;
    const meaning = Math.max(0, vector.get(index) ?? 0);
    const fused =
      KEYWORD_WEIGHT * words + (1 - KEYWORD_WEIGHT) * meaning + ASKED_WEIGHT * (asked.get(index) ?? 0);
    const score = fused * questionFactor(query, passage, document) + referenceBonus(query, passage, document);
    hits.push({
      passage,
      document,
      score: score / (1 + ASKED_WEIGHT + EXACT_ARTICLE + EXACT_CLAUSE + EXACT_POINT),
      keyword: words,
      vector: meaning,
    });
  }
  hits.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
  return oneOfVariants(hits, query.language).slice(0, k);
}

/** A document on the province that another one has become part of is looked for by its own name too. */
function withSuccessors({ text, places: asked }: Query): string {
  const successors = asked.flatMap(({ province }) => places.successorOf(province) ?? []);
  return [text, ...successors].join(" ");
}

function topOf(scores: Float32Array, k: number): number[] {
  const matching = [...scores.keys()].filter((index) => (scores[index] ?? 0) > 0);
  return matching.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, k);
}

function mostAlike(asked: ReadonlyMap<number, number>, k: number): number[] {
  return [...asked]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, k)
    .map(([index]) => index);
}

/** An article that the question names is always a candidate, however few words it shares with the question. */
function referenced(kb: KnowledgeBase, reference: LegalReference = {}): number[] {
  return reference.article === undefined ? [] : [...kb.references.ofArticle(reference.article)];
}

function questionFactor(query: Query, passage: Passage, document: DocumentRecord): number {
  const { kind } = document.metadata;
  let factor = 1;
  if (query.places.length > 0) {
    const hasPlace = document.metadata.places.length > 0;
    if (!speaksForPlaces(query, document.metadata))
      factor *= hasPlace ? FACTOR.wrongPlace : FACTOR.nationalForPlace;
  } else if (query.normative && kind === "article") factor *= FACTOR.ruleFromPress;
  if (!isNumberMeant(query, { passage, document })) factor *= FACTOR.wrongDocument;
  return factor;
}

function referenceBonus(query: Query, passage: Passage, document: DocumentRecord): number {
  const asked = query.reference;
  const own = asked && document.metadata.kind !== "article" ? legalReference(passage.locator) : undefined;
  if (!asked || own?.article !== asked.article || !isDocumentMeant(query, document.metadata)) return 0;
  // "Điều 1" is that of the document itself, rather than of the rules that it issues.
  const annex = /^(.+?), (?:Điều|Article) /u.exec(passage.locator)?.[1];
  if (annex !== undefined && !fold(query.text).includes(fold(annex))) return EXACT_ARTICLE / 2;
  if (asked.clause === undefined) return EXACT_ARTICLE;
  if (own?.clause !== asked.clause) return EXACT_ARTICLE / 2;
  return (
    EXACT_ARTICLE +
    EXACT_CLAUSE +
    (asked.point !== undefined && holdsPoint(passage, asked.point) ? EXACT_POINT : 0)
  );
}

/** A long clause is cut between its points: whether this piece of it has the one that is asked for. */
function holdsPoint({ text }: Passage, letter: string): boolean {
  return [...text.matchAll(/^[ \t]*([a-zđ]{1,2})\)/gmu)].some((match) => match[1] === letter);
}

/** Which passage of its document a hit is, whatever the language: a clause by its number, anything else by its order. */
function placeIn({ passage }: Hit): string {
  const place = inVietnamese(passage.locator);
  return place.includes(" khoản ") ? place : `${place} ${passage.id.split("#").at(-1)}`;
}

/** Keeps one passage of each place in a document that exists in several languages. */
function oneOfVariants(hits: Hit[], language: string): Hit[] {
  const chosen = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.document.metadata.variantOf ?? hit.document.id}#${placeIn(hit)}`;
    const other = chosen.get(key);
    if (!other) chosen.set(key, hit);
    // A clause that was cut is several passages of one place.
    else if (other.document.id === hit.document.id) chosen.set(`${key} ${hit.passage.id}`, hit);
    else if (hit.document.metadata.language === language && other.document.metadata.language !== language) {
      chosen.set(key, { ...hit, score: Math.max(hit.score, other.score) });
    }
  }
  return [...chosen.values()].sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
}
