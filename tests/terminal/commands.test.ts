import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.ts";
import { CorpusError, IndexError, UsageError } from "../../src/errors.ts";
import { currentGeneration } from "../../src/store/generations.ts";
import { runCommand } from "../../src/terminal/commands.ts";
import { writeFiles } from "../support/folders.ts";
import {
  LAW_TITLE,
  PRESS_URL,
  QUESTION_ON_MEMBERS,
  QUESTION_ON_REVENUE,
  SAMPLE_CORPUS,
} from "../support/sample-corpus.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), SAMPLE_CORPUS);
});
afterAll(async () => rm(home, { recursive: true, force: true }));

/** Runs a command in this process with the corpus and the index in `home`. */
async function run(name: string | undefined, args: string[], input = "") {
  const settings = readSettings({ CORPUS_DIR: join(home, "corpus"), INDEX_DIR: join(home, "index") });
  const out = new PassThrough({ encoding: "utf8" });
  const err = new PassThrough({ encoding: "utf8" });
  const status = await runCommand(name, args, settings, { in: Readable.from([input]), out, err });
  return { status, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
}

async function failure(name: string | undefined, args: string[]): Promise<unknown> {
  return run(name, args).catch((error: unknown) => error);
}

function json(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}

describe("ask", () => {
  it("answers with the source and writes nothing but the answer", async () => {
    const { status, out, err } = await run("ask", [QUESTION_ON_MEMBERS]);
    expect(status).toBe(0);
    expect(out).toContain("11 thành viên chính thức");
    expect(out).toContain(`\n[1] ${LAW_TITLE}, Điều 3 khoản 1\n`);
    expect(err).toBe("");
  });

  it("takes several words for one question", async () => {
    const { out } = await run("ask", ["--json", ...QUESTION_ON_MEMBERS.split(" ")]);
    expect(json(out)).toMatchObject({ kind: "answered" });
  });

  it("takes the province of the one who asks, and refuses a place that there is none of", async () => {
    const { out } = await run("ask", ["--json", "--trace", "--place", "lam dong", "Doanh thu HTX tỉnh tôi?"]);
    expect(JSON.stringify(json(out)["trace"])).toContain("Doanh thu HTX Lâm Đồng?");
    const problem = await failure("ask", ["--place", "Atlantis", QUESTION_ON_REVENUE]);
    expect(problem).toBeInstanceOf(UsageError);
    expect(String(problem)).toContain("Atlantis");
  });

  it("takes a place for each line of a batch, before that of the command", async () => {
    const lines = [
      { id: "a", question: "Doanh thu HTX quê tôi?", place: "Hà Nội" },
      { id: "b", question: "Doanh thu HTX quê tôi?" },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join("\n");
    const { out } = await run("ask", ["--batch", "-", "--trace", "--place", "Lâm Đồng"], input);
    const [first = "", second = ""] = out.trimEnd().split("\n");
    expect(first).toContain("Doanh thu HTX Hà Nội?");
    expect(second).toContain("Doanh thu HTX Lâm Đồng?");
  });

  it("writes one line of JSON with these keys for an answer", async () => {
    const { out } = await run("ask", ["--json", QUESTION_ON_REVENUE]);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    const answer = json(out);
    expect(Object.keys(answer)).toEqual(
      "kind language text statements citations followUps notices model ms".split(" "),
    );
    expect(answer).toMatchObject({
      kind: "answered",
      language: "vi",
      statements: [{ citations: [1] }],
      citations: [{ n: 1, documentId: "press/lam-dong.txt", file: "press/lam-dong.txt", url: PRESS_URL }],
    });
  });

  it("quotes a source word by word", async () => {
    const [citation] = json((await run("ask", ["--json", QUESTION_ON_REVENUE])).out)["citations"] as {
      quote: string;
    }[];
    expect(SAMPLE_CORPUS["press/lam-dong.txt"]).toContain(citation?.quote);
  });

  it("answers in the language of --lang, and says whose words it quotes", async () => {
    const answer = json((await run("ask", ["--json", "--lang", "en", QUESTION_ON_MEMBERS])).out);
    expect(answer).toMatchObject({ kind: "answered", language: "en" });
    expect(answer["text"]).toContain("The source in Vietnamese says:");
  });

  it("adds the trace to JSON, or writes it beside the answer", async () => {
    const inside = await run("ask", ["--json", "--trace", QUESTION_ON_MEMBERS]);
    expect(json(inside.out)["trace"]).toContainEqual(expect.objectContaining({ stage: "retrieve" }));
    const beside = await run("ask", ["--trace", QUESTION_ON_MEMBERS]);
    expect(JSON.parse(beside.err)).toContainEqual(expect.objectContaining({ stage: "retrieve" }));
    expect(beside.out).not.toContain("retrieve");
  });

  it("reads the first 1,000 characters of a question of 20,000 and says so", async () => {
    const long = `${QUESTION_ON_MEMBERS} ${"thêm ".repeat(4000)}`;
    const { status, out } = await run("ask", ["--json", long.slice(0, 20_000)]);
    expect(status).toBe(0);
    expect(JSON.stringify(json(out)["notices"])).toContain("1.000");
  });

  it.each(["🎉🌾👍", "   ", "?!…"])("declines a question of %s as empty", async (question) => {
    const { status, out } = await run("ask", ["--json", question]);
    expect(status).toBe(0);
    expect(json(out)).toMatchObject({
      kind: "declined",
      reason: "empty-question",
      statements: [],
      citations: [],
    });
  });
});

describe("ask --batch", () => {
  it("answers line by line in order, names a bad line, and then ends with status 1", async () => {
    const lines = [
      JSON.stringify({ id: "b", question: QUESTION_ON_REVENUE }),
      "{broken",
      JSON.stringify({ id: "a", question: QUESTION_ON_MEMBERS, lang: "en" }),
      JSON.stringify({ id: 3, question: "🎉" }),
    ];
    const { status, out, err } = await run("ask", ["--batch", "-"], lines.join("\n"));
    expect(status).toBe(1);
    expect(out.trimEnd().split("\n").map(json)).toMatchObject([
      { id: "b", kind: "answered", language: "vi" },
      { kind: "error", line: 2, problem: "this is not a JSON object" },
      { id: "a", kind: "answered", language: "en" },
      { id: "3", kind: "declined", reason: "empty-question" },
    ]);
    expect(err).toBe("Line 2: this is not a JSON object\n");
  });

  it("lets --lang serve the lines that name no language", async () => {
    const lines = [
      { id: "a", question: QUESTION_ON_MEMBERS },
      { id: "b", question: QUESTION_ON_MEMBERS, lang: "vi" },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join("\n");
    const { out } = await run("ask", ["--lang", "sv", "--batch", "-"], input);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => json(line)["language"]),
    ).toEqual(["sv", "vi"]);
  });
});

describe("search", () => {
  it("gives at most k passages, the best first", async () => {
    const { status, out } = await run("search", ["--json", "-k", "2", "góp vốn tối thiểu"]);
    expect(status).toBe(0);
    const hits = json(out)["hits"] as Record<string, unknown>[];
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(Object.keys(hits[0] ?? {})).toEqual(
      "rank passageId documentId file locator language score text headingPath".split(" "),
    );
    expect(hits[0]).toMatchObject({ documentId: "law.vi", file: "law.vi.md", locator: "Điều 3 khoản 2" });
  });

  it("gives what there is when k is larger", async () => {
    const hits = json((await run("search", ["--json", "-k", "1000", "hợp tác xã"])).out)["hits"];
    expect(hits).toHaveLength(3);
  });

  it("reads a batch from a file", async () => {
    const file = join(home, "queries.jsonl");
    await writeFile(file, '{"id":"x","query":"góp vốn"}\n\n{"id":"y","query":"Lâm Đồng"}\n');
    const { status, out } = await run("search", ["-k", "1", "--batch", file]);
    expect(status).toBe(0);
    expect(out.trimEnd().split("\n").map(json)).toMatchObject([
      { id: "x", hits: [{ locator: "Điều 3 khoản 2" }] },
      { id: "y", hits: [{ file: "press/lam-dong.txt" }] },
    ]);
  });
});

describe("ingest", () => {
  it("reports each file with these keys, names a broken one by file, line and field, and ends with status 1", async () => {
    const corpus = join(home, "half-broken");
    await writeFiles(corpus, {
      "bad.md": "---\ntitle: X\nlanguage: vi\nkind: poem\n---\n\nMột câu.\n",
      "good.txt": "Hợp tác xã Hoa Sen có 11 thành viên.",
    });
    const { status, out, err } = await run("ingest", ["--json", "--corpus", corpus]);
    expect(status).toBe(1);
    expect(err).toMatch(/^Not indexed: bad\.md:4: field "kind": /u);
    const report = json(out);
    expect(Object.keys(report).sort()).toEqual(
      "changed corpusDir documents files ignored indexDir ms passages removed".split(" "),
    );
    expect(report).toMatchObject({
      corpusDir: corpus,
      changed: true,
      documents: 1,
      passages: 1,
      files: [
        { file: "bad.md", status: "failed", passages: 0 },
        { file: "good.txt", status: "indexed", language: "vi", kind: "article", passages: 1 },
      ],
    });
  });

  it("writes a line a file and says that there was nothing to do the second time", async () => {
    expect((await run("ingest", [])).status).toBe(0);
    const { out, err } = await run("ingest", []);
    expect(out).toMatch(/^unchanged vi {2}law +2 {2}law\.vi\.md$/mu);
    expect(out).toMatch(/2 documents, 3 passages, index already up to date/u);
    expect(err).toBe("");
  });

  it("gives another corpus an index of its own", async () => {
    const other = await writeFiles(join(home, "other"), { "a.txt": "Hợp tác xã Sao Mai có 23 xã viên." });
    const { indexDir } = json((await run("ingest", ["--json", "--corpus", other])).out);
    expect(String(indexDir).startsWith(join(home, "index", "other"))).toBe(true);
    const { out } = await run("search", ["--corpus", other, "xã viên"]);
    expect(out).toContain("23 xã viên");
    expect((await run("search", ["xã viên"])).out).not.toContain("Sao Mai");
  });

  it("writes to the folder of --index, from which the corpus is known later", async () => {
    const index = join(home, "named-index");
    const corpus = await writeFiles(join(home, "named"), { "a.txt": "Hợp tác xã Sao Mai có 23 xã viên." });
    await run("ingest", ["--corpus", corpus, "--index", index]);
    expect((await run("search", ["--index", index, "xã viên"])).out).toContain("23 xã viên");
  });
});

describe("an index that does not fit", () => {
  it("of another embedding model is refused, and the message names the command that mends it", async () => {
    const index = join(home, "foreign");
    await run("ingest", ["--index", index]);
    const file = join((await currentGeneration(index)) ?? "", "manifest.json");
    const manifest = await readFile(file, "utf8");
    await writeFile(file, manifest.replace(/("embeddings": \{\s*"name": )"[^"]+"/u, '$1"other-model"'));
    const error = await failure("ask", ["--index", index, QUESTION_ON_MEMBERS]);
    expect(error).toBeInstanceOf(IndexError);
    expect(String(error)).toMatch(/"other-model"[\s\S]*Run: npm run ingest/u);
    await run("ingest", ["--index", index]);
    expect((await run("ask", ["--index", index, QUESTION_ON_MEMBERS])).out).toContain("11 thành viên");
  });

  it("of other local embeddings is built anew unasked, and says so", async () => {
    const index = join(home, "former");
    await run("ingest", ["--index", index]);
    const file = join((await currentGeneration(index)) ?? "", "manifest.json");
    const manifest = await readFile(file, "utf8");
    await writeFile(file, manifest.replace(/("embeddings": \{\s*"name": )"[^"]+"/u, '$1"hashed-ngrams-1"'));
    const { out, err } = await run("ask", ["--index", index, QUESTION_ON_MEMBERS]);
    expect(out).toContain("11 thành viên");
    expect(err).toContain("other embeddings (hashed-ngrams-1)");
    expect((await run("ask", ["--index", index, QUESTION_ON_MEMBERS])).err).not.toContain("hashed");
  });
});

describe("a corpus that gives nothing", () => {
  it("names an empty folder", async () => {
    const empty = join(home, "empty");
    await mkdir(empty);
    const error = await failure("ask", ["--corpus", empty, "Vốn?"]);
    expect(error).toBeInstanceOf(CorpusError);
    expect(String(error)).toContain(`The corpus folder ${empty} holds no document.`);
  });

  it("names a folder that is not there", async () => {
    expect(String(await failure("ingest", ["--corpus", join(home, "nowhere")]))).toMatch(
      /nowhere cannot be read \(ENOENT\)/u,
    );
  });
});

describe("wrong use", () => {
  it.each([
    [undefined, [], 'no command ""'],
    ["answer", [], 'no command "answer"'],
    ["ask", [], "one question, or --batch FILE"],
    ["ask", ["x", "--batch", "-"], "one question, or --batch FILE"],
    ["ask", ["--bogus", "x"], "'--bogus'"],
    ["ask", ["--lang", "fr", "x"], '--lang takes vi, en or sv, not "fr"'],
    ["ask", ["-k", "3", "x"], "'-k'"],
    ["search", [], "one query, or --batch FILE"],
    ["search", ["-k", "0", "x"], 'not "0"'],
    ["search", ["-k", "many", "x"], 'not "many"'],
    ["search", ["-k", "2.5", "x"], 'not "2.5"'],
    ["ingest", ["corpus"], 'no argument "corpus"'],
  ])("%s %j is refused with what is wrong and what to do", async (name, args, message) => {
    const error = await failure(name, args);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
    expect(String(error)).toContain("\n  → ");
  });

  it("names a batch file that is a folder", async () => {
    const error = await failure("ask", ["--batch", home]);
    expect(error).toBeInstanceOf(UsageError);
  });
});

describe("--help", () => {
  it.each(["ask", "search", "ingest"])("%s lists its options and does nothing else", async (name) => {
    const { status, out, err } = await run(name, ["--help"]);
    expect(status).toBe(0);
    expect(out).toContain(`npm run -s ${name} --`);
    expect(out).toContain("--corpus DIR");
    expect(err).toBe("");
  });
});
