import type { Update } from "grammy/types";
import type { Library } from "../../src/answer/library.ts";
import type { Answer, OnStatement, Question } from "../../src/domain.ts";
import { createBot } from "../../src/telegram/bot.ts";
import type { RunningBot } from "../../src/telegram/connect.ts";
import { createReceiver } from "../../src/telegram/receive.ts";
import { startPolling } from "../../src/telegram/run.ts";
import type { Services } from "../../src/telegram/services.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { answered } from "./answers.ts";
import { fakeAssistant } from "./fake-assistant.ts";
import { temporaryFolder } from "./folders.ts";
import { type Delivered, TelegramServer } from "./telegram-server.ts";
import { buttonUpdate, textUpdate } from "./telegram-updates.ts";
import { fakeUpkeep } from "./upkeep.ts";

interface Answering {
  reply?: (question: Question, onStatement?: OnStatement) => Answer | Promise<Answer>;
  library?: Library;
}

/** One chat with a bot that polls the local Bot API server; it may be started again, with what it has kept. */
export class Phone {
  readonly telegram: TelegramServer;
  readonly chat: number;
  asked: Question[] = [];
  /** The bot's clock, milliseconds since 1970. */
  now = 1_900_000_000_000;
  services!: Services;
  readonly #stateDir: string;
  #bot!: RunningBot;

  private constructor(telegram: TelegramServer, stateDir: string, chat: number) {
    this.telegram = telegram;
    this.#stateDir = stateDir;
    this.chat = chat;
  }

  static async start(answering: Answering = {}, chat = 5): Promise<Phone> {
    const phone = new Phone(await TelegramServer.start(), await temporaryFolder(), chat);
    await phone.#startBot(answering);
    return phone;
  }

  async restart(answering: Answering = {}): Promise<void> {
    await this.#bot.stop();
    this.services.state.close();
    await this.#startBot(answering);
  }

  async stop(): Promise<void> {
    await this.#bot.stop();
    await this.telegram.close();
  }

  /** What the chat has received and still has. */
  get messages(): Delivered[] {
    return this.telegram.delivered(this.chat).filter(({ isDeleted }) => !isDeleted);
  }

  /** Types a text and waits for the next message of the bot. */
  async says(text: string): Promise<Delivered> {
    return this.#next(textUpdate(this.chat, text));
  }

  async receives(update: Update): Promise<Delivered> {
    return this.#next(update);
  }

  /** Presses the last button whose text or data begins so, and waits until the bot has dealt with it; returns what was shown to the person. */
  async presses(begin: string, times = 1): Promise<{ text: string; isAlert: boolean } | undefined> {
    const { message, data } = this.button(begin);
    return this.pressesData(data, message.messageId, times);
  }

  async pressesData(data: string, messageId: number, times = 1) {
    const updates = Array.from({ length: times }, () => buttonUpdate(this.chat, data, "vi", messageId));
    this.telegram.push(...updates);
    const { notices } = this.telegram.queries;
    const ids = updates.map(({ callback_query }) => callback_query?.id ?? "");
    await this.telegram.until("the presses", () => (ids.every((id) => notices.has(id)) ? true : undefined));
    // What comes behind in the same chat is dealt with after them.
    const [end] = [buttonUpdate(this.chat, "read:gone0000:1", "vi", messageId)];
    this.telegram.push(end);
    await this.telegram.until("the end", () => notices.get(end.callback_query?.id ?? ""));
    return notices.get(ids[0] ?? "");
  }

  button(begin: string): { message: Delivered; data: string } {
    for (const message of [...this.messages].reverse())
      for (const { text, callback_data } of message.keyboard.flat())
        if (callback_data !== undefined && (text.startsWith(begin) || callback_data.startsWith(begin)))
          return { message, data: callback_data };
    throw new Error(`No button begins with "${begin}".`);
  }

  async #next(update: Update): Promise<Delivered> {
    const count = this.telegram.delivered(this.chat).length;
    this.telegram.push(update);
    return this.telegram.message(this.chat, count + 1);
  }

  async #startBot({ reply = () => answered(), library }: Answering): Promise<void> {
    const note = () => undefined;
    const logger = { debug: note, info: note, warn: note, error: note };
    const { assistant, asked } = fakeAssistant(reply, library);
    this.asked = asked;
    const now = () => this.now;
    const state = openState(this.#stateDir, now);
    this.services = { assistant, state, logger, admins: new Set(), now, upkeep: fakeUpkeep() };
    const options = { token: this.telegram.token, apiRoot: this.telegram.url };
    const bot = createBot(this.services, options);
    this.#bot = await startPolling(bot, createReceiver(bot, this.services), logger);
  }
}

/** Labels of the buttons of a message, row by row. */
export function labelsOf({ keyboard }: Delivered): string[][] {
  return keyboard.map((row) => row.map(({ text }) => text));
}
