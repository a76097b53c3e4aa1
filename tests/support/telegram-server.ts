import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { Chats, type Delivered } from "./telegram/chats.ts";
import { Files, sendDocument } from "./telegram/files.ts";
import { chatAction, draft, edit, react, remove, send, sendRich } from "./telegram/messages.ts";
import { type Payload, payloadOf } from "./telegram/payload.ts";
import { type MemberStatus, member, Profile } from "./telegram/profile.ts";
import { Queries } from "./telegram/queries.ts";
import { Refusal } from "./telegram/refusal.ts";
import { Signal } from "./telegram/signal.ts";
import { Updates } from "./telegram/updates.ts";
import { BOT } from "./telegram-updates.ts";

export type { Delivered } from "./telegram/chats.ts";

/** A call that was received; the list of calls is in the order of their arrival. */
export interface Call {
  method: string;
  payload: Payload;
  /** Status of the reply; 0 while there is none, and for a connection that was dropped. */
  status: number;
}

/** "drop" cuts the connection before anything is done, "dropReply" after it was done. */
export type Failure = "drop" | "dropReply" | { status: number; description: string } | { retryAfter: number };

const PATIENCE_MS = 30_000;

class Dropped extends Error {}

/**
 * A Bot API server on this machine. It knows the methods that the bot may use, keeps chats and messages, refuses what Telegram refuses (and
 * what Telegram would show without its formatting), and fails on request.
 */
export class TelegramServer {
  readonly calls: Call[] = [];
  readonly token = "123456:local-test-token-that-is-long-enough";
  readonly chats = new Chats();
  readonly queries = new Queries();
  readonly profile = new Profile();
  readonly files = new Files();
  /** Status of people by "chat:user" (see `member`), for getChatMember; all others are members. */
  readonly statuses = new Map<string, MemberStatus>();
  /** Asked about every call but getUpdates that no planned failure meets; for failures by chance. */
  disturb: ((call: Call) => Failure | undefined) | undefined;
  readonly #changes = new Signal();
  readonly #updates = new Updates(this.#changes);
  readonly #server = createServer((request, response) => void this.#receive(request, response));
  #failures: { method: string; failure: Failure }[] = [];

