import type { Composer, Context } from "grammy";
import type { Assistant } from "../answer/pipeline.ts";
import type { IndexReload } from "../domain.ts";
import type { Logger } from "../logger.ts";
import type { Limits } from "./limits.ts";
import type { State } from "./state/state.ts";
import { type UiLanguage, uiLanguage } from "./texts.ts";

/** What the features of the bot work with. */
export interface Services {
  assistant: Assistant;
  state: State;
  logger: Logger;
  /** Telegram ids of the maintainers. */
  admins: ReadonlySet<number>;
  /** Milliseconds since 1970. */
  now: () => number;
  upkeep: Upkeep;
  /** Counts questions; without it there is no limit. */
  limits?: Limits;
}

/** What users are told of how their data are kept, and what maintainers work with. */
export interface Upkeep {
  /** After how many days questions and answers are deleted. */
  keepDays: number;
  /** The services that questions are sent to, as "model (host)"; empty where none leaves the machine. */
  thirdParties: readonly string[];
  /** Where documents go that maintainers send. */
  reviewDir: string;
  /** When the bot was started, milliseconds since 1970. */
  startedAt: number;
  /** Takes the newest index into use at once. */
  reload: () => Promise<IndexReload>;
}

/** A part of the bot: its handlers, to be put behind those of the features before it. */
export type Feature = (services: Services) => Composer<Context>;

/** The language of the bot's own texts in this chat. */
export function languageOf(ctx: Context, { state }: Services): UiLanguage {
  const chosen = ctx.chat === undefined ? undefined : state.preferences.of(ctx.chat.id).language;
  return uiLanguage(chosen, ctx.from?.language_code);
}

/** The conversation that an update belongs to: a chat and its thread and, in a group, the person who asks. */
export function sessionOf(ctx: Context): string {
  const thread = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  const parts = [ctx.chat?.id, thread, ctx.chat?.type === "private" ? undefined : ctx.from?.id];
  return parts.map((part) => part ?? "").join(":");
}
