import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { runMain } from "../../evals/commands/main.ts";
import type { Report } from "../../evals/report/report.ts";
import { type ChatRequest, chatServer } from "../support/chat-server.ts";
import { embeddingsServer } from "../support/embeddings-server.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { MADE_UP_CORPUS } from "../support/made-up-knowledge.ts";
import { type Finished, start } from "../support/processes.ts";

const count = (id: string, question: string, value: number, rest: object = {}) => ({
  id,
  question,
  language: "vi",
  kind: "figure",
  place: "Lạng Sơn",
  gold: [{ document: "articles/lang-son", quote: "412 hợp tác xã" }],
  figures: [{ value, unit: "cooperatives" }],
  origin: "hand-written",
  ...rest,
});
const CASES = [
  count("count-vi", "Lạng Sơn có bao nhiêu hợp tác xã?", 412, { family: "count" }),
  count("count-no-marks", "lang son co bao nhieu hop tac xa", 412, { family: "count", typing: "no-marks" }),
  count("count-en", "How many cooperatives are there in Lang Son?", 412, { family: "count", language: "en" }),
  {
    id: "members",
    question: "Lập hợp tác xã cần mấy thành viên?",
    language: "vi",
    kind: "condition",
    gold: [{ document: "laws/luat-99", locator: "Điều 3 khoản 1" }],
    required: [["ít nhất 9", "at least 9"]],
    must: true,
    origin: "hand-written",
  },
  {
    id: "weather",
    question: "Thời tiết Hà Nội hôm nay thế nào?",
    language: "vi",
    kind: "unanswerable",
    unanswerable: ["outside-subject"],
    origin: "trap",
  },
];

interface Room {
  home: string;
  /** In a process of its own, as a user runs it. */
  start(args: string[]): Promise<Finished>;
  /** The same without the time that a process takes to start. */
  evals(args: string[], env?: Record<string, string>, input?: string): Promise<Finished>;
}

/** A folder with a corpus and a set of five questions. */
async function room(cases: readonly object[] = CASES): Promise<Room> {
  const home = await temporaryFolder();
  await writeFiles(join(home, "corpus"), MADE_UP_CORPUS);
  const set = cases.map((one) => JSON.stringify(one)).join("\n");
  await writeFiles(join(home, "evals/datasets"), { "made-up.jsonl": set });
  return {
    home,
    start: (args) => start("evals/main.ts", args, { cwd: home }).finished,
    evals: async (args, environment = {}, input = "") => {
      const [out, err] = [new PassThrough({ encoding: "utf8" }), new PassThrough({ encoding: "utf8" })];
      const read = Promise.all([text(out), text(err)]);
      const before = process.cwd();
      process.chdir(home);
      try {
        const streams = { in: Readable.from([input]), out, err };
        const status = await runMain(args, { environment, file: {} }, streams);
        out.end();
        err.end();
        const [stdout, stderr] = await read;
        return { status, stdout, stderr };
      } finally {
        process.chdir(before);
      }
    },
  };
}

const baselineOf = (home: string) => join(home, "evals/baseline.json");

