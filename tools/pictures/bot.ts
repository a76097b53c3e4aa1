import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Delivered, TelegramServer } from "../../tests/support/telegram-server.ts";
import { buttonUpdate, textUpdate } from "../../tests/support/telegram-updates.ts";
import type { Dialogue, Step } from "./dialogues.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const QUIET_MS = 1500;

/** A line of a chat: what the person typed, or a message of the bot as it looks at the end. */
export type Line = { typed: string } | { message: Delivered };

/** The real program against the local Bot API server, over the shipped corpus. */
export class PicturedBot {
  readonly #telegram: TelegramServer;
  readonly #home: string;
  readonly #program: ChildProcess;

  private constructor(telegram: TelegramServer, home: string, program: ChildProcess) {
    this.#telegram = telegram;
    this.#home = home;
    this.#program = program;
  }

  static async start(): Promise<PicturedBot> {
    const telegram = await TelegramServer.start();
    const home = await mkdtemp(join(tmpdir(), "pictures-"));
    const program = spawn(process.execPath, ["--import", "tsx", MAIN], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        PATH: process.env["PATH"] ?? "",
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
        STATE_DIR: join(home, "state"),
        LOG_LEVEL: "warn",
      },
    });
    return new PicturedBot(telegram, home, program);
  }

  /** Plays a dialogue in a chat of its own. */
  async play(chat: number, { steps, language }: Dialogue): Promise<Line[]> {
    const lines: Line[] = [];
    for (const step of steps) {
      const before = this.#telegram.delivered(chat).length;
      this.#telegram.push(this.#update(chat, step, language));
      if ("type" in step) lines.push({ typed: step.type });
      await this.#quiet(chat);
      for (const message of this.#telegram.delivered(chat).slice(before)) lines.push({ message });
    }
    return lines;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#program.once("exit", resolve));
    this.#program.kill("SIGTERM");
    await ended;
    await this.#telegram.close();
    await rm(this.#home, { recursive: true, force: true });
  }

  #update(chat: number, step: Step, language: string) {
    if ("type" in step) return textUpdate(chat, step.type, language);
    const pressed = this.#telegram
      .delivered(chat)
      .findLast(({ buttons }) => buttons.some((data) => data.startsWith(step.press)));
    const data = pressed?.buttons.findLast((own) => own.startsWith(step.press));
    if (pressed === undefined || data === undefined)
      throw new Error(`No button begins with "${step.press}".`);
    const update = buttonUpdate(chat, data, language);
    // The message that is edited is the one whose button was pressed.
    if (update.callback_query?.message) update.callback_query.message.message_id = pressed.messageId;
    return update;
  }

  /** Until the bot has answered and then called nothing for a while. */
  async #quiet(chat: number): Promise<void> {
    const { calls } = this.#telegram;
    const count = calls.length;
    await this.#telegram.until(`an answer in chat ${chat}`, () =>
      calls.slice(count).find(({ method }) => /^(?:send(?!ChatAction)|edit)/u.test(method)),
    );
    for (let seen = -1; seen !== calls.length; ) {
      seen = calls.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  }
}
