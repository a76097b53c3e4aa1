import { Composer, type Context, InlineKeyboard } from "grammy";
import { type Province, provinceMeant, provinceNamed } from "../../answer/library-places.ts";
import { acknowledge } from "../acknowledge.ts";
import { forGroupAdmins } from "../group-admins.ts";
import { type Feature, languageOf, type Services, sessionOf } from "../services.ts";
import { texts } from "../texts.ts";

/** A longer text, or one with a question mark, is no name of a province but the next question. */
const LONGEST_NAME = 6;

/** /province: where the asker is at home, which "tỉnh tôi" stands for and which is looked at first. */
export const province: Feature = (services) => {
  const composer = new Composer();
  const forAdmins = forGroupAdmins(services, "province-for-admins");
  composer.command("province", forAdmins, async (ctx) => {
    const typed = ctx.match.trim();
    if (typed === "") await ask(ctx, services);
    else if (!(await take(ctx, typed, services))) {
      services.state.sessions.await(sessionOf(ctx), ctx.msg.from?.id ?? 0, { kind: "province" });
      await say(ctx, services, "province-unknown", { name: typed.slice(0, 60) });
    }
  });
  composer.callbackQuery(/^province:set:(.+)$/u, forAdmins, async (ctx) => {
    await acknowledge(ctx, services);
    const chosen = provinceNamed(ctx.match[1] ?? "");
    if (chosen) await set(ctx, chosen, services);
  });
  composer.callbackQuery("province:clear", forAdmins, async (ctx) => {
    await acknowledge(ctx, services);
    if (ctx.chat) services.state.preferences.setProvince(ctx.chat.id, undefined);
    stopWaiting(ctx, services);
    await say(ctx, services, "province-cleared");
  });
  composer.on("message:text").filter(
    (ctx) => isAwaited(ctx, services),
    forAdmins,
    async (ctx, next) => {
      const text = ctx.message.text.replaceAll(`@${ctx.me.username}`, " ").trim();
      const isName = !/[?？]/u.test(text) && text.split(/\s+/u).length <= LONGEST_NAME;
      if (text.startsWith("/")) stopWaiting(ctx, services);
      else if (await take(ctx, text, services)) return;
      else if (isName) return say(ctx, services, "province-unknown", { name: text.slice(0, 60) });
      else stopWaiting(ctx, services);
      await next();
    },
  );
  return composer;
};

/** In a group only what replies to the bot is meant for it. */
function isAwaited(ctx: Context, { state }: Services): boolean {
  const isForBot = ctx.chat?.type === "private" || ctx.message?.reply_to_message?.from?.id === ctx.me.id;
  return isForBot && state.sessions.awaiting(sessionOf(ctx))?.kind === "province";
}

async function ask(ctx: Context, services: Services): Promise<void> {
  if (!ctx.chat || !ctx.from) return;
  const language = languageOf(ctx, services);
  const known = services.state.preferences.of(ctx.chat.id).province;
  services.state.sessions.await(sessionOf(ctx), ctx.from.id, { kind: "province" });
  if (known === undefined) {
    await ctx.reply(texts(language, "province-ask"), {
      reply_markup: {
        force_reply: true,
        selective: true,
        input_field_placeholder: texts(language, "province-placeholder"),
      },
    });
    return;
  }
  await ctx.reply(texts(language, "province-known", { name: known }), {
    reply_markup: new InlineKeyboard().text(texts(language, "province-clear"), "province:clear"),
  });
}

/** False when the words name no province, nor any that is near. */
async function take(ctx: Context, typed: string, services: Services): Promise<boolean> {
  const meant = provinceMeant(typed);
  if (meant.kind === "none") return false;
  if (meant.kind === "one") await set(ctx, meant.province, services);
  else {
    const keyboard = new InlineKeyboard();
    meant.provinces.forEach(({ name }, i) => {
      keyboard.text(name, `province:set:${name}`);
      if (i % 2 === 1) keyboard.row();
    });
    await ctx.reply(texts(languageOf(ctx, services), "province-which"), { reply_markup: keyboard });
  }
  return true;
}

/** Kept under the name by which the figures until 2025 speak of it; later ones on the merged province are found by it too. */
async function set(ctx: Context, { name, partOf }: Province, services: Services): Promise<void> {
  if (!ctx.chat) return;
  services.state.preferences.setProvince(ctx.chat.id, name);
  stopWaiting(ctx, services);
  if (partOf === undefined) await say(ctx, services, "province-set", { name });
  else await say(ctx, services, "province-set-merged", { name, partOf });
}

function stopWaiting(ctx: Context, { state }: Services): void {
  const session = sessionOf(ctx);
  if (ctx.from && state.sessions.awaiting(session)?.kind === "province")
    state.sessions.await(session, ctx.from.id, undefined);
}

async function say(
  ctx: Context,
  services: Services,
  id: string,
  args: Record<string, string> = {},
): Promise<void> {
  await ctx.reply(texts(languageOf(ctx, services), id, args));
}
