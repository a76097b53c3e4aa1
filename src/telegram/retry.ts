import { GrammyError, HttpError, type Transformer } from "grammy";
import { growingDelays, pause } from "./pause.ts";

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** Node's timers hold no more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface Patience {
  /** How long a message may wait in all, for Telegram to come back or to want it, before its sender hears of the failure. */
  messageMs: number;
  /** The same for what is worth nothing later (the answer to a pressed button, to an inline query) and for the command menu. */
  momentMs: number;
}

/** Ten minutes are more than the longest wait that Telegram asks of a bot that behaves; a button is shown as pressed for a few seconds. */
const PATIENCE: Patience = { messageMs: 600_000, momentMs: 8_000 };

/** Signs of life and drafts, which the next one replaces, and polling, which has its own way to wait. */
const NEVER = /^(?:sendChatAction|send(?:Rich)?MessageDraft|getUpdates)$/u;
const MOMENT = /^(?:answer(?:CallbackQuery|InlineQuery)|setMy\w+)$/u;

/**
 * Tries a call again: after the seconds that Telegram names (429), and with growing delays after its errors (5xx) and after connections that
 * dropped. Each call waits for itself, so other chats are not held up. When the next wait would outlast the patience, the failure is passed
 * on. Telegram has no way to recognise a repeated call: a connection that drops between its work and its reply brings a message twice.
 */
export function retrying(
  onRetry: (method: string) => void = () => undefined,
  patience = PATIENCE,
): Transformer {
  return async (call, method, payload, signal) => {
    const deadline = Date.now() + patienceFor(method, patience);
    const delays = growingDelays(FIRST_DELAY_MS, LONGEST_DELAY_MS);
    const mayWait = (ms: number) => Date.now() + ms <= deadline && signal?.aborted !== true;
    for (;;) {
      try {
        const reply = await call(method, payload, signal);
        if (reply.ok || (reply.error_code !== 429 && reply.error_code < 500)) return reply;
        const seconds = reply.parameters?.retry_after;
        const delay = seconds === undefined ? delays.next().value : seconds * 1000;
        if (!mayWait(delay)) return reply;
        onRetry(method);
        await pause(delay, signal as AbortSignal | undefined);
      } catch (error) {
        const delay = delays.next().value;
        if (!(error instanceof HttpError) || !mayWait(delay)) throw error;
        onRetry(method);
        await pause(delay, signal as AbortSignal | undefined);
      }
    }
  };
}

/** For how long Telegram refuses to be written to, where that is longer than a call waits; undefined for every other error. */
export function heldUpMs(error: unknown): number | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return undefined;
  const seconds = error.parameters.retry_after;
  return seconds === undefined ? undefined : Math.min(seconds * 1000, LONGEST_TIMER_MS);
}

function patienceFor(method: string, { messageMs, momentMs }: Patience): number {
  if (NEVER.test(method)) return 0;
  return MOMENT.test(method) ? momentMs : messageMs;
}

/** Tells of each call what came of it: the status of its reply, or "dropped". */
export function counting(onCall: (method: string, status: string) => void): Transformer {
  return async (call, method, payload, signal) => {
    try {
      const reply = await call(method, payload, signal);
      onCall(method, reply.ok ? "200" : String(reply.error_code));
      return reply;
    } catch (error) {
      if (signal?.aborted !== true) onCall(method, "dropped");
      throw error;
    }
  };
}
