import { setTimeout } from "node:timers/promises";
import { eventsIn } from "./server-sent-events.ts";

/** Tries in all, and the wait before the second; each further wait is twice as long. */
const TRIES = 3;
const FIRST_WAIT_MS = 250;
/** Somebody waits for the answer: a server that asks for more patience than this is given up. */
const LONGEST_WAIT_MS = 5_000;
const TOO_LONG =
  /context[ _]?(?:length|size|window)|maximum context|too long|too many tokens|exceed\w*[ _]context|reduce the length/iu;

/** A request that a server refused or that did not get there; `status` is 0 where there was no reply. */
export class Refusal extends Error {
  readonly status: number;
  /** What may be shown: the status and the server's code for it, never its words, which may repeat what was asked. */
  readonly summary: string;
  readonly #said: string;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, summary: string, said = "", retryAfterMs?: number) {
    super(summary);
    this.status = status;
    this.summary = summary;
    this.#said = said;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the server's words name a setting. */
  names(setting: string): boolean {
    return this.#said.includes(setting);
  }

  /** Whether the messages are longer than the model can read. */
  get isTooLong(): boolean {
    // Some servers say so with another status than 400; a limit of tokens a minute (429) is something else.
    return this.status === 413 || (this.status !== 429 && TOO_LONG.test(this.#said));
  }

  get mayPass(): boolean {
    const { status } = this;
    return !this.isTooLong && (status === 0 || status === 408 || status === 429 || status >= 500);
  }
}

/**
 * Posts JSON and gives the JSON of the reply; tries again where that may help.
 * @throws Refusal, SyntaxError for a reply that is no JSON, or the reason of `signal`.
 */
export async function exchange(
  url: string,
  headers: Record<string, string>,
  body: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    try {
      return JSON.parse(await post(url, headers, body, signal)) as unknown;
    } catch (error) {
      if (signal?.aborted || tried === TRIES || !(error instanceof Refusal) || !error.mayPass) throw error;
      const wait = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tried - 1);
      if (wait > LONGEST_WAIT_MS) throw error;
      await setTimeout(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await (await send(url, headers, body, signal)).text();
  } catch (error) {
    throw asRefusal(error, signal);
  }
}

/**
 * Posts JSON and gives each event of a reply that comes piece by piece; that of a server which knows only whole replies is one
 * event. It is not tried again: what has come may have been shown.
 * @throws Refusal, SyntaxError for an event that is no JSON, or the reason of `signal`.
 */
export async function* exchangeEvents(
  url: string,
  headers: Record<string, string>,
  body: unknown,
  signal?: AbortSignal,
): AsyncGenerator<{ event: unknown; isWhole: boolean }> {
  try {
    const response = await send(url, headers, body, signal);
    const isStream = response.headers.get("content-type")?.includes("text/event-stream") ?? false;
    if (!isStream || response.body === null) {
      yield { event: JSON.parse(await response.text()) as unknown, isWhole: true };
      return;
    }
    for await (const event of eventsIn(response.body)) yield { event, isWhole: false };
  } catch (error) {
    throw error instanceof SyntaxError ? error : asRefusal(error, signal);
  }
}

async function send(
  url: string,
  headers: Record<string, string>,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    // A key must not follow to another address.
    redirect: "error",
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw refused(response, await response.text());
  return response;
}

function asRefusal(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof Refusal || signal?.aborted) return error;
  return new Refusal(0, `the server cannot be reached, or broke off (${codeOf(error)})`);
}

function refused(response: Response, text: string): Refusal {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const code = /"(?:code|type)"\s*:\s*"(?!error")([\w.-]{1,60})"/u.exec(text)?.[1];
  const summary = `the server refused with status ${response.status}${code === undefined ? "" : ` (${code})`}`;
  return new Refusal(
    response.status,
    summary,
    text.slice(0, 2000),
    Number.isFinite(seconds) ? seconds * 1000 : undefined,
  );
}

/** The code of what fetch met ("ECONNREFUSED"), which it hides in the cause of its own error. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code, name } = cause as { code?: unknown; name?: unknown };
  return String(code ?? name ?? "unknown");
}
