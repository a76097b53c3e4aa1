import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { MarkupError, readMarkup } from "./telegram-markup.ts";
import { BOT } from "./telegram-updates.ts";

/** A call that was received; the list of calls is in the order of their arrival. */
export interface Call {
  method: string;
  payload: Record<string, unknown>;
  /** Status of the reply; 0 while there is none, and for a connection that was dropped. */
  status: number;
}

/** A message that a chat has received. */
export interface Delivered {
  /** As the reader sees it. */
  text: string;
  links: string[];
  /** As it was sent. */
  raw: string;
  buttons: string[];
}

export type Failure = "drop" | { status: number; description: string } | { retryAfter: number };

const LIMIT = 4096;
const PATIENCE_MS = 30_000;
type Reply = { status: number; body: Record<string, unknown> };
const ok = (result: unknown): Reply => ({ status: 200, body: { ok: true, result } });
const refuse = (status: number, description: string, parameters?: object): Reply => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
});

/** A Bot API server on this machine, enough of it to run the bot against, with failures on request. */
export class TelegramServer {
  readonly calls: Call[] = [];
  readonly token = "123456:local-test-token-that-is-long-enough";
  readonly #delivered: (Delivered & { chat: number })[] = [];
  readonly #server = createServer((request, response) => void this.#receive(request, response));
  #failures: { method: string; failure: Failure }[] = [];
  #updates: Update[] = [];
  #watchers: (() => void)[] = [];

  static async start(): Promise<TelegramServer> {
    const telegram = new TelegramServer();
    await new Promise<void>((resolve) => telegram.#server.listen(0, "127.0.0.1", resolve));
    return telegram;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts updates into the queue that getUpdates hands out. */
  push(...updates: Update[]): void {
    this.#updates.push(...updates);
    this.#changed();
  }

  /** Updates that no call of getUpdates has confirmed yet. */
  get unconfirmed(): number {
    return this.#updates.length;
  }

  /** Makes the next calls of a method fail, one failure a call. A getUpdates that is waiting fails at once. */
  fail(method: string, ...failures: Failure[]): void {
    this.#failures.push(...failures.map((failure) => ({ method, failure })));
    this.#changed();
  }

  delivered(chat: number): Delivered[] {
    return this.#delivered.filter((message) => message.chat === chat);
  }

  /** Resolves with the message number `count` that the chat receives, the first being 1. */
  async message(chat: number, count: number): Promise<Delivered> {
    return this.until(`message ${count} in chat ${chat}`, () => this.delivered(chat)[count - 1]);
  }

  /** Resolves with what `look` returns once it returns something. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let found = look(); Date.now() < deadline; found = look()) {
      if (found !== undefined) return found;
      await this.#change(deadline);
    }
    throw new Error(`Waited in vain for ${what}; calls: ${this.calls.map(({ method }) => method).join(" ")}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #changed(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  #change(deadline: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, deadline - Date.now()));
      this.#watchers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? "") ?? [];
    const call: Call = { method, payload: await payloadOf(request), status: 0 };
    this.calls.push(call);
    this.#changed();
    const reply = token === this.token ? await this.#reply(call, response) : refuse(401, "Unauthorized");
    if (reply === "drop") response.destroy();
    else {
      call.status = reply.status;
      response.writeHead(reply.status, { "content-type": "application/json" });
      response.end(JSON.stringify(reply.body));
    }
    this.#changed();
  }

  async #reply(call: Call, response: ServerResponse): Promise<Reply | "drop"> {
    const { method, payload } = call;
    if (method === "getUpdates") return this.#getUpdates(payload, response);
    const failure = this.#nextFailure(method);
    if (failure) return failure;
    if (method === "getMe") return ok(BOT);
    if (method === "sendMessage") return this.#sendMessage(payload);
    if (/^(?:sendChatAction|setMyCommands|deleteWebhook|answerCallbackQuery)$/u.test(method)) return ok(true);
    return refuse(404, "Not Found");
  }

  #nextFailure(method: string): Reply | "drop" | undefined {
    const at = this.#failures.findIndex((planned) => planned.method === method);
    if (at < 0) return undefined;
    const failure = this.#failures.splice(at, 1)[0]?.failure ?? "drop";
    if (failure === "drop") return "drop";
    if ("status" in failure) return refuse(failure.status, failure.description);
    const { retryAfter } = failure;
    return refuse(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
  }

  /** Long polling: what is below the offset is confirmed and forgotten; without updates the reply waits. */
  async #getUpdates(payload: Call["payload"], response: ServerResponse): Promise<Reply | "drop"> {
    const offset = Number(payload["offset"] ?? 0);
    this.#updates = this.#updates.filter(({ update_id }) => update_id >= offset);
    const deadline = Date.now() + Number(payload["timeout"] ?? 0) * 1000;
    response.once("close", () => this.#changed());
    while (!response.destroyed) {
      const failure = this.#nextFailure("getUpdates");
      if (failure) return failure;
      if (this.#updates.length > 0 || Date.now() >= deadline) break;
      await this.#change(deadline);
    }
    return ok(this.#updates.slice(0, Number(payload["limit"] ?? 100)));
  }

  #sendMessage({ chat_id, text, parse_mode, reply_markup }: Call["payload"]): Reply {
    const raw = String(text ?? "");
    try {
      const shown = parse_mode === "HTML" ? readMarkup(raw) : { text: raw, links: [] };
      if (shown.text.trim() === "") return refuse(400, "Bad Request: message text is empty");
      if (shown.text.length > LIMIT) return refuse(400, "Bad Request: message is too long");
      const buttons = [...JSON.stringify(reply_markup ?? {}).matchAll(/"callback_data":"([^"]*)"/gu)];
      this.#delivered.push({
        ...shown,
        raw,
        chat: Number(chat_id),
        buttons: buttons.map(([, data]) => data ?? ""),
      });
      return ok({
        message_id: this.#delivered.length,
        date: 0,
        chat: { id: chat_id, type: "private" },
        text: raw,
      });
    } catch (error) {
      if (!(error instanceof MarkupError)) throw error;
      return refuse(400, `Bad Request: can't parse entities: ${error.message}`);
    }
  }
}

async function payloadOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  if (request.headers["content-type"]?.includes("json"))
    return JSON.parse(body || "{}") as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(body));
}
