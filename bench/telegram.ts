import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Update } from "grammy/types";
import { freePort } from "../tests/support/ports.ts";
import { type Started, start } from "../tests/support/processes.ts";
import { randomNumbers } from "../tests/support/random.ts";
import { markOf, mishaps, questions } from "../tests/support/telegram-load.ts";
import { TelegramServer } from "../tests/support/telegram-server.ts";
import { type Kill, report } from "./telegram-report.ts";

/**
 * The bot under load, over loopback: `npm run -s bench:telegram [-- --updates 10000 --people 500 --rate 150 --webhook --kill]`. A third of
 * the updates come at once, the rest at `rate` a second; calls fail by chance. The bot is a process of its own with all its parts but the
 * assistant, which repeats the question so that every answer can be told from every other. With --kill the process is killed (SIGKILL) in
 * the middle and started again. Exits with status 1 if an answer is lost, comes twice or out of order.
 */
const { values } = parseArgs({
  options: {
    updates: { type: "string", default: "10000" },
    people: { type: "string", default: "500" },
    rate: { type: "string", default: "150" },
    webhook: { type: "boolean", default: false },
    kill: { type: "boolean", default: false },
  },
});
const count = Number(values.updates);
const STEP_MS = 100;
const SILENCE_MS = 60_000;

const random = randomNumbers(2031);
const telegram = await TelegramServer.start();
const home = await mkdtemp(join(tmpdir(), "cooperative-bench-"));
const env = {
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  STATE_DIR: join(home, "state"),
  LOG_LEVEL: "warn",
  QUESTIONS_PER_MINUTE: "1000",
  QUESTIONS_PER_MINUTE_ALL: "100000",
  ...(values.webhook ? await webhookSettings() : {}),
};
const asked = questions(Number(values.people), count, random);
const pushed = new Map<number, number>();
const outputs: Started[] = [];

async function webhookSettings(): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    HTTP_PORT: port,
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
    TELEGRAM_WEBHOOK_SECRET: "a-secret-of-the-bench",
  };
}

async function startBot(): Promise<Started> {
  const polls = () => telegram.calls.filter(({ method }) => method === "getMe").length;
  const before = polls();
  const bot = start("bench/telegram-bot.ts", [], { cwd: home, env });
  outputs.push(bot);
  await telegram.until("the bot", () => (polls() > before ? true : undefined));
  return bot;
}

function push(updates: readonly Update[]): void {
  for (const { update_id } of updates) pushed.set(update_id, Date.now());
  telegram.push(...updates);
}

async function pushAll(): Promise<void> {
  const atOnce = Math.floor(count / 3);
  push(asked.slice(0, atOnce));
  const step = Math.ceil((Number(values.rate) * STEP_MS) / 1000);
  for (let from = atOnce; from < count; from += step) {
    await sleep(STEP_MS);
    push(asked.slice(from, from + step));
  }
}

/** Waits until as many questions are answered, or no message came for a minute. */
async function answered(enough: number): Promise<void> {
  const marks = new Set<string | undefined>();
  let read = 0;
  let since = Date.now();
  while (marks.size < enough && Date.now() - since < SILENCE_MS) {
    const news = telegram.chats.delivered.slice(read);
    for (const { text } of news) marks.add(markOf(text));
    read += news.length;
    if (news.length > 0) since = Date.now();
    await sleep(STEP_MS);
  }
}

async function killed(bot: Started): Promise<{ bot: Started; kill: Kill }> {
  await answered(count / 2);
  bot.signal("SIGKILL");
  await bot.finished;
  const kill = { at: Date.now(), before: telegram.chats.delivered.length };
  return { bot: await startBot(), kill };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let bot = await startBot();
telegram.disturb = mishaps(random);
const began = Date.now();
const pushing = pushAll();
let kill: Kill | undefined;
if (values.kill) ({ bot, kill } = await killed(bot));
await pushing;
await answered(count);
const seconds = (Date.now() - began) / 1000;
telegram.disturb = undefined;
bot.signal("SIGTERM");
const { status } = await bot.finished;
const failed = report({ asked, pushed, telegram, seconds, kill, status, webhook: values.webhook });
process.stderr.write(
  outputs.map(({ output }) => output.stderr.split("\n").slice(0, 5).join("\n")).join("\n"),
);
await telegram.close();
await rm(home, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
