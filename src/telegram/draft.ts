import type { Context } from "grammy";
import type { Citation, EarlyStatement } from "../domain.ts";
import { marksOf } from "../present/answer-parts.ts";
import { withFigures } from "../present/html.ts";
import { MESSAGE_LIMIT } from "../present/pack.ts";
import { numbersOf, sourcesOf } from "../present/sources.ts";
import { describe } from "./describe.ts";
import { languageOf, type Services } from "./services.ts";

/** A draft is shown anew at most so often. */
const EVERY_MS = 1000;

/** What a chat model has said so far, shown while it writes; the answer that is sent takes its place. */
export interface Draft {
  show: (statement: EarlyStatement) => void;
  /** To be called before the answer is sent: no draft goes out after it. */
  end: () => void;
}

/** A draft in a private chat, where Telegram shows them; undefined in any other. A failure of a draft costs nothing. */
export function draftFor(ctx: Context, services: Services): Draft | undefined {
  const { chat } = ctx;
  if (chat?.type !== "private") return undefined;
  const thread = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  const abort = new AbortController();
  const said: EarlyStatement[] = [];
  let timer: NodeJS.Timeout | undefined;
  let next = 0;
  const send = () => {
    timer = undefined;
    next = Date.now() + EVERY_MS;
    const html = draftHtml(said, languageOf(ctx, services));
    if (html.length > MESSAGE_LIMIT) return;
    ctx.api
      .sendMessageDraft(
        chat.id,
        ctx.update.update_id,
        html,
        { parse_mode: "HTML", ...(thread === undefined ? {} : { message_thread_id: thread }) },
        // grammY names the type of a polyfill; Node's own signal is the same.
        abort.signal as never,
      )
      .catch((error: unknown) => services.logger.debug({ error: describe(error) }, "a draft was not shown"));
  };
  return {
    show: (statement) => {
      said.push(statement);
      if (!abort.signal.aborted) timer ??= setTimeout(send, Math.max(0, next - Date.now()));
    },
    end: () => {
      abort.abort();
      clearTimeout(timer);
    },
  };
}

function draftHtml(said: readonly EarlyStatement[], language: string): string {
  const known = new Map<number, Citation>();
  for (const { sources } of said) for (const source of sources) known.set(source.n, source);
  const sources = sourcesOf({ citations: [...known.values()] });
  const lines = said.map(({ text, sources: own }) => {
    const numbers = numbersOf(
      sources,
      own.map(({ n }) => n),
    );
    return `${withFigures(text, language)} ${marksOf(numbers)}`;
  });
  return [...lines, "✍️ …"].join("\n");
}
