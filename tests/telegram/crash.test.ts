import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openState } from "../../src/telegram/state/state.ts";
import { texts } from "../../src/telegram/texts.ts";
import { writeFiles } from "../support/folders.ts";
import { pressOf } from "../support/polling-bot.ts";
import { runCli, type Started, start } from "../support/processes.ts";
import { QUESTION_ON_MEMBERS, QUESTION_ON_REVENUE, SAMPLE_CORPUS } from "../support/sample-corpus.ts";
import { type Delivered, TelegramServer } from "../support/telegram-server.ts";
import { buttonUpdate, textUpdate } from "../support/telegram-updates.ts";

const MINUTE = 60_000;
const MEMBERS = "11 thành viên chính thức";
const REVENUE = "4,2 tỷ đồng";

let home: string;
let telegram: TelegramServer;
let bot: Started;
/** Chats whose messages Telegram does not take for now, so that their questions are still open when the process ends. */
const held = new Set<number>();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "cooperative-"));
  await writeFiles(join(home, "corpus"), SAMPLE_CORPUS);
  telegram = await TelegramServer.start();
  telegram.disturb = ({ method, payload }) =>
    method !== "sendChatAction" && held.has(Number(payload["chat_id"])) ? { retryAfter: 60 } : undefined;
});

afterAll(async () => {
  bot.signal("SIGKILL");
  await telegram.close();
  await rm(home, { recursive: true, force: true });
});

async function startBot(): Promise<void> {
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    ...{ CORPUS_DIR: "corpus", INDEX_DIR: "index", STATE_DIR: "state", LOG_LEVEL: "info" },
  };
  bot = start("src/main.ts", [], { cwd: home, env });
  await vi.waitUntil(() => bot.output.stderr.includes("the bot is polling"), { timeout: 90_000 });
}

async function kill(): Promise<void> {
  bot.signal("SIGKILL");
  expect((await bot.finished).status).toBeNull();
}

const said = (chat: number) => telegram.delivered(chat).map(({ text }) => text);

/** Pushes updates whose answers Telegram holds back, and resolves when the bot has tried to send them and Telegram has forgotten the updates. */
async function ask(chats: number[], ...updates: Update[]): Promise<void> {
  for (const chat of chats) held.add(chat);
  const tries = telegram.calls.length;
  telegram.push(...updates);
  await begun(chats, tries);
  await telegram.until("the confirmation", () => (telegram.unconfirmed === 0 ? true : undefined));
}

async function begun(chats: number[], after: number): Promise<void> {
  for (const chat of chats)
    await telegram.until(`a try in chat ${chat}`, () =>
      telegram.calls
        .slice(after)
        .find(({ payload, status }) => payload["chat_id"] === chat && status === 429),
    );
}

/** As if so much time had passed since the updates of a person came that wait. */
function age(user: number, ms: number): void {
  const state = openState(join(home, "state"));
  state.database.prepare("UPDATE inbox SET at = at - ? WHERE user = ?").run(ms, user);
  state.close();
}

/** Presses the button under a message whose data ends so, and resolves when the bot has acknowledged it. */
async function press(message: Delivered, end: string): Promise<{ text: string; isAlert: boolean }> {
  const find = () => message.buttons.find((data) => data.endsWith(end));
  // The keyboard of the press before may still be on its way.
  const data = await telegram.until(`a button "${end}"`, find);
  const update = pressOf(message, data);
  telegram.push(update);
  return telegram.until(`the press of "${end}"`, () =>
    telegram.queries.notices.get(update.callback_query?.id ?? ""),
  );
}

