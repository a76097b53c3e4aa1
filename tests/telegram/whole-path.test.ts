import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { writeFiles } from "../support/folders.ts";
import { type Finished, runCli, type Started, start } from "../support/processes.ts";
import {
  LAW_TITLE,
  LAW_URL,
  PRESS_URL,
  QUESTION_ON_MEMBERS,
  QUESTION_ON_REVENUE,
  SAMPLE_CORPUS,
} from "../support/sample-corpus.ts";
import { TelegramServer } from "../support/telegram-server.ts";
import { buttonUpdate, textUpdate } from "../support/telegram-updates.ts";

let home: string;
let telegram: TelegramServer;
const started: Started[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), SAMPLE_CORPUS);
  telegram = await TelegramServer.start();
});

afterAll(async () => {
  for (const bot of started) bot.signal("SIGKILL");
  await telegram.close();
  await rm(home, { recursive: true, force: true });
});

/** The real program with its folders in `home`, so that every start finds what the one before has left. */
function startBot(token = telegram.token): Started {
  const env = {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    CORPUS_DIR: "corpus",
    INDEX_DIR: "index",
    STATE_DIR: "state",
    LOG_LEVEL: "info",
  };
  const bot = start("src/main.ts", [], { cwd: home, env });
  started.push(bot);
  return bot;
}

/** Waits for a message, but no longer than the bot lives. */
async function message(bot: Started, chat: number, count: number) {
  const ended = bot.finished.then(({ status, stderr }) => {
    const found = telegram.delivered(chat)[count - 1];
    if (found) return found;
    throw new Error(`The bot ended with status ${status}: ${stderr}`);
  });
  return Promise.race([telegram.message(chat, count), ended]);
}

function isSilentAbout(secrets: string[], outputs: Finished[]): void {
  for (const { stdout, stderr } of outputs)
    for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
}

// The tests of this block tell one story and run in this order: two starts of the bot serve all of them.
describe("the bot, from its start to its end", () => {
  let bot: Started;
  let first: Finished;
  beforeAll(() => {
    bot = startBot();
  });

  it("answers a question with its source and the link to it", async () => {
    telegram.push(textUpdate(11, QUESTION_ON_MEMBERS));
    const { text, links } = await message(bot, 11, 1);
    expect(text).toContain("11 thành viên chính thức");
    expect(text).toContain(`[1] ${LAW_TITLE}, Điều 3 khoản 1`);
    expect(links).toEqual([LAW_URL]);
  });

  it("answers two chats at once, each in its own", async () => {
    telegram.push(textUpdate(12, QUESTION_ON_MEMBERS), textUpdate(13, QUESTION_ON_REVENUE));
    const [members, revenue] = await Promise.all([message(bot, 12, 1), message(bot, 13, 1)]);
    expect(members.links).toEqual([LAW_URL]);
    expect(revenue.text).toContain("4,2 tỷ đồng");
    expect(revenue.links).toEqual([PRESS_URL]);
  });

  it("takes HTML in a question for text", async () => {
    telegram.push(textUpdate(14, `<script>x</script> </b> & <a href="y">${QUESTION_ON_MEMBERS}</a>`));
    const { raw } = await message(bot, 14, 1);
    expect(raw).not.toMatch(/<script|<\/script|href="y"/u);
    const sent = telegram.calls.filter(({ payload }) => payload["chat_id"] === 14);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("greets in Vietnamese on /start", async () => {
    telegram.push(textUpdate(15, "/start"));
    expect((await message(bot, 15, 1)).text).toBe(texts("vi", "start"));
  });

  it("offers languages on /language and changes to the one whose button is pressed", async () => {
    telegram.push(textUpdate(15, "/language"));
    expect((await message(bot, 15, 2)).buttons).toEqual(["language:vi", "language:en"]);
    telegram.push(buttonUpdate(15, "language:en"));
    expect((await message(bot, 15, 3)).text).toBe(texts("en", "language-set"));
    telegram.push(textUpdate(15, "/help"));
    expect((await message(bot, 15, 4)).text).toContain(texts("en", "help"));
  });

  it("takes up a new index without a restart", async () => {
    const law = SAMPLE_CORPUS["law.vi.md"].replace("ít nhất 11 thành viên", "ít nhất 13 thành viên");
    await writeFiles(join(home, "corpus"), { "law.vi.md": law });
    const { status } = await runCli(["ingest", "--corpus", "corpus", "--index", "index"], { cwd: home });
    expect(status).toBe(0);
    telegram.push(textUpdate(18, QUESTION_ON_MEMBERS));
    expect((await message(bot, 18, 1)).text).toContain("13 thành viên chính thức");
  });

  it("sends an answer again that was refused for haste, and sends it once", async () => {
    telegram.fail("sendMessage", { retryAfter: 1 });
    telegram.push(textUpdate(16, QUESTION_ON_REVENUE));
    expect((await message(bot, 16, 1)).links).toEqual([PRESS_URL]);
    const tries = telegram.calls.filter(
      ({ method, payload }) => method === "sendMessage" && payload["chat_id"] === 16,
    );
    expect(tries.map(({ status }) => status)).toEqual([429, 200]);
  });

  it("delivers the answer that is on its way when it is told to stop, and ends with status 0", async () => {
    telegram.fail("sendMessage", { retryAfter: 1 });
    telegram.push(textUpdate(17, QUESTION_ON_MEMBERS));
    await telegram.until("the first try", () =>
      telegram.calls.find(({ payload, status }) => payload["chat_id"] === 17 && status === 429),
    );
    expect(telegram.delivered(17)).toEqual([]);
    bot.signal("SIGTERM");
    while (!bot.output.stderr.includes("stopping: finishing"))
      await new Promise((resolve) => setTimeout(resolve, 10));
    for (const again of ["SIGTERM", "SIGINT"] as const) bot.signal(again);
    first = await bot.finished;
    expect(first.status).toBe(0);
    expect(telegram.delivered(17).map(({ links }) => links)).toEqual([[LAW_URL]]);
    expect(telegram.unconfirmed).toBe(0);
  });

  it("remembers the language of a chat after a restart and answers nothing a second time", async () => {
    const deliveries = () =>
      telegram.calls.filter(({ method, status }) => method === "sendMessage" && status === 200).length;
    const before = deliveries();
    bot = startBot();
    telegram.push(textUpdate(15, "/help"));
    expect((await message(bot, 15, 5)).text).toContain(texts("en", "help"));
    expect(deliveries() - before).toBe(1);
  });

  it("ends with status 1 and says why when another program goes on polling for it", async () => {
    const conflict = { status: 409, description: "Conflict: terminated by other getUpdates request" };
    telegram.fail("getUpdates", ...Array.from({ length: 50 }, () => conflict));
    const second = await bot.finished;
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(
      "Another program is receiving this bot's updates.\n  → Stop the other one",
    );
    isSilentAbout([telegram.token, QUESTION_ON_MEMBERS, QUESTION_ON_REVENUE, "script"], [first, second]);
    expect(first.stdout).toBe("");
    expect(first.stderr).toContain('"msg":"answered a question"');
  });
});

describe("a token that Telegram does not know", () => {
  it("ends the bot with status 1 and the name of the setting, without showing the token", async () => {
    const wrong = "654321:not-the-token-that-the-server-knows";
    const finished = await startBot(wrong).finished;
    expect(finished.status).toBe(1);
    expect(finished.stderr).toContain("TELEGRAM_BOT_TOKEN");
    isSilentAbout([wrong], [finished]);
  });
});
