import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadCases, setFiles } from "../../evals/cases/load.ts";
import type { SetCase } from "../../evals/cases/schema.ts";
import { compare } from "../../evals/compare/compare.ts";
import type { Comparison } from "../../evals/compare/comparison.ts";
import type { RunResult } from "../../evals/run/result.ts";
import { runCases } from "../../evals/run/run.ts";
import { openSubject, type Subject } from "../../evals/run/subject.ts";
import { readSettings } from "../../src/config.ts";
import type { Answer, Question } from "../../src/domain.ts";

const DOCUMENTS = ["laws/luat-hop-tac-xa-2023.vi.md", "laws/nghi-dinh-113-2024.vi.md", "articles"];
const REMOVED = "laws/nghi-dinh-113-2024.vi.md";

let folder: string;
let healthy: Subject;
let cases: SetCase[];
let baseline: RunResult;
/** The healthy answers, for the faults that come after them. */
const answers = new Map<string, Answer>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooperative-"));
  healthy = await open("whole", DOCUMENTS);
  const documents = [...healthy.knowledgeBase.documents.keys()].map((id) => id.replace(/\.\w\w$/u, ""));
  const all = await loadCases(
    await setFiles([], fileURLToPath(new URL("../../evals/datasets", import.meta.url))),
  );
  cases = all
    .filter(({ case: { gold } }) => gold?.every(({ document }) => documents.includes(document)) ?? true)
    .filter((_, index) => index % 3 === 0);
  baseline = await runCases(
    cases,
    faulty(async (question) => {
      const answer = await healthy.assistantFor(0).answer(question);
      answers.set(keyOf(question), answer);
      return answer;
    }),
    { trials: 1 },
  );
}, 400_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(name: string, files: readonly string[]): Promise<Subject> {
  const corpus = await copyOf(name, files);
  return openSubject(readSettings({ INDEX_DIR: join(folder, "index") }), { corpus });
}

async function copyOf(name: string, files: readonly string[]): Promise<string> {
  for (const file of files)
    await cp(fileURLToPath(new URL(`../../corpus/${file}`, import.meta.url)), join(folder, name, file), {
      recursive: true,
    });
  return join(folder, name);
}

const keyOf = ({ text, history }: Question) => JSON.stringify([text, history]);

/** The healthy product with other answers. */
function faulty(answer: (question: Question) => Promise<Answer>, subject: Subject = healthy): Subject {
  const assistant = { ...subject.assistantFor(0), answer };
  return { ...subject, assistantFor: () => assistant };
}

/** The healthy answers, changed on their way to the user. */
function changed(change: (answer: Answer) => Answer): Subject {
  return faulty(async (question) => {
    const answer = answers.get(keyOf(question));
    if (!answer) throw new Error(`not asked before: ${question.text}`);
    return change(structuredClone(answer));
  });
}

async function gate(subject: Subject): Promise<Comparison> {
  return compare(baseline, await runCases(cases, subject, { trials: 1 }));
}

const measuresOf = ({ findings }: Comparison) => findings.map(({ measure }) => measure);

