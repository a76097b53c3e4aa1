import { Composer, type Context, type Transformer } from "grammy";
import { isUnreachable } from "../migration.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";

const SENDS = /^send(?!ChatAction$|.*Draft$)/u;
const IS_IN = /^(?:member|administrator|restricted)$/u;

/**
 * How the bot behaves where several people talk: what it says is a reply, in the thread, and rings nobody's phone. It says hello once
 * when it is added, moves along when a group becomes a supergroup, and waits for nobody who has blocked it. Stands before all others.
 */
export const groupManners: Feature = (services) => {
  const composer = new Composer();
  composer.on("my_chat_member", (ctx) => membershipChanged(ctx, services));
  // Two bots that answer each other never end; a quote from inline mode is no question. Anonymous administrators write as a chat.
  composer
    .on("message")
    .filter(
      ({ message, me }) => (message.from.is_bot && !message.sender_chat) || message.via_bot?.id === me.id,
    )
    .use(() => undefined);
  const groups = composer.chatType(["group", "supergroup"]);
  groups.on("message:migrate_to_chat_id", (ctx) =>
    services.state.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  groups.on("message:migrate_from_chat_id", (ctx) =>
    services.state.moveChat(ctx.message.migrate_from_chat_id, ctx.chat.id),
  );
  groups.use(async (ctx, next) => {
    ctx.api.config.use(quietly(ctx));
    await next();
  });
  return composer;
};

/** Makes what is sent to the chat of an update a silent reply in its thread; the first message replies, the others follow it. */
function quietly(ctx: Context): Transformer {
  let repliesTo = ctx.message?.message_id;
  const thread = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  return (prev, method, payload, signal) => {
    if (!SENDS.test(method) || !("chat_id" in payload) || payload.chat_id !== ctx.chat?.id)
      return prev(method, payload, signal);
    const manners = {
      disable_notification: true,
      ...(thread === undefined ? {} : { message_thread_id: thread }),
      // The question may be deleted by now, or the group have moved.
      ...(repliesTo === undefined
        ? {}
        : { reply_parameters: { message_id: repliesTo, allow_sending_without_reply: true } }),
    };
    repliesTo = undefined;
    return prev(method, { ...manners, ...payload }, signal);
  };
}

async function membershipChanged(ctx: Context, services: Services): Promise<void> {
  const { state, logger } = services;
  const change = ctx.myChatMember;
  if (!change) return;
  const { chat } = change;
  const [was, is] = [IS_IN.test(change.old_chat_member.status), IS_IN.test(change.new_chat_member.status)];
  if (!is) state.sessions.stopAwaiting(chat.id);
  const isGroup = chat.type === "group" || chat.type === "supergroup";
  if (!isGroup || was || !is || !state.preferences.greet(chat.id)) return;
  try {
    await ctx.reply(texts(languageOf(ctx, services), "group-hello", { bot: ctx.me.username }), {
      disable_notification: true,
    });
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    logger.debug({ chat: chat.type }, "a group does not let the bot write");
  }
}
