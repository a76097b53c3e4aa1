import type { DocumentRecord, Passage } from "../../domain.ts";
import type { Meaning } from "../../models/static-embeddings.ts";
import { headingOf } from "../../store/knowledge-base.ts";
import type { Candidate } from "../candidates.ts";
import { surroundingsOf } from "../surroundings.ts";
import type { AskedWord, Meanings } from "./asked-words.ts";

/** How far what was found speaks of an asked word, 0 to 1: by concept, else by the nearest meaning of a word. */
export interface Told {
  /** The sentence, the heading above it, and the questions that people ask of the passage. */
  near: number;
  /** Those, the rest of the passage, and what the document is about. */
  any: number;
}

/** Part of its likeness that a word keeps whose meaning is put together of pieces. */
const PIECED = 0.75;
const SURE = 0.99;

/** What a passage says of itself, word by word and as a whole; read once for all questions. */
interface Read {
  near: readonly Meaning[];
  any: readonly Meaning[];
  /** Direction of its heading and text, and of each question that people ask of it. */
  text: Float32Array;
  questions: readonly Float32Array[];
}

const read = new WeakMap<Passage, Read>();
/** What the title of a document and the questions that people ask of it speak of. */
const subjects = new WeakMap<DocumentRecord, readonly Meaning[]>();

/** How far a sentence and what stands around it speak of each asked word. */
export function toldOf(asked: readonly AskedWord[], candidate: Candidate, meanings: Meanings): Told[] {
  const { hit, text, whole, units, lead } = candidate;
  const around = surroundingsOf(hit);
  const known = readOf(candidate, meanings);
  const own = meanings(whole.length > text.length ? `${text} ${whole.slice(0, LEAD)}` : text);
  const keys = new Set([...units.map(({ key }) => key), ...lead]);
  return asked.map((word) => {
    const speaks = (...sets: ReadonlySet<string>[]) =>
      word.concepts.some((key) => sets.some((set) => set.has(key)));
    if (speaks(keys, around.heading, around.askedAs)) return { near: 1, any: 1 };
    const near = trusted(word, Math.max(nearest(word, own), nearest(word, known.near)));
    if (speaks(around.passage, around.chapter)) return { near, any: 1 };
    return { near, any: Math.max(near, trusted(word, nearest(word, known.any))) };
  });
}

/** Letters of a long sentence that introduce its items. */
const LEAD = 200;

/** How alike a text, by its direction, is to a passage and to the most alike question of it. */
export function likenessTo(candidate: Candidate, meanings: Meanings) {
  const { text, questions } = readOf(candidate, meanings);
  return {
    toText: (direction: Float32Array) => cosine(direction, text),
    toQuestions: (direction: Float32Array) => Math.max(0, ...questions.map((one) => cosine(direction, one))),
  };
}

function readOf(candidate: Candidate, meanings: Meanings): Read {
  const { passage } = candidate.hit;
  const known = read.get(passage) ?? readAround(candidate, meanings);
  read.set(passage, known);
  return known;
}

function readAround({ hit: { passage, document } }: Candidate, meanings: Meanings): Read {
  const heading = meanings(headingOf({ ...passage, headingPath: passage.headingPath.slice(-1) }, document));
  const text = meanings(passage.text);
  const questions = passage.askedAs.map(meanings);
  const { title, askedAs } = document.metadata;
  const subject = subjects.get(document) ?? eachOnce([title, ...askedAs].flatMap(meanings));
  subjects.set(document, subject);
  return {
    near: eachOnce([...heading, ...questions.flat()]),
    any: eachOnce([...text, ...passage.headingPath.flatMap(meanings), ...subject]),
    text: directionOf([...heading, ...text]),
    questions: questions.map(directionOf),
  };
}

/** The model gives the same direction, not only an equal one, for the same word. */
function eachOnce(told: readonly Meaning[]): Meaning[] {
  const once = new Map(told.map((word) => [word.direction, word]));
  return [...once.values()].map(({ weight, direction }) => ({ weight, direction }));
}

function trusted({ isPieced }: AskedWord, likeness: number): number {
  return isPieced && likeness < SURE ? likeness * PIECED : likeness;
}

function nearest(word: Meaning, told: readonly Meaning[]): number {
  return told.reduce((best, { direction }) => Math.max(best, cosine(word.direction, direction)), 0);
}

/** Cosine of two vectors of length 1. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The direction of a whole text: the sum of its words. */
export function directionOf(told: readonly Meaning[]): Float32Array {
  const [first] = told;
  const sum = new Float32Array(first?.direction.length ?? 0);
  for (const { weight, direction } of told)
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + weight * (direction[i] as number);
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}
