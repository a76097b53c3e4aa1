import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCases, readJsonLines, setFiles } from "../../evals/cases/load.ts";
import { caseSchema, familyOf } from "../../evals/cases/schema.ts";
import { EvalsError } from "../../evals/errors.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { madeCase } from "../support/made-up-observation.ts";

const GOLD = [{ document: "laws/made", locator: "Điều 3 khoản 1" }];
const GOOD = madeCase({ gold: GOLD, required: ["thành viên"] });
const line = (part: Record<string, unknown> = {}) => JSON.stringify({ ...GOOD, ...part });

async function loaded(...files: string[]) {
  const contents = Object.fromEntries(files.map((text, i) => [`set-${i + 1}.jsonl`, text]));
  const folder = await writeFiles(await temporaryFolder(), contents);
  return loadCases(Object.keys(contents).map((name) => join(folder, name)));
}

/** What loading says is wrong, a problem a line, with the names of the files alone. */
async function problemsOf(...files: string[]): Promise<string[]> {
  const error = await loaded(...files).catch((one: unknown) => one);
  if (!(error instanceof EvalsError)) throw new Error("Nothing was wrong.");
  const [first, ...lines] = error.message.split("\n");
  expect(first).toBe("Cases that cannot be used:");
  expect(lines.pop()).toMatch(/docs\/evals\.md/u);
  return lines.map((one) => one.trim().replace(/^\S*\/(?=set-)/u, ""));
}

describe("cases", () => {
  it("keep their order, with set and line", async () => {
    const cases = await loaded(`${line({ id: "b" })}\n${line({ id: "a" })}\n`, line({ id: "c" }));
    expect(cases.map(({ set, line: at, case: one }) => `${set}:${at} ${one.id}`)).toEqual([
      "set-1:1 b",
      "set-1:2 a",
      "set-2:1 c",
    ]);
    expect(cases[0]?.case).toEqual({ ...GOOD, id: "b" });
  });

  it.each([
    ["a byte order mark", `\uFEFF${line({ id: "a" })}\n${line({ id: "b" })}`, [1, 2]],
    ["CRLF", `${line({ id: "a" })}\r\n${line({ id: "b" })}\r\n`, [1, 2]],
    ["blank lines", `\n${line({ id: "a" })}\n\n  \t\n${line({ id: "b" })}\n\n`, [2, 5]],
    ["all of them", `\uFEFF\r\n${line({ id: "a" })}\r\n\r\n${line({ id: "b" })}`, [2, 4]],
  ])("are read with %s", async (_name, text, lines) => {
    const cases = await loaded(text);
    expect(cases.map(({ case: one }) => one.id)).toEqual(["a", "b"]);
    expect(cases.map(({ line: at }) => at)).toEqual(lines);
  });

  it("of an empty file are none", async () => {
    expect(await loaded("", "\n\n")).toEqual([]);
  });

  it("have the family that they name, or are one of their own", () => {
    expect(familyOf(madeCase({ id: "one", family: "both" }))).toBe("both");
    expect(familyOf(madeCase({ id: "one" }))).toBe("one");
  });
});

