import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";

interface Case {
  id: string;
  group: string;
  language: string;
  question: string;
  expect: "answer" | "unknown";
  gold: { document: string; article?: number; clause?: string }[];
  anyOf: string[];
}

const cases = readFileSync(new URL("../evals/datasets/founders-and-officers.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

describe("the development set of founders' and officers' questions", () => {
  it("has thirty questions in each of seven groups, each once", () => {
    const groups = new Set(cases.map(({ group }) => group));
    const sizes = [...groups].map((group) => cases.filter((one) => one.group === group).length);
    expect(sizes).toEqual(Array(7).fill(30));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(210);
    expect(new Set(cases.map(({ question }) => question)).size).toBe(210);
  });

  it("has gold documents that the corpus holds, and something to look for in an answer", async () => {
    const files = new Set(await readdir(new URL("../corpus", import.meta.url), { recursive: true }));
    const missing = cases.flatMap(({ gold }) =>
      gold.map(({ document }) => document).filter((document) => !files.has(`${document}.vi.md`)),
    );
    expect(missing).toEqual([]);
    const empty = cases.filter(({ expect: wanted, anyOf }) => wanted === "answer" && anyOf.length === 0);
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it("has no question that the corpus lists as one that people ask", async () => {
    const files = await readdir(new URL("../corpus", import.meta.url), { recursive: true });
    const text = files
      .filter((file) => file.endsWith(".md"))
      .map((file) => readFileSync(new URL(`../corpus/${file}`, import.meta.url), "utf8").toLowerCase())
      .join("\n");
    const copied = cases.filter(({ question }) => text.includes(`- ${question.toLowerCase()}\n`));
    expect(copied.map(({ id, question }) => `${id}: ${question}`)).toEqual([]);
  });
});
