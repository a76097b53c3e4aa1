import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chatServer, says } from "../support/chat-server.ts";
import { writeFiles } from "../support/folders.ts";
import { runCli, start } from "../support/processes.ts";
import { QUESTION_ON_MEMBERS, QUESTION_ON_REVENUE, SAMPLE_CORPUS } from "../support/sample-corpus.ts";
import { TelegramServer } from "../support/telegram-server.ts";

const STACK = /^\s+at .+:\d+:\d+/mu;
const TOKEN = "654321:a-token-that-no-server-knows-of-yet";
let home: string;

// The settings come from .env, whose relative folders begin where the program is started.
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), SAMPLE_CORPUS);
  await writeFile(join(home, ".env"), "CORPUS_DIR=corpus\nINDEX_DIR=index\nSTATE_DIR=state\n");
});
afterAll(async () => rm(home, { recursive: true, force: true }));

describe("the command line", () => {
  it("ends with 0 and writes the answer alone to standard output", async () => {
    const { status, stdout, stderr } = await runCli(["ask", "--json", QUESTION_ON_REVENUE], { cwd: home });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "answered",
      citations: [{ file: "press/lam-dong.txt" }],
    });
  });

  it("ends with 1 after a batch with a bad line, having answered the others in order", async () => {
    const lines = [
      JSON.stringify({ id: "a", question: QUESTION_ON_MEMBERS }),
      "[1, 2]",
      JSON.stringify({ id: "b", question: QUESTION_ON_REVENUE }),
    ];
    const { status, stdout, stderr } = await runCli(["ask", "--batch", "-"], {
      cwd: home,
      input: lines.join("\n"),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Line 2: /u);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toMatchObject([
      { id: "a", kind: "answered" },
      { kind: "error", line: 2 },
      { id: "b", kind: "answered" },
    ]);
  });

  it("ends with 1 on a corpus without documents, which it names, and leaves standard output empty", async () => {
    const empty = join(home, "empty");
    await mkdir(empty);
    const { status, stdout, stderr } = await runCli(["ingest", "--corpus", "empty"], { cwd: home });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`The corpus folder ${empty} holds no document.`);
    expect(stderr).not.toMatch(STACK);
  });

  it("ends with 2 when it is used wrongly", async () => {
    const { status, stdout, stderr } = await runCli(["search", "--bogus"], { cwd: home });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^search: Unknown option '--bogus'/u);
    expect(stderr).not.toMatch(STACK);
  });

  it("ends with 2 and names every wrong setting of the environment and of .env, but shows no token", async () => {
    const cwd = join(home, "wrong");
    await writeFiles(cwd, { ".env": "TELEGRAM_TOKEN=hidden-in-file\nEMBEDDINGS=tea\n" });
    const env = { LOG_LEVEL: "loud", TELEGRAM_BOT_TOKEN: "hidden-in-environment" };
    const { status, stdout, stderr } = await runCli(["ask", "x"], { cwd, env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("TELEGRAM_TOKEN: no such setting; did you mean TELEGRAM_BOT_TOKEN?");
    expect(stderr).toMatch(/EMBEDDINGS: .*"tea"/u);
    expect(stderr).toMatch(/LOG_LEVEL: .*"loud"/u);
    expect(stderr).toContain("TELEGRAM_BOT_TOKEN: expected the token");
    expect(stderr).not.toContain("hidden");
  });
});

const WORDED = "Năm 2031, doanh thu bình quân của một hợp tác xã ở Lâm Đồng là 4,2 tỷ đồng.";