  static async start(): Promise<TelegramServer> {
    const telegram = new TelegramServer();
    await new Promise<void>((resolve) => telegram.#server.listen(0, "127.0.0.1", resolve));
    return telegram;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts updates into the queue that getUpdates hands out, or that goes to the webhook. */
  push(...updates: Update[]): void {
    for (const update of updates) {
      this.chats.learn(update);
      this.queries.learn(update);
    }
    this.#updates.push(updates);
  }

  /** Updates that were neither confirmed by a call of getUpdates nor taken by the webhook. */
  get unconfirmed(): number {
    return this.#updates.unconfirmed;
  }

  /** Makes the next calls of a method fail, one failure a call. A getUpdates that is waiting fails at once. */
  fail(method: string, ...failures: Failure[]): void {
    this.#failures.push(...failures.map((failure) => ({ method, failure })));
    this.#changes.changed();
  }

  delivered(chat: number): Delivered[] {
    return this.chats.delivered.filter((message) => message.chat === chat);
  }

  /** Resolves with the message number `count` that the chat receives, the first being 1. */
  async message(chat: number, count: number): Promise<Delivered> {
    return this.until(`message ${count} in chat ${chat}`, () => this.delivered(chat)[count - 1]);
  }

  /** Resolves with what `look` returns once it returns something. */
  async until<T>(what: string, look: () => T | undefined, patienceMs = PATIENCE_MS): Promise<T> {
    const deadline = Date.now() + patienceMs;
    for (let found = look(); Date.now() < deadline; found = look()) {
      if (found !== undefined) return found;
      await this.#changes.next(deadline);
    }
    const last = this.calls.slice(-50).map(({ method, status }) => `${method} ${status}`);
    throw new Error(`Waited in vain for ${what}; last calls: ${last.join(", ")}`);
  }

  async close(): Promise<void> {
    this.#updates.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURI(request.url ?? "");
    const file = /^\/file\/bot([^/]+)\/(.+)$/u.exec(path);
    if (file) {
      this.#download(file[1] ?? "", file[2] ?? "", response);
      return;
    }
    const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/u.exec(path) ?? [];
    const call: Call = { method, payload: await payloadOf(request), status: 0 };
    this.calls.push(call);
    this.#changes.changed();
    try {
      if (!/^\d+:[\w-]{20,}$/u.test(token)) throw new Refusal(404, "Not Found");
      if (token !== this.token) throw new Refusal(401, "Unauthorized");
      answer(call, response, 200, { ok: true, result: await this.#reply(call, response) });
    } catch (error) {
      if (error instanceof Dropped) response.destroy();
      else if (error instanceof Refusal) answer(call, response, error.status, refusalBody(error));
      else
        answer(call, response, 500, { ok: false, error_code: 500, description: `Server: ${String(error)}` });
    }
    this.#changes.changed();
  }

  async #reply(call: Call, response: ServerResponse): Promise<unknown> {
    const { method, payload } = call;
    if (method === "getUpdates")
      return this.#updates.poll(payload, response, () => meet(this.#nextFailure(method)));
    const failure = this.#nextFailure(method) ?? this.disturb?.(call);
    if (failure !== "dropReply") meet(failure);
    const result = await this.#done(method, payload);
    if (failure === "dropReply") throw new Dropped();
    return result;
  }

  #nextFailure(method: string): Failure | undefined {
    const at = this.#failures.findIndex((planned) => planned.method === method);
    return at < 0 ? undefined : this.#failures.splice(at, 1)[0]?.failure;
  }

  #done(method: string, payload: Payload): unknown {
    const { chats, profile, queries, statuses, files } = this;
    const methods: Record<string, () => unknown> = {
      getMe: () => BOT,
      setWebhook: () => this.#updates.setWebhook(payload),
      deleteWebhook: () => this.#updates.deleteWebhook(payload),
      getWebhookInfo: () => this.#updates.webhookInfo(),
      sendMessage: () => send(chats, payload),
      sendRichMessage: () => sendRich(chats, payload),
      sendMessageDraft: () => draft(chats, payload),
      sendRichMessageDraft: () => draft(chats, payload),
      editMessageText: () => edit(chats, payload),
      editMessageReplyMarkup: () => edit(chats, payload, { onlyMarkup: true }),
      deleteMessage: () => remove(chats, payload),
      sendChatAction: () => chatAction(chats, payload),
      setMessageReaction: () => react(chats, payload),
      sendDocument: () => sendDocument(chats, payload),
      getFile: () => files.locate(payload),
      answerCallbackQuery: () => queries.answerButton(payload),
      answerInlineQuery: () => queries.answerInline(payload),
      setMyCommands: () => profile.setCommands(payload),
      setMyName: () => profile.setText(payload, "name", 64),
      setMyDescription: () => profile.setText(payload, "description", 512),
      setMyShortDescription: () => profile.setText(payload, "short_description", 120),
      getChatMember: () => member(chats, statuses, payload),
    };
    const known = methods[method];
    if (!known) throw new Refusal(404, "Not Found: method not found");
    return known();
  }

  #download(token: string, path: string, response: ServerResponse): void {
    const content = token === this.token ? this.files.at(path) : undefined;
    if (content) response.writeHead(200, { "content-type": "application/octet-stream" }).end(content);
    else
      response
        .writeHead(404, { "content-type": "application/json" })
        .end('{"ok":false,"error_code":404,"description":"Not Found"}');
  }
}

function meet(failure: Failure | undefined): void {
  if (failure === undefined) return;
  if (typeof failure === "string") throw new Dropped();
  if ("status" in failure) throw new Refusal(failure.status, failure.description);
  const { retryAfter } = failure;
  throw new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

function refusalBody({ status, message, parameters }: Refusal): object {
  return { ok: false, error_code: status, description: message, ...(parameters ? { parameters } : {}) };
}

function answer(call: Call, response: ServerResponse, status: number, body: object): void {
  call.status = status;
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
