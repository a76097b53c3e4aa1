import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KnownQuestions } from "../../src/answer/ranking/expected-terms.ts";
import { understand } from "../../src/answer/understand.ts";
import type { Settings } from "../../src/config.ts";
import { detectLanguage } from "../../src/language/detect.ts";
import { fold, nfc } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { canonicalLocator, documentName } from "../run/gold.ts";
import { DEFAULT_CORPUS, openSubject } from "../run/subject.ts";
import { knownAnswers } from "./learn-terms.ts";
import { articleOf, type RetrievalQuestion } from "./questions.ts";

/** The shipped corpus without a part of the questions that people ask of its passages. */
export interface HeldOut {
  kb: KnowledgeBase;
  /** What is known of the questions that are left. */
  known: KnownQuestions;
  /** Taken out of `askedAs`, each with the passages it stood under, in all their languages. */
  questions: RetrievalQuestion[];
}

/** One of so many questions is taken out: parts to fit by, another to measure. */
const PARTS = 8;
export const HELD_OUT = { forFit: 0, forMeasure: 1, forSecondLook: 2 };
const ASKED = /<!-- askedAs\n([\s\S]*?)-->/gu;
const BULLET = "- ";

/**
 * Takes out one of eight of the questions under the passages, so that the rest meets them as questions never seen before; one of two in
 * Vietnamese is typed without diacritics. They are many, and nobody has mended an answer by them: what is fitted on them is not fitted
 * to mended answers. Questions that stand under more than one passage are left in.
 */
export async function heldOut(settings: Settings, streams: Streams, part: number): Promise<HeldOut> {
  const folder = join(settings.INDEX_DIR, "evals", `held-out-${part}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(DEFAULT_CORPUS, folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith(".md")) continue;
    const path = join(folder, entry);
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text.replace(ASKED, (_, list: string) => withoutTaken(list, part)),
    );
  }
  const whole = await openSubject(settings, {}, streams.err);
  const { knowledgeBase: kb } = await openSubject(settings, { corpus: folder }, streams.err);
  const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
  const places = placesOf(kb);
  const questions = [...placesAsked(whole.knowledgeBase)].flatMap(
    ([question, asked]): RetrievalQuestion[] => {
      const [place] = asked;
      const gold = place === undefined || asked.size > 1 ? undefined : places.get(place);
      if (place === undefined || gold === undefined || !isTaken(question, part)) return [];
      const passages = [...gold].flatMap((number) => kb.passages.at(number) ?? []);
      return [
        {
          id: question,
          family: place,
          split: "held out",
          group: `held out ${detectLanguage(question) ?? "vi"}`,
          query: understand({ text: asTyped(question), history: [] }, districts),
          gold,
          articles: new Set(passages.map(articleOf)),
          documents: new Set(passages.map(({ documentId }) => documentId)),
        },
      ];
    },
  );
  return { kb, known: KnownQuestions.of(knownAnswers(kb)), questions };
}

function digitOf(question: string): number {
  return createHash("sha256").update(nfc(question)).digest()[0] ?? 0;
}

function isTaken(question: string, part: number): boolean {
  return digitOf(question) % PARTS === part;
}

/** By the rest of the hash, so that it is the same in every run. */
function asTyped(question: string): string {
  return digitOf(question) % (2 * PARTS) < PARTS ? nfc(question) : fold(nfc(question));
}

function withoutTaken(list: string, part: number): string {
  const left = list
    .split("\n")
    .filter((line) => line.startsWith(BULLET) && !isTaken(line.slice(BULLET.length).trim(), part));
  return left.length === 0 ? "" : `<!-- askedAs\n${left.join("\n")}\n-->`;
}

/** Where each question stands, whatever the language of the variant. */
function placesAsked(kb: KnowledgeBase): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  for (const passage of kb.passages)
    for (const question of passage.askedAs) {
      const places = asked.get(question) ?? new Set<string>();
      asked.set(question, places.add(placeOf(kb, passage)));
    }
  return asked;
}

/** The passages of each place of the sources, in all their languages. */
function placesOf(kb: KnowledgeBase): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const [number, passage] of Array.from(kb.passages).entries()) {
    const place = placeOf(kb, passage);
    places.set(place, (places.get(place) ?? new Set<number>()).add(number));
  }
  return places;
}

function placeOf(kb: KnowledgeBase, passage: { documentId: string; locator: string }): string {
  const document = kb.documents.get(passage.documentId);
  return `${document ? documentName(document) : passage.documentId} ${canonicalLocator(passage.locator)}`;
}
