import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { writeFiles } from "../support/folders.ts";
import { pressOf } from "../support/polling-bot.ts";
import { runCli, type Started, start } from "../support/processes.ts";
import { QUESTION_ON_MEMBERS, SAMPLE_CORPUS } from "../support/sample-corpus.ts";
import { isOnDisk } from "../support/state.ts";
import { TelegramServer } from "../support/telegram-server.ts";
import { buttonUpdate, documentUpdate, textUpdate } from "../support/telegram-updates.ts";

const ADMIN = 7;
const SECRET = "Nguyen Bi Mat o lang nao";

let home: string;
let telegram: TelegramServer;
let bot: Started;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), SAMPLE_CORPUS);
  telegram = await TelegramServer.start();
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    ...{ CORPUS_DIR: "corpus", INDEX_DIR: "index", STATE_DIR: "state", REVIEW_DIR: "review" },
    ...{ ADMIN_IDS: String(ADMIN), KEEP_DAYS: "45" },
  };
  bot = start("src/main.ts", [], { cwd: home, env });
  await vi.waitUntil(() => bot.output.stderr.includes("the bot is polling"), { timeout: 110_000 });
});

afterAll(async () => {
  bot.signal("SIGKILL");
  await telegram.close();
  await rm(home, { recursive: true, force: true });
});

/** Pushes an update and resolves with the next message of its chat. */
async function reply(chat: number, update: ReturnType<typeof textUpdate>) {
  const count = telegram.delivered(chat).length;
  telegram.push(update);
  return telegram.message(chat, count + 1);
}

// The tests of each block run in this order against one bot.
describe("what is kept of a person, over HTTP", () => {
  it("is told by /privacy with the days of the settings", async () => {
    const { text } = await reply(5, textUpdate(5, "/privacy"));
    expect(text).toContain("45 ngày");
    expect(text).toContain(texts("vi", "privacy-no-third-party"));
  });

  it("is given out by /export as a page and as JSON", async () => {
    await reply(5, textUpdate(5, QUESTION_ON_MEMBERS));
    await reply(5, textUpdate(5, SECRET));
    const page = await reply(5, textUpdate(5, "/export"));
    expect(page.file?.name).toMatch(/\.html$/u);
    expect(page.file?.content.toString("utf8")).toContain("11 thành viên chính thức");
    const json = await telegram.message(5, telegram.delivered(5).indexOf(page) + 2);
    const exported = JSON.parse(json.file?.content.toString("utf8") ?? "") as { questions: object[] };
    expect(exported.questions).toEqual([
      expect.objectContaining({ question: QUESTION_ON_MEMBERS }),
      expect.objectContaining({ question: SECRET }),
    ]);
  });

  it("is gone from the disk after /forget and its button", async () => {
    expect(isOnDisk(join(home, "state"), SECRET)).toBe(true);
    const question = await reply(5, textUpdate(5, "/forget"));
    expect(question.buttons).toEqual(["forget:yes:5", "forget:no:5"]);
    const press = buttonUpdate(5, "forget:yes:5");
    if (press.callback_query?.message) press.callback_query.message.message_id = question.messageId;
    telegram.push(press);
    const done = texts("vi", "forget-done", { answers: 2 });
    await telegram.until("the end", () => telegram.delivered(5).find(({ text }) => text === done));
    expect(isOnDisk(join(home, "state"), SECRET)).toBe(false);
  });
});

describe("what maintainers do, over HTTP", () => {
  it("/stats and /unanswered count what was asked", async () => {
    await reply(6, textUpdate(6, QUESTION_ON_MEMBERS));
    await reply(6, textUpdate(6, "Giá vàng hôm nay ở Pari là bao nhiêu?"));
    expect((await reply(ADMIN, textUpdate(ADMIN, "/stats"))).text).toContain("2 câu hỏi của 1 người");
    expect((await reply(ADMIN, textUpdate(ADMIN, "/unanswered"))).text).toContain(
      "1× Giá vàng hôm nay ở Pari",
    );
  });

  it("a 👎 becomes a case of the evals: pressed, exported, drafted", async () => {
    const answer = await reply(6, textUpdate(6, QUESTION_ON_MEMBERS));
    for (const choice of ["down", "wrong-figure"]) {
      const [, id] = answer.buttons[0]?.split(":") ?? [];
      const press = pressOf(answer, `rate:${id}:${choice}`);
      telegram.push(press);
      const { notices } = telegram.queries;
      await telegram.until("the press", () => notices.get(press.callback_query?.id ?? ""));
    }
    const exported = await runCli(["feedback", "export", "--state", "state", "--out", "feedback.jsonl"], {
      cwd: home,
    });
    expect(exported.status).toBe(0);
    const review = ["review", "feedback.jsonl", "--json", "--corpus", "corpus"];
    const { status, stdout } = await start("evals/main.ts", review, { cwd: home }).finished;
    expect(status).toBe(0);
    expect(JSON.parse(stdout.trim())).toMatchObject({
      question: QUESTION_ON_MEMBERS,
      origin: "feedback",
      note: expect.stringContaining("wrong-figure"),
    });
  });

  it("/reload takes a new index into use and names what is new in it", async () => {
    expect((await reply(ADMIN, textUpdate(ADMIN, "/reload"))).text).toContain(
      texts("vi", "reload-unchanged"),
    );
    await writeFiles(join(home, "corpus"), { "more.txt": "Hợp tác xã Cau Vàng có 8 xã viên.\n" });
    expect((await runCli(["ingest", "--corpus", "corpus", "--index", "index"], { cwd: home })).status).toBe(
      0,
    );
    const { text } = await reply(ADMIN, textUpdate(ADMIN, "/reload"));
    expect(text).toContain(`${texts("vi", "reload-added", { files: 1 })}\n• more.txt`);
  });

  it("a document is put aside for review and does not enter the corpus", async () => {
    const update = documentUpdate(ADMIN, "Báo cáo.txt", 9);
    telegram.files.add(update.message?.document?.file_id ?? "", "Báo cáo.txt", Buffer.from("nội dung"));
    const { text } = await reply(ADMIN, update);
    expect(text).toContain('npm run -s corpus -- add "review/Báo cáo.txt"');
    expect(await readFile(join(home, "review", "Báo cáo.txt"), "utf8")).toBe("nội dung");
    expect((await readdir(join(home, "corpus"))).sort()).toEqual(["law.vi.md", "more.txt", "press"]);
  });

  it("others are told what an unknown command and a file get", async () => {
    const unknown = await reply(6, textUpdate(6, "/nosuchcommand"));
    expect((await reply(6, textUpdate(6, "/stats"))).text).toBe(unknown.text);
    const file = await reply(6, documentUpdate(6, "a.pdf", 9));
    expect(file.text).toBe(texts("vi", "text-only"));
    expect(await readdir(join(home, "review"))).toEqual(["Báo cáo.txt"]);
  });

  it("no question and no name is in the log", async () => {
    bot.signal("SIGTERM");
    const { status, stderr } = await bot.finished;
    expect(status).toBe(0);
    expect(stderr).toContain("answered a question");
    for (const secret of [SECRET, QUESTION_ON_MEMBERS, "Giá vàng", "Lan", "Báo cáo"])
      expect(stderr).not.toContain(secret);
  });
});
