import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.ts";
import { DOCUMENT_KINDS } from "../../src/domain.ts";
import { UsageError } from "../../src/errors.ts";
import { runCommand } from "../../src/terminal/commands.ts";
import { readFilter } from "../../src/terminal/filter.ts";
import { writeFiles } from "../support/folders.ts";
import { MADE_UP_CORPUS } from "../support/made-up-knowledge.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), MADE_UP_CORPUS);
});
afterAll(async () => rm(home, { recursive: true, force: true }));

/** Runs a search in this process. */
async function search(args: string[], input = ""): Promise<string> {
  const settings = readSettings({ CORPUS_DIR: join(home, "corpus"), INDEX_DIR: join(home, "index") });
  const out = new PassThrough({ encoding: "utf8" });
  const err = new PassThrough({ encoding: "utf8" });
  const status = await runCommand("search", args, settings, { in: Readable.from([input]), out, err });
  expect([status, String(err.read() ?? "")]).toEqual([0, ""]);
  return String(out.read() ?? "");
}

interface JsonHit {
  file: string;
  language: string;
  trace?: { keyword: number; vector: number; features: Record<string, number> };
}

function hitsIn(line: string): JsonHit[] {
  return (JSON.parse(line) as { hits: JsonHit[] }).hits;
}

const filesOf = (hits: JsonHit[]) => [...new Set(hits.map(({ file }) => file))].sort();
const QUERY = "Lạng Sơn có bao nhiêu hợp tác xã?";

describe("search --trace", () => {
  it("adds to each hit in JSON its scores and what each feature adds or takes away", async () => {
    const hits = hitsIn(await search(["--json", "--trace", QUERY]));
    expect(hits).toHaveLength(10);
    for (const { trace } of hits) {
      expect(Object.keys(trace ?? {})).toEqual(["keyword", "vector", "features"]);
      expect(Object.keys(trace?.features ?? {}).length).toBeGreaterThan(3);
    }
    expect(hits[0]?.trace?.keyword).toBe(1);
    expect(hits[0]?.trace?.vector).toBeGreaterThan(0.3);
    expect(hits[0]?.trace?.features["place.same"]).toBeGreaterThan(0);
  });

  it("is left out of JSON where nobody asks for it", async () => {
    for (const hit of hitsIn(await search(["--json", QUERY]))) expect(hit).not.toHaveProperty("trace");
  });

  it("adds a line to each hit in text", async () => {
    const lines = (await search(["--trace", "-k", "3", QUERY])).trimEnd().split("\n");
    const traced = lines.filter((line) =>
      /^ {3}keyword \d\.\d\d, vector \d\.\d\d; \S+ [+−]\d+\.\d\d/u.test(line),
    );
    expect(lines).toHaveLength(9);
    expect(traced).toHaveLength(3);
    expect(await search(["-k", "3", QUERY])).not.toMatch(/keyword \d/u);
  });

  it("serves every line of a batch", async () => {
    const input = '{"id":"x","query":"góp vốn"}\n{"id":"y","query":"Hưng Yên"}\n';
    const lines = (await search(["--trace", "-k", "1", "--batch", "-"], input)).trimEnd().split("\n");
    expect(lines.map((line) => hitsIn(line)[0]?.trace?.keyword !== undefined)).toEqual([true, true]);
  });

  it("does not change which passages are found", async () => {
    const plain = hitsIn(await search(["--json", QUERY]));
    const traced = hitsIn(await search(["--json", "--trace", QUERY]));
    expect(traced.map(({ trace: _trace, ...hit }) => hit)).toEqual(plain);
  });
});

describe("filters of search", () => {
  it.each<[string[], string[]]>([
    [
      ["--language", "en"],
      ["articles/lang-son.en.md", "press/quang-tri.txt"],
    ],
    [["--kind", "law"], ["laws/luat-99.vi.md"]],
    [["--place", "Hưng Yên"], ["articles/hung-yen.vi.md"]],
    [["--place", "quang tri"], ["press/quang-tri.txt"]],
    [
      ["--year", "2031"],
      ["articles/lang-son.vi.md", "laws/luat-99.vi.md"],
    ],
    [["--in-force"], ["laws/luat-99.vi.md"]],
    [
      ["--kind", "article", "--language", "vi", "--year", "2033", "--place", "Hưng Yên"],
      ["articles/hung-yen.vi.md"],
    ],
    [["--kind", "circular"], []],
  ])("%j leave %j", async (options, files) => {
    expect(filesOf(hitsIn(await search(["--json", "-k", "50", ...options, QUERY])))).toEqual(files);
  });

  it("hold for every line of a batch", async () => {
    const input = '{"id":"x","query":"Lạng Sơn"}\n{"id":"y","query":"Hưng Yên"}\n';
    const lines = (await search(["--kind", "law", "--batch", "-"], input)).trimEnd().split("\n");
    expect(lines.map((line) => filesOf(hitsIn(line)))).toEqual([
      ["laws/luat-99.vi.md"],
      ["laws/luat-99.vi.md"],
    ]);
  });

  it("write nothing but an empty line where they leave nothing", async () => {
    expect(await search(["--kind", "circular", QUERY])).toBe("\n");
  });
});

describe("a wrong filter", () => {
  it.each([
    [
      ["--language", "vietnamese"],
      '--language takes a code of two letters, not "vietnamese".\n  → For example: --language vi',
    ],
    [["--language", "VI"], 'not "VI"'],
    [["--language="], 'not ""'],
    [
      ["--kind", "poem"],
      `There is no kind of document "poem".\n  → Use one of: ${DOCUMENT_KINDS.join(", ")}.`,
    ],
    [
      ["--place", "Atlantis"],
      '"Atlantis" is no province or city of Viet Nam.\n  → For example: --place "Hưng Yên"',
    ],
    [["--place="], '"" is no province'],
    [["--year", "24"], '--year takes a year, not "24".\n  → For example: --year 2024'],
    [["--year", "2024-07"], 'not "2024-07"'],
    [["--year", "3024"], 'not "3024"'],
    [["--in-force=no"], "in-force"],
    [["--language"], "language"],
  ])("%j is named with what is right, before anything is read", async (options, message) => {
    const error: unknown = await search([...options, QUERY]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
    expect(String(error)).toContain("\n  → ");
  });
});

describe("readFilter", () => {
  it("is none where no option names one", () => {
    expect(readFilter({})).toBeUndefined();
    expect(readFilter({ "in-force": false })).toBeUndefined();
  });

  it("holds what the options name, and nothing else", () => {
    expect(readFilter({ language: "sv" })).toEqual({ language: "sv" });
    expect(readFilter({ kind: "guide", place: "Hà Nội", year: "1999", "in-force": true })).toEqual({
      kind: "guide",
      place: "Hà Nội",
      year: 1999,
      inForce: true,
    });
  });
});

describe("search --help", () => {
  it("explains every option", async () => {
    const text = await search(["--help"]);
    for (const option of ["trace", "language", "kind", "place", "year", "in-force", "batch"])
      expect(text).toContain(`--${option}`);
  });
});