describe("the gate", () => {
  it("asks enough questions of every sort to judge by", () => {
    expect(cases.length).toBeGreaterThan(150);
    expect(cases.filter(({ case: { unanswerable } }) => unanswerable).length).toBeGreaterThan(30);
    expect(cases.filter(({ case: { typing } }) => typing === "no-marks").length).toBeGreaterThan(30);
    expect(baseline.cases.filter(({ scores }) => scores["right"] === 1).length).toBeGreaterThan(100);
  });

  it("lets the same answers pass", async () => {
    const comparison = await gate(changed((answer) => answer));
    expect(comparison.verdict).toBe("no-worse");
    expect(comparison.changes).toEqual([]);
  });

  it("finds citations that are shifted by one, by citation recall", async () => {
    const { verdict, ...comparison } = await gate(
      changed((answer) => ({
        ...answer,
        citations: answer.citations.map((citation, index) => ({
          ...citation,
          passageId: nextPassage(answer.citations[index]?.passageId ?? ""),
        })),
      })),
    );
    expect(verdict).toBe("worse");
    expect(measuresOf({ verdict, ...comparison })).toEqual(
      expect.arrayContaining(["citation-recall", "citation-precision", "quotes"]),
    );
  });

  it("finds marks that are shifted by one, by citation recall", async () => {
    const comparison = await gate(
      changed((answer) => ({
        ...answer,
        statements: answer.statements.map((statement) => ({
          ...statement,
          citations: statement.citations.map((n) => n + 1),
        })),
      })),
    );
    expect(comparison.verdict).toBe("worse");
    expect(measuresOf(comparison)).toContain("citation-recall");
  });

  it("finds that nothing is declined any more, by the refusals", async () => {
    const comparison = await gate(changed(answeredWithNearest));
    expect(comparison.verdict).toBe("worse");
    expect(measuresOf(comparison)).toContain("declined");
  });

  it("finds that everything is declined, by the answers", async () => {
    const comparison = await gate(
      changed((answer) => ({ ...answer, kind: "declined", reason: "no-evidence", statements: [] })),
    );
    expect(comparison.verdict).toBe("worse");
    expect(measuresOf(comparison)).toContain("answered");
    expect(measuresOf(comparison)).not.toContain("declined");
  });

  it("finds a figure that was changed by one digit after verification, even in one answer", async () => {
    const withFigure = baseline.cases.find(
      ({ scores, trials }) =>
        scores["grounding"] === 1 &&
        /\[1\]/u.test(trials[0]?.text ?? "") &&
        /557/u.test(trials[0]?.text ?? ""),
    );
    expect(withFigure).toBeDefined();
    const comparison = await gate(
      changed((answer) =>
        answer.text === withFigure?.trials[0]?.text
          ? {
              ...answer,
              text: answer.text.replace("557", "558"),
              statements: answer.statements.map((one) => ({ ...one, text: one.text.replace("557", "558") })),
            }
          : answer,
      ),
    );
    expect(comparison.verdict).toBe("worse");
    expect(comparison.findings.find(({ measure }) => measure === "grounding")?.questions).toContain(
      withFigure?.id,
    );
  });

  it("finds English answers to Vietnamese questions, by the language", async () => {
    const comparison = await gate(
      faulty((question) => healthy.assistantFor(0).answer({ ...question, language: "en" })),
    );
    expect(comparison.verdict).toBe("worse");
    expect(measuresOf(comparison)).toContain("language");
  });

  it("finds that one law is gone, by the evidence in the index", async () => {
    const comparison = await gate(
      await open(
        "one-law-less",
        DOCUMENTS.filter((file) => file !== REMOVED),
      ),
    );
    expect(comparison.verdict).toBe("worse");
    const finding = comparison.findings.find(({ measure }) => measure === "indexed");
    const restsOn = (every: boolean) =>
      cases
        .filter(({ case: { gold } }) =>
          gold?.some(({ document, or = [] }) => {
            const isGone = [document, ...or.map((other) => other.document)].map((name) =>
              REMOVED.startsWith(name),
            );
            return every ? isGone.every(Boolean) : isGone.some(Boolean);
          }),
        )
        .map((one) => one.case.id);
    const found = finding?.questions ?? [];
    // A quote in another language than that of the copied files was never in the index.
    const held = new Set(baseline.cases.filter(({ scores }) => scores["indexed"] === 1).map(({ id }) => id));
    const lost = restsOn(true).filter((id) => held.has(id));
    // Another document that a case accepts may speak of the thing without holding its evidence.
    expect(lost.length).toBeGreaterThan(4);
    expect(found).toEqual(expect.arrayContaining(lost));
    expect(restsOn(false)).toEqual(expect.arrayContaining([...found]));
  }, 400_000);

  it("finds that diacritics are not folded any more, among the questions typed without them", async () => {
    // What was read before is remembered folded: the product is loaded anew.
    vi.resetModules();
    vi.doMock("../../src/language/normalize.ts", async (original) => ({
      ...(await original<typeof import("../../src/language/normalize.ts")>()),
      fold: (text: string) => text.toLowerCase(),
    }));
    const anew = {
      ...(await import("../../evals/run/subject.ts")),
      ...(await import("../../evals/run/run.ts")),
    };
    const corpus = await copyOf("not-folded", DOCUMENTS);
    const subject = await anew.openSubject(readSettings({ INDEX_DIR: join(folder, "index") }), { corpus });
    const comparison = compare(baseline, await anew.runCases(cases, subject, { trials: 1 }));
    expect(comparison.verdict).toBe("worse");
    expect(comparison.findings).toContainEqual(
      expect.objectContaining({ measure: "right", slice: "typing=no-marks" }),
    );
  }, 400_000);
});

/** The passage behind another one in the index. */
function nextPassage(id: string): string {
  const { passages } = healthy.knowledgeBase;
  const at = [...passages].findIndex((passage) => passage.id === id);
  return passages.at((at + 1) % passages.length)?.id ?? id;
}

/** A product that cannot say no gives its nearest passage as the answer. */
function answeredWithNearest(answer: Answer): Answer {
  if (answer.kind === "answered") return answer;
  const { reason: _reason, ...rest } = answer;
  const [first] = answer.citations;
  const passage = first ? first.quote : (healthy.knowledgeBase.passages.at(0)?.text ?? "");
  return {
    ...rest,
    kind: "answered",
    text: `${passage} [1]`,
    statements: [{ text: passage, citations: [1] }],
  };
}
