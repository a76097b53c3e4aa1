import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Finding, lint } from "../../evals/cases/lint.ts";
import { loadCases, setFiles } from "../../evals/cases/load.ts";
import { KINDS, type SetCase } from "../../evals/cases/schema.ts";
import { readBaseline } from "../../evals/compare/baseline.ts";
import { percent } from "../../evals/compare/compare.ts";
import { summaries } from "../../evals/report/summarize.ts";
import type { RunResult } from "../../evals/run/result.ts";
import { fingerprintOf } from "../../evals/run/run.ts";
import { SCORERS } from "../../evals/scorers/scorers.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";
import { readCorpus } from "../support/shipped-corpus.ts";

const ROOT = new URL("../../", import.meta.url);
const DATASETS = fileURLToPath(new URL("evals/datasets", ROOT));

let cases: SetCase[];
let baseline: RunResult;

beforeAll(async () => {
  cases = await loadCases(await setFiles([], DATASETS));
  baseline = await readBaseline(fileURLToPath(new URL("evals/baseline.json", ROOT)));
});

const count = (holds: (one: SetCase["case"]) => boolean) => cases.filter((one) => holds(one.case)).length;

describe("the development set", () => {
  it("has thirty questions or more of each kind and language, and of each part", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    for (const kind of KINDS)
      expect(
        count((one) => one.kind === kind),
        kind,
      ).toBeGreaterThanOrEqual(30);
    for (const language of ["vi", "en", "sv"])
      expect(
        count((one) => one.language === language),
        language,
      ).toBeGreaterThanOrEqual(30);
    expect(count(({ typing }) => typing === "no-marks")).toBeGreaterThanOrEqual(30);
    expect(count(({ origin }) => origin === "trap")).toBeGreaterThanOrEqual(30);
    for (const part of ["tune", "test"])
      expect(
        count(({ split }) => split === part),
        part,
      ).toBeGreaterThan(100);
  });

  it("has no case that lint objects to", async () => {
    const { kb } = await openKnowledge(await readCorpus());
    const errors = lint(cases, cases, kb).filter(({ level }) => level === "error");
    expect(errors.map(({ id, problem }: Finding) => `${id}: ${problem}`)).toEqual([]);
  });

  it("reads the questions on the samples too, which are run where the samples are", async () => {
    const samples = await loadCases(await setFiles(["samples"], DATASETS));
    expect(samples.length).toBeGreaterThan(50);
  });
});

describe("the README", () => {
  it("gives the figures of the baseline, and no others", async () => {
    const readme = await readFile(new URL("README.md", ROOT), "utf8");
    const all = summaries(baseline);
    const rows =
      /<!-- evals -->\n(.*)<!-- \/evals -->/su.exec(readme)?.[1]?.trim().split("\n").slice(2) ?? [];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const label = row.split("|")[1]?.trim();
      const id = SCORERS.find((scorer) => scorer.label === label)?.id;
      const one = all.find(({ measure, slice }) => measure === id && slice === "all");
      expect(row).toBe(
        `| ${label} | ${one?.cases} | ${percent(one?.mean ?? 0)} | ${percent(one?.low ?? 0)} – ${percent(one?.high ?? 0)} |`,
      );
    }
    const test = all.find(({ measure, slice }) => measure === "right" && slice === "split=test");
    const tune = all.find(({ measure, slice }) => measure === "right" && slice === "split=tune");
    expect(readme.replaceAll(/\s+/gu, " ")).toContain(
      `${tune?.cases} are for tuning and ${test?.cases} for testing (\`--filter split=test\`): of those, ${percent(test?.mean ?? 0)} are answered right`,
    );
  });
});

describe("the baseline", () => {
  it("holds exactly these questions, as they are now", () => {
    const now = cases.map(({ case: one }) => `${one.id} ${fingerprintOf(one)}`);
    expect(baseline.cases.map(({ id, fingerprint }) => `${id} ${fingerprint}`).sort()).toEqual(now.sort());
  });

  it("has every question right that must be right, and no figure or quote that is not in its source", () => {
    const fallen = (measure: string) =>
      baseline.cases.filter(({ scores }) => (scores[measure] ?? 1) < 1).map(({ id }) => id);
    expect(baseline.cases.filter(({ scores }) => scores["must"] !== undefined).length).toBeGreaterThan(250);
    for (const measure of ["must", "grounding", "quotes", "notices", "indexed"])
      expect(fallen(measure), measure).toEqual([]);
  });
});