async function feedback(): Promise<Record<string, unknown>[]> {
  const { status, stdout } = await runCli(["feedback", "export", "--state", "state"], { cwd: home });
  expect(status).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

// One story in this order: what each test leaves behind is what the next one finds.
describe("a bot that is killed in the middle of questions", { timeout: 150_000 }, () => {
  const open = [
    textUpdate(31, QUESTION_ON_MEMBERS),
    textUpdate(31, QUESTION_ON_REVENUE),
    textUpdate(32, QUESTION_ON_REVENUE),
  ];

  it("has chosen languages, answers and feedback, and questions without an answer", async () => {
    await startBot();
    telegram.push(buttonUpdate(21, "language:en"), textUpdate(21, "/province lang son"));
    await telegram.message(21, 2);
    telegram.push(textUpdate(22, QUESTION_ON_MEMBERS), textUpdate(23, QUESTION_ON_REVENUE));
    const [members, revenue] = await Promise.all([telegram.message(22, 1), telegram.message(23, 1)]);
    await press(members, ":down");
    await press(members, ":wrong-figure");
    await press(members, ":more");
    telegram.push(textUpdate(22, "số cũ"));
    expect((await telegram.message(22, 3)).text).toBe(texts("vi", "comment-noted"));
    await ask([31, 32], ...open);
    // The last that is said before the end.
    await press(revenue, ":up");
    await kill();
    expect([...said(31), ...said(32)]).toEqual([]);
  });

  it("answers them after its next start, in order and once, also when Telegram delivers them again", async () => {
    held.clear();
    telegram.push(...open);
    await startBot();
    await Promise.all([telegram.message(31, 2), telegram.message(32, 1)]);
    telegram.push(textUpdate(33, QUESTION_ON_MEMBERS));
    await telegram.message(33, 1);
    expect(said(31)).toEqual([expect.stringContaining(MEMBERS), expect.stringContaining(REVENUE)]);
    expect(said(32)).toEqual([expect.stringContaining(REVENUE)]);
    expect(telegram.unconfirmed).toBe(0);
  });

  it("has lost neither the language nor the province nor the feedback", async () => {
    telegram.push(textUpdate(21, "/province"));
    expect((await telegram.message(21, 3)).text).toBe(texts("en", "province-known", { name: "Lạng Sơn" }));
    const down = { verdict: "down", reason: "wrong-figure", comment: "số cũ" };
    expect(await feedback()).toEqual([
      expect.objectContaining({ question: QUESTION_ON_MEMBERS, ...down }),
      expect.objectContaining({ question: QUESTION_ON_REVENUE, verdict: "up" }),
    ]);
  });

  it("still knows the answers under which buttons are pressed", async () => {
    const [members] = telegram.delivered(22);
    if (members === undefined) throw new Error("there was an answer before the end");
    await press(members, ":up");
    expect(await feedback()).toEqual([
      expect.objectContaining({ question: QUESTION_ON_REVENUE, verdict: "up" }),
      expect.objectContaining({ question: QUESTION_ON_MEMBERS, verdict: "up" }),
    ]);
  });

  it("tries again what is recent, says when it is late, and excuses itself once a chat for what is old", async () => {
    await ask(
      [41, 51, 52, 61],
      ...[textUpdate(41, QUESTION_ON_MEMBERS), textUpdate(61, QUESTION_ON_MEMBERS)],
      ...[textUpdate(51, "một?"), textUpdate(51, "hai?"), textUpdate(52, "three?", "en")],
    );
    await kill();
    age(41, 5 * MINUTE);
    for (const chat of [51, 52]) age(chat, 120 * MINUTE);
    held.clear();
    held.add(61);
    const tries = telegram.calls.length;
    await startBot();
    await Promise.all([telegram.message(41, 2), telegram.message(51, 1), telegram.message(52, 1)]);
    expect(said(41)).toEqual([texts("vi", "recovery-late"), expect.stringContaining(MEMBERS)]);
    expect(said(52)).toEqual([texts("en", "recovery-excuse")]);
    telegram.push(textUpdate(51, QUESTION_ON_MEMBERS));
    await telegram.message(51, 2);
    expect(said(51)).toEqual([texts("vi", "recovery-excuse"), expect.stringContaining(MEMBERS)]);
    await begun([61], tries);
    await kill();
  });

  it("keeps no question longer than the privacy text says, and of feedback no longer whose it is", async () => {
    const state = openState(join(home, "state"));
    for (const table of ["answers", "feedback"])
      state.database.prepare(`UPDATE ${table} SET at = at - ? WHERE user = 22`).run(91 * 24 * 60 * MINUTE);
    state.close();
    held.clear();
    await startBot();
    const [members] = telegram.delivered(22);
    if (members === undefined) throw new Error("there was an answer before the end");
    expect(await press(members, ":up")).toEqual({ text: texts("vi", "button-old"), isAlert: true });
    const kept = openState(join(home, "state"));
    const owners = kept.database.prepare("SELECT user FROM feedback ORDER BY at").all();
    expect(owners).toEqual([expect.objectContaining({ user: null }), expect.objectContaining({ user: 23 })]);
    kept.close();
  });

  it("does not try for ever what ends it each time", async () => {
    expect((await telegram.message(61, 1)).text).toBe(texts("vi", "recovery-excuse"));
    telegram.push(textUpdate(61, QUESTION_ON_REVENUE));
    expect((await telegram.message(61, 2)).text).toContain(REVENUE);
    expect(said(61)).toHaveLength(2);
  });
});