describe("a line that cannot be used is named:", () => {
  const unanswerable = { gold: undefined, required: undefined, unanswerable: ["no-evidence"] };

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["an unknown field", { golds: [] }, /golds/u],
    ["a field that is not there", { question: undefined }, /question/u],
    ["an id with spaces", { id: "Not kebab" }, /lower-case words joined by "-".*id/u],
    ["a family with spaces", { family: "a b" }, /lower-case words.*family/u],
    ["a language", { language: "fi" }, /language/u],
    ["a typing", { typing: "marks" }, /typing/u],
    ["a kind", { kind: "riddle" }, /kind/u],
    ["an origin", { origin: "found" }, /origin/u],
    ["a split", { split: "train" }, /split/u],
    ["must that is false", { must: false }, /must/u],
    ["empty words", { required: [" "] }, /must not be empty.*required\[0\]/u],
    ["no words", { required: [] }, /required/u],
    ["no gold in its list", { gold: [] }, /gold/u],
    ["an unknown field of gold", { gold: [{ document: "a", page: 1 }] }, /page.*gold\[0\]/u],
    ["no other places", { gold: [{ document: "a", or: [] }] }, /gold\[0\]\.or/u],
    ["a figure without unit", { figures: [{ value: 1 }] }, /figures\[0\]\.unit/u],
    ["a date that is none", { figures: [{ value: "2024-13-01", unit: "date" }] }, /figures\[0\]\.value/u],
    ["a turn without answer", { history: [{ question: "Gì?" }] }, /history\[0\]\.answer/u],
    ["an unknown reason", { ...unanswerable, unanswerable: ["tired"] }, /unanswerable\[0\]/u],
    ["an answer that is none", { unanswerable: ["no-evidence"] }, /has both "unanswerable" and what/u],
    ["neither answer nor refusal", { gold: undefined }, /needs "gold".*or "unanswerable"/u],
    ["nothing that an answer holds", { required: undefined }, /needs "figures" or "required"/u],
    ["a refusal without reason", { kind: "unanswerable" }, /kind "unanswerable" needs the field/u],
    ["a follow-up to nothing", { kind: "follow-up" }, /a follow-up needs "history"/u],
    ["typing in English", { language: "en", typing: "no-marks" }, /"typing" is for Vietnamese/u],
  ])("%s", async (_name, part, problem) => {
    const problems = await problemsOf(`${line({ id: "good" })}\n\n${line(part)}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^set-1\.jsonl:3: /u);
    expect(problems[0]).toMatch(problem);
  });

  it.each(["{", "no JSON", `${line()},`, `${line()}${line()}`])("no JSON: %s", async (text) => {
    expect((await problemsOf(`\n${text}`))[0]).toMatch(/^set-1\.jsonl:2: not JSON \(.+\)$/u);
  });

  it.each(["[]", "7", "null", '"text"'])("no object: %s", async (text) => {
    expect((await problemsOf(text))[0]).toMatch(/^set-1\.jsonl:1: .*expected object/u);
  });

  it("an id that was used before, with its place", async () => {
    const [problem, ...others] = await problemsOf(
      line({ id: "one" }),
      `${line({ id: "two" })}\n${line({ id: "one" })}`,
    );
    expect(problem).toMatch(/^set-2\.jsonl:2: the id "one" is used before, at .*set-1\.jsonl:1$/u);
    expect(others).toEqual([]);
  });

  it("all of them at once, in order", async () => {
    const problems = await problemsOf(
      `{\n${line({ id: "a" })}\n${line({ id: "a" })}`,
      line({ kind: "riddle" }),
    );
    expect(problems.map((one) => /^set-\d\.jsonl:\d/u.exec(one)?.[0])).toEqual([
      "set-1.jsonl:1",
      "set-1.jsonl:3",
      "set-2.jsonl:1",
    ]);
  });
});

describe("what a case may hold", () => {
  it.each<[string, Record<string, unknown>]>([
    [
      "a question without an answer",
      { gold: undefined, required: undefined, unanswerable: ["unclear", "no-evidence"] },
    ],
    ["an empty question", { question: "" }],
    [
      "figures, dates and ranges",
      {
        figures: [
          { value: "2024-07-01", unit: "date" },
          { value: 1, upper: 2, unit: "VND" },
        ],
      },
    ],
    ["alternatives", { required: [["a", "b"], "c"], notices: [["d"]], forbidden: ["e"] }],
    ["gold with other places", { gold: [{ document: "a", or: [{ document: "b", quote: "words" }] }] }],
    ["a follow-up", { kind: "follow-up", history: [{ question: "Gì?", answer: "Thế." }] }],
    ["Vietnamese without marks", { typing: "no-marks" }],
    ["the rest", { place: "Lạng Sơn", split: "tune", must: true, note: "", family: "f-1" }],
  ])("%s", (_name, part) => {
    expect(caseSchema.safeParse(JSON.parse(line(part)))).toMatchObject({ success: true });
  });
});

describe("lines", () => {
  it("are numbered from 1, and told apart from what is no JSON", () => {
    expect(readJsonLines('1\n\n{"a":[2]}\n{')).toEqual([
      { line: 1, value: 1 },
      { line: 3, value: { a: [2] } },
      { line: 4, problem: expect.stringMatching(/^not JSON \(.+\)$/u) },
    ]);
  });
});

describe("sets", () => {
  const folder = async () =>
    writeFiles(await temporaryFolder(), {
      "law.jsonl": "",
      "counts.jsonl": "",
      "notes.md": "",
      "samples/one.jsonl": "",
      "samples/two.jsonl": "",
    });

  it("are all files of the folder where none is named, not those of folders in it", async () => {
    const datasets = await folder();
    expect(await setFiles([], datasets)).toEqual([
      join(datasets, "counts.jsonl"),
      join(datasets, "law.jsonl"),
    ]);
  });

  it("are named by a name, a folder or a file, and taken once", async () => {
    const datasets = await folder();
    const other = join(await writeFiles(await temporaryFolder(), { "mine.txt": "" }), "mine.txt");
    expect(await setFiles(["samples", "law", "law.jsonl", other], datasets)).toEqual([
      join(datasets, "samples", "one.jsonl"),
      join(datasets, "samples", "two.jsonl"),
      join(datasets, "law.jsonl"),
      other,
    ]);
  });

  it("that are unknown are named, with the ones that there are", async () => {
    const naming = setFiles(["law", "laws"], await folder());
    await expect(naming).rejects.toThrow(EvalsError);
    await expect(naming).rejects.toThrow(/There is no set "laws"\.\n.*one of: counts, law\./u);
  });

  it("of a folder that is not there are none", async () => {
    expect(await setFiles([], join(await temporaryFolder(), "nowhere"))).toEqual([]);
  });
});
