import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assistant, createAssistant } from "../src/answer/pipeline.ts";
import { ingest } from "../src/ingest/pipeline.ts";
import { createEmbeddings } from "../src/models/embeddings.ts";
import { openKnowledgeBase } from "../src/store/knowledge-base.ts";

/** A question to the shipped corpus: answered from `source` with one of `anyOf`, or declined. */
interface Case {
  question: string;
  lang: "vi" | "vi-nd" | "en" | "sv";
  declined?: boolean;
  /** Part of "<file> <locator>" of a citation. */
  source?: string;
  anyOf?: string[];
}

const CORPUS = fileURLToPath(new URL("../corpus", import.meta.url));
const cases = readFileSync(new URL("./fixtures/questions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

let assistant: Assistant;
let indexDir: string;

beforeAll(async () => {
  const model = await createEmbeddings({ kind: "local" });
  indexDir = await mkdtemp(join(tmpdir(), "cooperative-"));
  await ingest({ corpusDir: CORPUS, indexDir, model });
  assistant = createAssistant(await openKnowledgeBase(indexDir, model));
});
afterAll(() => rm(indexDir, { recursive: true, force: true }));

describe("questions to the shipped corpus", () => {
  it("has questions of every language, and some without an answer", () => {
    expect(new Set(cases.map(({ lang }) => lang))).toEqual(new Set(["vi", "vi-nd", "en", "sv"]));
    expect(cases.filter(({ declined }) => declined).length).toBeGreaterThan(30);
    expect(cases.length).toBeGreaterThan(200);
  });

  it.each(cases.filter(({ declined }) => declined))("declines [$lang] $question", async ({ question }) => {
    const answer = await assistant.answer({ text: question, history: [] });
    expect(answer.kind).toBe("declined");
    expect(answer.statements).toEqual([]);
    expect(answer.text).not.toBe("");
  });

  it.each(cases.filter(({ declined }) => !declined))(
    "answers [$lang] $question",
    async ({ question, source = "", anyOf = [] }) => {
      const answer = await assistant.answer({ text: question, history: [] });
      expect(answer.kind).toBe("answered");
      // Of a law in two languages, either may be cited.
      const sources = answer.citations
        .map(({ file, locator }) => `${file.replace(/\.\w\w\.md$/u, "")} ${locator}`)
        // A guide that retells a clause names it.
        .concat(answer.text)
        .join("\n")
        .replaceAll(/\bArticle (?=\d)/gu, "Điều ")
        .replaceAll(/ clause (?=\d)/gu, " khoản ");
      expect(sources).toContain(source);
      const text = answer.text.replaceAll("\u00a0", " ");
      expect(
        anyOf.some((part) => text.includes(part)),
        answer.text,
      ).toBe(true);
    },
  );
});