describe("npm run evals", () => {
  it("asks every question, prints the measures and writes three reports", async () => {
    const { home, start: evals } = await room();
    const { status, stdout } = await evals([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^5 questions · local · extractive · 5 documents/u);
    expect(stdout).toMatch(/^Right answers +5 +100\.0 %/mu);
    expect(stdout).toContain("no baseline");
    const report = JSON.parse(await readFile(join(home, "reports/evals/report.json"), "utf8")) as Report;
    expect(report.run.cases.map(({ id }) => id)).toEqual(CASES.map(({ id }) => id));
    expect(await readFile(join(home, "reports/evals/report.html"), "utf8")).toContain("count-no-marks");
    expect(await readFile(join(home, "reports/evals/summary.md"), "utf8")).toContain(
      "| Right answers | 5 | 100.0 % |",
    );
  });

  it("prints the report as JSON, and nothing else, to the output", async () => {
    const { start: evals } = await room();
    const { stdout } = await evals(["--json", "--filter", "lang=vi,kind=figure"]);
    const report = JSON.parse(stdout) as Report;
    expect(report.run.cases.map(({ id }) => id)).toEqual(["count-vi", "count-no-marks"]);
    expect(report.run.configuration).toEqual({
      name: "local · extractive",
      corpusDir: "corpus",
      embeddings: "local",
      model: "extractive",
    });
  });

  it("passes the gate when nothing has changed, and names what fell when something has", async () => {
    const { home, start: evals } = await room();
    expect((await evals(["--update-baseline"])).status).toBe(0);
    const same = await evals(["--gate"]);
    expect(same.stdout).toContain("Too few questions were compared");
    expect(same.status).toBe(0);
    await rm(join(home, "corpus/laws/luat-99.vi.md"));
    const worse = await evals(["--gate"]);
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain("Worse than the baseline.");
    expect(worse.stdout).toMatch(/Must be right: 1 question fell, and none may: members/u);
    expect(worse.stdout).toMatch(/Evidence is in the index: 1 question fell, and none may: members/u);
    const { trials, scores } =
      (JSON.parse(await readFile(join(home, "reports/evals/report.json"), "utf8")) as Report).against
        ?.cases[3] ?? {};
    expect(scores?.["right"]).toBe(1);
    expect(trials?.[0]?.text).toContain("ít nhất 9 thành viên");
  });

  it("does not compare a question that was rewritten, added or left out", async () => {
    const { home, evals } = await room();
    await evals(["--update-baseline"]);
    const [first, , third, ...rest] = CASES;
    const rewritten = { ...first, question: "Tỉnh Lạng Sơn có bao nhiêu hợp tác xã?" };
    const added = { ...third, id: "added" };
    const changed = [rewritten, third, added, ...rest].map((one) => JSON.stringify(one)).join("\n");
    await writeFile(join(home, "evals/datasets/made-up.jsonl"), changed);
    const { status, stdout } = await evals(["--gate"]);
    expect(status).toBe(0);
    expect(stdout).toContain("not compared: 1 new, 1 of the baseline not asked, 1 rewritten");
  });

  it.each([
    ["no baseline", ["--gate"], /There is no baseline/u],
    ["an option that does not exist", ["--gat"], /Unknown option '--gat'/u],
    ["a set that does not exist", ["--set", "nothing"], /There is no set "nothing".*made-up/su],
    ["a filter that leaves nothing", ["--filter", "lang=sv"], /leaves none of 5 cases.*lang: en, vi/su],
    ["a corpus that does not exist", ["--corpus", "nowhere"], /nowhere/u],
    ["embeddings that do not exist", ["--embeddings", "magic"], /no embeddings "magic"/u],
    ["a chat model without an address", ["--model", "some"], /Set CHAT_BASE_URL/u],
    [
      "a baseline of another configuration",
      ["--update-baseline", "--corpus", "corpus"],
      /as the default configuration/u,
    ],
    ["prices of nothing", ["--prices", "1,2"], /--prices is for a chat model/u],
    ["a baseline of a part", ["--update-baseline", "--filter", "lang=vi"], /holds all sets, as the default/u],
    ["one configuration to compare", ["--compare", "default"], /takes two configurations/u],
    [
      "a configuration that cannot be read",
      ["--compare", "default", "corpse=x"],
      /cannot be read at "corpse=x"/u,
    ],
    ["a command that does not exist", ["lnt"], /"lnt" is no command/u],
    [
      "no folder for the reports",
      ["--report", "corpus/laws/luat-99.vi.md/reports"],
      /Name another folder with --report/u,
    ],
  ])("could not run (2): %s", async (_, args, message) => {
    const { status, stderr, stdout } = await (await room()).evals(args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(stdout).toBe("");
  });

  it("could not run (2): a set with lines that cannot be used, each named", async () => {
    const { evals } = await room([...CASES, { id: "Bad Id" }, { ...CASES[0], id: "count-vi" }]);
    const { status, stderr } = await evals(["--gate"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /made-up\.jsonl:6: .*made-up\.jsonl:7: the id "count-vi" is used before, at .*made-up\.jsonl:1/su,
    );
  });

  it("could not run (2): a baseline that is damaged, or of other questions", async () => {
    const { home, evals } = await room();
    await writeFile(baselineOf(home), '{"format":1,');
    expect((await evals(["--gate"])).status).toBe(2);
    expect((await evals(["--update-baseline"])).status).toBe(0);
    await writeFile(join(home, "evals/datasets/made-up.jsonl"), JSON.stringify({ ...CASES[0], id: "other" }));
    const { status, stderr } = await evals(["--gate"]);
    expect(status).toBe(2);
    expect(stderr).toContain("there is nothing to compare");
    expect((await evals(["--update-baseline"])).status).toBe(0);
    expect((await evals(["--gate"])).status).toBe(0);
  });

  it("says that a set is not compared when the baseline has none of it", async () => {
    const { home, evals } = await room();
    await evals(["--update-baseline"]);
    const own = join(home, "own.jsonl");
    await writeFile(own, JSON.stringify({ ...CASES[0], id: "own" }));
    const { status, stdout, stderr } = await evals(["--set", own]);
    expect(status).toBe(0);
    expect(stderr).toContain("None of the 1 questions is in");
    expect(stdout).toContain("Not compared");
  });

  it("compares two configurations in one run, the second against the first", async () => {
    const { home, start: evals } = await room();
    const { "laws/luat-99.vi.md": _removed, ...rest } = MADE_UP_CORPUS;
    await writeFiles(join(home, "smaller"), rest);
    const { status, stdout } = await evals(["--compare", "default", "corpus=smaller"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Worse than default.");
    const report = JSON.parse(await readFile(join(home, "reports/evals/report.json"), "utf8")) as Report;
    expect([report.against?.configuration.name, report.run.configuration.name]).toEqual([
      "default",
      "corpus=smaller",
    ]);
  });

  it("compares embeddings of a server with the local ones, each with an index of its own", async () => {
    const server = await embeddingsServer((text) => [1, text.length % 7, 0.5, text.length % 3]);
    const { home, evals } = await room();
    const env = {
      EMBEDDINGS_BASE_URL: server.baseUrl,
      EMBEDDINGS: "openai",
      EMBEDDINGS_MODEL: "from-settings",
    };
    const { status } = await evals(["--compare", "default", "embeddings=openai:made-up"], env);
    expect(status).toBe(0);
    const report = JSON.parse(await readFile(join(home, "reports/evals/report.json"), "utf8")) as Report;
    expect(report.against?.configuration.embeddings).toBe("local");
    expect(report.run.configuration.embeddings).toBe("openai:made-up");
    expect(server.requests.length).toBeGreaterThan(0);
    expect(new Set(server.requests.map(({ body }) => body.model))).toEqual(new Set(["made-up"]));
  });

  it("lints: exit status 1 with the case named, and --fix writes the parts", async () => {
    const { home, evals } = await room([count("wrong", "Lạng Sơn có mấy hợp tác xã?", 413)]);
    const before = await evals(["lint"]);
    expect(before.status).toBe(1);
    expect(before.stdout).toContain(
      "error: made-up: wrong: the gold passage does not contain the figure 413 cooperatives",
    );
    expect(before.stdout).toContain('has no "split"');
    await writeFiles(join(home, "evals/datasets"), { "made-up.jsonl": JSON.stringify(CASES[3]) });
    const after = await evals(["lint", "--fix"]);
    expect(after.stderr).toContain("0 errors");
    expect(after.status).toBe(0);
    expect(await readFile(join(home, "evals/datasets/made-up.jsonl"), "utf8")).toMatch(
      /"split":"(?:tune|test)"/u,
    );
  });
});

/** A model that words the first passage it is given, or whatever a test lets it say. */
function worded({ body }: ChatRequest): string {
  const { passages } = JSON.parse(body.messages[1]?.content ?? "") as { passages: { text: string }[] };
  const [first] = passages;
  return `Here it is: ${JSON.stringify({ statements: [{ text: first?.text.split("\n")[0], passages: [1] }] })}`;
}

describe("npm run evals with a chat model", () => {
  it("asks it once for each trial, keeps its replies, and shows tokens, cost and spread", async () => {
    const server = await chatServer(worded);
    const { home, evals } = await room();
    const args = ["--model", "made-up", "--trials", "2", "--prices", "1,10", "--json"];
    const env = { CHAT_BASE_URL: server.baseUrl, CHAT_API_KEY: "secret" };
    const first = JSON.parse((await evals(args, env)).stdout) as Report;
    const asked = server.requests.length;
    expect(asked).toBe(8);
    expect(server.requests[0]?.authorization).toBe("Bearer secret");
    expect(first.run.cases[0]?.trials.map(({ model }) => model)).toEqual(["made-up", "made-up"]);
    expect(first.run.cases[4]?.trials[0]?.kind).toBe("declined");
    expect(first.effort).toMatchObject({
      inputTokens: 800,
      outputTokens: 80,
      asked: 8,
      worded: 8,
      spread: 0,
    });
    expect(first.effort.cost).toBeCloseTo((800 * 1 + 80 * 10) / 1e6, 12);
    const again = JSON.parse((await evals(args, env)).stdout) as Report;
    expect(server.requests.length).toBe(asked);
    expect(again.effort.inputTokens).toBe(800);
    await evals([...args, "--no-cache"], env);
    expect(server.requests.length).toBe(2 * asked);
    expect(await readFile(join(home, "reports/evals/report.json"), "utf8")).not.toContain("secret");
  });

  it("drops what the model makes up: the extractive answer stands, and the run says so", async () => {
    const server = await chatServer(() =>
      JSON.stringify({ statements: [{ text: "Lạng Sơn có 999 hợp tác xã.", passages: [1] }] }),
    );
    const { evals } = await room();
    const { stdout } = await evals(["--model", "liar", "--json", "--filter", "id=count-vi"], {
      CHAT_BASE_URL: server.baseUrl,
    });
    const [one] = (JSON.parse(stdout) as Report).run.cases;
    expect(one?.trials[0]?.text).toContain("412");
    expect(one?.trials[0]?.model).toBe("extractive");
    expect(one?.scores["grounding"]).toBe(1);
  });

  it("could not run (2) when the model words nothing at all", async () => {
    const server = await chatServer(() => ({ status: 401 }));
    const { evals } = await room();
    const { status, stderr } = await evals(["--model", "closed"], {
      CHAT_BASE_URL: server.baseUrl,
      CHAT_API_KEY: "secret",
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/worded no answer: The chat model "closed" failed/u);
    expect(stderr).not.toContain("secret");
  });

  it("keeps the run when the judge fails", async () => {
    const server = await chatServer(() => ({ status: 401 }));
    const { evals } = await room();
    const { status, stdout, stderr } = await evals(["--judge", "closed", "--json"], {
      CHAT_BASE_URL: server.baseUrl,
    });
    expect(status).toBe(0);
    expect(stderr).toContain("The answers were not judged");
    expect((JSON.parse(stdout) as Report).judged).toBeUndefined();
  });

  it("lets a model judge, apart from the measures", async () => {
    const server = await chatServer(({ body }) =>
      JSON.stringify({ right: !(body.messages[1]?.content ?? "").includes("thành viên"), why: "…" }),
    );
    const { evals } = await room();
    const { stdout } = await evals(["--judge", "strict", "--json"], { CHAT_BASE_URL: server.baseUrl });
    const report = JSON.parse(stdout) as Report;
    expect(report.judged).toMatchObject({ model: "strict", cases: 4, unreadable: 0, mean: 0.75 });
    expect(report.summaries.find(({ measure, slice }) => measure === "right" && slice === "all")?.mean).toBe(
      1,
    );
  });
});

const FEEDBACK = [
  {
    id: "1",
    question: "Lợi nhuận bình quân của hợp tác xã Lạng Sơn là bao nhiêu?",
    language: "vi",
    answer: { kind: "answered", text: "2,45 tỷ đồng. [1]", citations: [] },
    verdict: "down",
    reason: "wrong-figure",
    comment: "đó là doanh thu",
  },
  {
    id: "2",
    question: "Giá vàng hôm nay?",
    language: "vi",
    answer: { kind: "declined", reason: "outside-subject", text: "…" },
    verdict: "up",
  },
];

describe("evals -- review", () => {
  it("walks through feedback and adds each case at once; what is a case is not asked again", async () => {
    const { home, evals } = await room();
    const file = join(home, "feedback.jsonl");
    await writeFile(file, `${FEEDBACK.map((one) => JSON.stringify(one)).join("\n")}\nnot json\n`);
    // The first passage, its second figure, no words, the kind proposed, keep; then the input ends.
    const first = await evals(["review", file], {}, "1\n2\n\n\ny\n");
    expect(first.stdout).toContain("Said of it: not right, wrong-figure, đó là doanh thu");
    expect(first.stdout).toContain("1 cases added");
    expect(first.stdout).toContain("1 left for later");
    expect(first.stderr).toContain("feedback.jsonl:3: not JSON");
    expect(first.status).toBe(1);
    const set = join(home, "evals/datasets/feedback.jsonl");
    expect(JSON.parse(await readFile(set, "utf8"))).toMatchObject({
      question: FEEDBACK[0]?.question,
      kind: "figure",
      place: "Lạng Sơn",
      gold: [{ document: "articles/lang-son", locator: "paragraph 5" }],
      figures: [{ value: 310_000_000, unit: "VND" }],
      origin: "feedback",
    });
    const second = await evals(["review", file], {}, "n\noutside-subject\ny\n");
    expect(second.stdout).not.toContain("Lợi nhuận");
    const lines = (await readFile(set, "utf8")).trim().split("\n");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ unanswerable: ["outside-subject"] });
    expect((await evals(["--set", "feedback"])).stdout).toMatch(/^Right answers +2 +100\.0 %/mu);
  });

  it("asks again when a case is not complete, and forgets what is discarded", async () => {
    const { home, evals } = await room();
    const file = join(home, "feedback.jsonl");
    await writeFile(file, FEEDBACK.map((one) => JSON.stringify(one)).join("\n"));
    const { stdout } = await evals(["review", file], {}, "1\n\n\n\nx\nl\n");
    expect(stdout).toContain('Not complete yet: needs "figures" or "required"');
    const again = await evals(["review", file], {}, "q\n");
    expect(again.stdout).not.toContain("Lợi nhuận bình quân");
    expect(again.stdout).toContain("Giá vàng");
  });

  it("prints drafts without asking", async () => {
    const { home, evals } = await room();
    const file = join(home, "feedback.jsonl");
    await writeFile(file, FEEDBACK.map((one) => JSON.stringify(one)).join("\n"));
    const { stdout } = await evals(["review", file, "--json"]);
    const drafts = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(drafts).toMatchObject([
      { note: "👎 wrong-figure đó là doanh thu" },
      { unanswerable: ["outside-subject"] },
    ]);
  });
});
