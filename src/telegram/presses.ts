import type { Context } from "grammy";
import { acknowledge } from "./acknowledge.ts";
import { languageOf, type Services } from "./services.ts";
import type { AnswerRecord } from "./state/answers.ts";
import { texts } from "./texts.ts";

/** A press that comes again so soon is a finger that pressed twice. */
const TWICE_WITHIN_MS = 3000;
const MOST_REMEMBERED = 1000;

/** The answer that a button belongs to. Where it is kept no longer, says so kindly and returns undefined. */
export async function recordOf(
  ctx: Context,
  id: string,
  services: Services,
): Promise<AnswerRecord | undefined> {
  const record = services.state.answers.get(id);
  if (record === undefined)
    await acknowledge(ctx, services, texts(languageOf(ctx, services), "button-old"), { isAlert: true });
  return record;
}

/** Buttons that send something new: a second press within a moment does nothing. */
export class RecentPresses {
  readonly #done = new Map<string, number>();

  /** Runs `act` unless the same person has just pressed the same button of the same message. */
  async once(ctx: Context, services: Services, act: () => Promise<void>): Promise<void> {
    const { callbackQuery: press } = ctx;
    const key = [ctx.chat?.id, ctx.msg?.message_id, ctx.from?.id, press?.data].join(":");
    const { now } = services;
    const last = this.#done.get(key);
    if (last !== undefined && now() - last < TWICE_WITHIN_MS) return acknowledge(ctx, services);
    await act();
    if (this.#done.size >= MOST_REMEMBERED) this.#done.clear();
    this.#done.set(key, now());
  }
}
