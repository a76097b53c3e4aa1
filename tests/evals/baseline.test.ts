import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBaseline, writeBaseline } from "../../evals/compare/baseline.ts";
import { compare } from "../../evals/compare/compare.ts";
import { EvalsError } from "../../evals/errors.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { madeResult, madeRun, madeTrial } from "../support/made-up-observation.ts";

const stage = (name: string) => ({ stage: name, ms: 1, detail: null });
const HIT = { passageId: "laws/made#1", locator: "Điều 3", score: 0.5 };
const RUN = madeRun([
  madeResult(
    "first",
    { right: 1 },
    {
      trials: [
        madeTrial({
          retrieved: Array.from({ length: 10 }, () => HIT),
          trace: [
            ...["understand", "compose", "verify"].map(stage),
            { ...stage("extract"), detail: [1, 2, 3, 4].map((fit) => ({ fit, text: "Một câu dài." })) },
          ],
          scores: { right: 0 },
        }),
        madeTrial({ text: "Lần hai." }),
      ],
    },
  ),
  madeResult("second", { right: 0 }),
]);

async function written(): Promise<string> {
  const path = join(await temporaryFolder(), "baseline.json");
  await writeBaseline(path, RUN);
  return path;
}

describe("a baseline", () => {
  it("is a case a line, so that a change of one is a change of one line", async () => {
    const lines = (await readFile(await written(), "utf8")).trimEnd().split("\n");
    expect(lines).toHaveLength(RUN.cases.length + 2);
    expect(lines[1]).toMatch(/^\{"id":"first".*\},$/u);
    expect(lines[2]).toMatch(/^\{"id":"second".*\}$/u);
  });

  it("is read as it was written, without what nobody compares", async () => {
    const run = await readBaseline(await written());
    const configuration = { ...RUN.configuration, name: "the baseline" };
    expect(run).toMatchObject({ format: 1, configuration, at: RUN.at, passages: {} });
    expect(run.cases.map(({ id, scores }) => [id, scores])).toEqual([
      ["first", { right: 1 }],
      ["second", { right: 0 }],
    ]);
    const [trial, ...others] = run.cases[0]?.trials ?? [];
    expect(others).toEqual([]);
    expect(trial?.retrieved).toHaveLength(5);
    expect(trial?.trace.map((one) => one.stage)).toEqual(["understand", "verify", "extract"]);
    expect(trial?.trace.at(-1)?.detail).toEqual([{ fit: 1 }, { fit: 2 }, { fit: 3 }]);
    // Of several trials it is the mean that is compared.
    expect(trial?.scores).toEqual({ right: 1 });
    expect(run.cases[0]?.expected).toEqual({
      gold: [],
      figures: [],
      required: [],
      forbidden: [],
      forbiddenFigures: [],
      notices: [],
      reasons: [],
    });
  });

  it("is no different from the run that it was made from", async () => {
    expect(compare(await readBaseline(await written()), RUN)).toMatchObject({
      verdict: "too-few",
      changes: [],
      added: [],
      missing: [],
      rewritten: [],
    });
  });

  it.each([
    ["no JSON", "{"],
    ["another format", JSON.stringify({ ...RUN, format: 2 })],
    ["no cases", JSON.stringify({ format: 1 })],
    ["null", "null"],
  ])("that is %s cannot be read, and what to do is said", async (_name, text) => {
    const folder = await writeFiles(await temporaryFolder(), { "baseline.json": text });
    const reading = readBaseline(join(folder, "baseline.json"));
    await expect(reading).rejects.toThrow(EvalsError);
    await expect(reading).rejects.toThrow(/baseline\.json cannot be read[\s\S]*--update-baseline/u);
  });

  it("that is not there is named", async () => {
    const path = join(await temporaryFolder(), "none.json");
    await expect(readBaseline(path)).rejects.toThrow(`There is no baseline in ${path}.`);
  });
});
