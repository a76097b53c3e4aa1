import type { Update } from "grammy/types";
import type { Delivered } from "../tests/support/telegram/chats.ts";
import { judged, markOf } from "../tests/support/telegram-load.ts";
import type { TelegramServer } from "../tests/support/telegram-server.ts";

export interface Kill {
  /** Milliseconds since 1970. */
  at: number;
  /** Messages that had come by then. */
  before: number;
}

export interface Run {
  asked: readonly Update[];
  /** When each update went to the bot (milliseconds since 1970), by its id. */
  pushed: ReadonlyMap<number, number>;
  telegram: TelegramServer;
  seconds: number;
  kill: Kill | undefined;
  /** Exit status of the bot after SIGTERM. */
  status: number | null;
  webhook: boolean;
}

/** Prints what a run came to; true when a promise is broken. */
export function report({ asked, pushed, telegram, seconds, kill, status, webhook }: Run): boolean {
  const { delivered } = telegram.chats;
  const { answered, lost, twice, outOfOrder } = judged(asked, delivered);
  const first = new Map<string, number>();
  for (const { text, at } of delivered) {
    const mark = markOf(text) ?? "";
    if (!first.has(mark)) first.set(mark, at);
  }
  const waits = asked.map(
    ({ update_id, message }) =>
      (first.get(markOf(message?.text ?? "") ?? "") ?? 0) - (pushed.get(update_id) ?? 0),
  );
  const third = Math.floor(asked.length / 3);
  const atWork = lastBefore(kill, delivered);
  const unexcused = twice.filter((mark) => !atWork.has(mark));
  const failures = telegram.calls.filter(({ method }) => method.startsWith("send"));
  const of = (wanted: number) => failures.filter((call) => call.status === wanted).length;
  const lines = [
    `${asked.length} updates by ${webhook ? "webhook" : "long polling"}, a third at once; an assistant that repeats the question`,
    `injected: ${of(429)} times 429, ${of(502)} times 502, ${of(0)} dropped connections`,
    ...(kill ? [`killed after ${kill.before} messages, started again`] : []),
    `answered ${answered}, lost ${lost.length}, twice ${twice.length}${kill ? ` (of these ${unexcused.length} not at work at the kill, where each chat has at most one)` : ""}, out of order ${outOfOrder.length}`,
    `${seconds.toFixed(1)} s, ${(answered / seconds).toFixed(0)} answers a second`,
    `waited, those at once: ${quantiles(waits.slice(0, third))}`,
    `waited, the others: ${quantiles(waits.slice(third))}`,
    `left unconfirmed ${telegram.unconfirmed}, exit status ${status}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  const broken = [...lost, ...unexcused, ...outOfOrder];
  if (broken.length > 0) process.stdout.write(`broken: ${broken.slice(0, 20).join(" ")}\n`);
  return broken.length > 0 || status !== 0 || telegram.unconfirmed > 0;
}

/**
 * Marks of the last answer that each chat had when the process was killed: it may have been on its way back then, not marked as done, and
 * may come once more. A chat has one update at work at a time, so no other may.
 */
function lastBefore(kill: Kill | undefined, delivered: readonly Delivered[]): Set<string> {
  const last = new Map(
    kill === undefined
      ? []
      : delivered.slice(0, kill.before).map(({ chat, text }) => [chat, markOf(text) ?? ""]),
  );
  return new Set(last.values());
}

function quantiles(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (part: number) =>
    `${((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) / 1000).toFixed(2)} s`;
  return `median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`;
}