describe("the command line with a chat model", () => {
  const ask = (env: Record<string, string>, args: string[] = []) =>
    runCli(["ask", "--json", ...args, QUESTION_ON_REVENUE], {
      cwd: home,
      env: { CHAT_MODEL: "made-up", ...env },
    });

  it("names the model that worded an answer, also in a batch", async () => {
    const { baseUrl, requests } = await chatServer(() => says(WORDED));
    const env = { CHAT_MODEL: "made-up", CHAT_BASE_URL: baseUrl, CHAT_API_KEY: "hidden-key" };
    const { status, stdout, stderr } = await ask(env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "answered",
      model: "made-up",
      text: `${WORDED} [1]`,
      statements: [{ text: WORDED, citations: [1] }],
      citations: [{ n: 1, file: "press/lam-dong.txt" }],
    });
    expect(requests[0]?.authorization).toBe("Bearer hidden-key");
    const input = `${JSON.stringify({ id: "a", question: QUESTION_ON_REVENUE })}\n`;
    const batch = await runCli(["ask", "--batch", "-"], { cwd: home, env, input });
    expect(JSON.parse(batch.stdout)).toMatchObject({ id: "a", model: "made-up" });
  });

  it.each([
    ["makes a figure up", says("Năm 2031, doanh thu bình quân ở Lâm Đồng là 9,9 tỷ đồng."), ""],
    ["refuses", { status: 401, message: "hidden-key is wrong" }, "Check CHAT_API_KEY"],
    ["stalls", "STALLS" as const, "CHAT_TIMEOUT_SECONDS"],
  ])(
    "quotes the source where the model %s, and tells the maintainer what failed",
    async (_, reply, warning) => {
      const { baseUrl } = await chatServer(() => reply);
      const env = { CHAT_BASE_URL: baseUrl, CHAT_API_KEY: "hidden-key", CHAT_TIMEOUT_SECONDS: "1" };
      const { status, stdout, stderr } = await ask(env, ["--trace"]);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ kind: "answered", model: "extractive" });
      expect((JSON.parse(stdout) as { text: string }).text).toContain("4,2 tỷ đồng");
      expect(stderr).toContain(warning);
      expect(stderr === "").toBe(warning === "");
      expect(stdout + stderr).not.toContain("hidden-key");
    },
  );

  it("ends with 2 and names the setting where a model has neither address nor key", async () => {
    const { status, stderr } = await ask({});
    expect(status).toBe(2);
    expect(stderr).toContain("CHAT_API_KEY: needed for CHAT_MODEL=made-up");
  });
});

describe("the program without a token", () => {
  it("lets a chat model word the answers, and says which", async () => {
    const { baseUrl } = await chatServer(() => says(WORDED));
    const env = { CHAT_MODEL: "made-up", CHAT_BASE_URL: baseUrl };
    const input = `${QUESTION_ON_REVENUE}\n`;
    const { status, stdout, stderr } = await start("src/main.ts", [], { cwd: home, env, input }).finished;
    expect(status).toBe(0);
    expect(stdout).toContain(`${WORDED} [1]`);
    expect(stderr).toContain("Answers are worded by made-up");
  });

  it("answers the questions on standard input and ends with 0", async () => {
    const input = `${QUESTION_ON_MEMBERS}\n${QUESTION_ON_REVENUE}\n`;
    const { status, stdout, stderr } = await start("src/main.ts", [], { cwd: home, input }).finished;
    expect(status).toBe(0);
    expect(stdout).toMatch(/11 thành viên chính thức[\s\S]*4,2 tỷ đồng/u);
    expect(stderr).toMatch(/^2 documents, 3 passages\.$/mu);
  });
});

describe("the program with a setting that only the start can find wrong", () => {
  it("explains an address of the Bot API that ends with a slash, or takes it as it is meant", async () => {
    const telegram = await TelegramServer.start();
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `${telegram.url}/` };
    const { stderr } = await start("src/main.ts", [], { cwd: home, env }).finished;
    await telegram.close();
    expect(stderr).toMatch(/TELEGRAM_(?:API_ROOT|BOT_TOKEN)/u);
    expect(stderr).not.toMatch(STACK);
  });

  it("names STATE_DIR when it is no folder", async () => {
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: "http://127.0.0.1:9", STATE_DIR: ".env" };
    const { status, stderr } = await start("src/main.ts", [], { cwd: home, env }).finished;
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("STATE_DIR");
    expect(stderr).not.toMatch(STACK);
  });
});
