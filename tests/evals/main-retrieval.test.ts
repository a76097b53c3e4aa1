import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runMain } from "../../evals/commands/main.ts";
import { PARTS } from "../../evals/retrieval/ablation.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { MADE_UP_CORPUS } from "../support/made-up-knowledge.ts";

const members = (id: string, question: string, rest: object = {}) => ({
  id,
  question,
  language: "vi",
  kind: "condition",
  gold: [{ document: "laws/luat-99", locator: "Điều 3 khoản 1" }],
  required: ["9"],
  origin: "hand-written",
  family: id,
  split: "test",
  ...rest,
});
const LAW = [
  members("a", "Lập hợp tác xã cần mấy thành viên?"),
  members("b", "How many members does a cooperative need?", { language: "en" }),
  members("c", "Phần vốn góp tối đa là bao nhiêu?", { split: "tune" }),
];

async function room(): Promise<string> {
  const home = await temporaryFolder();
  await writeFiles(join(home, "corpus"), MADE_UP_CORPUS);
  const lines = (cases: readonly object[]) => cases.map((one) => JSON.stringify(one)).join("\n");
  await writeFiles(join(home, "evals/datasets"), {
    "law.jsonl": lines(LAW),
    "samples/own.jsonl": lines([members("own-a", "Hợp tác xã cần mấy thành viên?")]),
  });
  return home;
}

/** Runs the command in that folder, as a user does. */
async function evals(home: string, args: string[]) {
  const out = new PassThrough({ encoding: "utf8" });
  const err = new PassThrough({ encoding: "utf8" });
  const before = process.cwd();
  process.chdir(home);
  try {
    const streams = { in: Readable.from([""]), out, err };
    const status = await runMain(args, { environment: {}, file: {} }, streams);
    return { status, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
  } finally {
    process.chdir(before);
  }
}

const rowsOf = (out: string) =>
  out
    .split("\n")
    .filter((line) => /^\| (?:shipped|raw)/u.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

describe("evals retrieval", () => {
  it("tells where the right passages of the test part stand, by group of questions", async () => {
    const { status, out } = await evals(await room(), ["retrieval"]);
    expect(status).toBe(0);
    expect(out).toContain("### everything");
    expect(out).toContain("| questions (test part) | n | passage@1 |");
    expect(rowsOf(out).map(([, group, n]) => [group, n])).toEqual([
      ["shipped corpus vi", "1"],
      ["shipped corpus vi without diacritics", "1"],
      ["shipped corpus en", "1"],
    ]);
    for (const [, , , first = ""] of rowsOf(out)) expect(first).toMatch(/^100\.0 \[/u);
  });

  it("tells it of the tune part where that is wanted", async () => {
    const { out } = await evals(await room(), ["retrieval", "--filter", "split=tune"]);
    expect(out).toContain("(tune part)");
    expect(rowsOf(out).map(([, , n]) => n)).toEqual(["1", "1"]);
  });

  it("asks original documents too, with their own questions and those on digests", async () => {
    const home = await room();
    const { status, out } = await evals(home, ["retrieval", "--raw", join(home, "corpus")]);
    expect(status).toBe(0);
    const groups = rowsOf(out).map(([, group = ""]) => group);
    expect(groups.filter((group) => group.startsWith("raw: ")).sort()).toEqual([
      "raw: own vi",
      "raw: own vi without diacritics",
      "raw: questions on digests en",
      "raw: questions on digests vi",
      "raw: questions on digests vi without diacritics",
    ]);
  });

  it("switches each part of the ranking off in turn", async () => {
    const { out } = await evals(await room(), ["retrieval", "--ablate"]);
    expect([...out.matchAll(/^### (.+)$/gmu)].map((match) => match[1])).toEqual(
      PARTS.map(({ name }) => name),
    );
  });
});

describe("evals fit", () => {
  it.each([[[]], [["everything"]]])("refuses %j and writes nothing", async (what) => {
    const file = new URL("../../src/answer/data/ranking.json", import.meta.url);
    const before = await readFile(file, "utf8");
    const { status, out, err } = await evals(await room(), ["fit", ...what]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(`fit does not know "${what[0] ?? ""}".`);
    expect(err).toContain("npm run -s evals -- fit terms");
    expect(await readFile(file, "utf8")).toBe(before);
  });
});
