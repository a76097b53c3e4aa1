import { Composer } from "grammy";
import type { Feature } from "../services.ts";

const MOST_REMEMBERED = 1000;

/** Pictures sent together come one by one: what is said of an album is said once, and nothing besides the answer to its caption. */
export const albums: Feature = () => {
  const composer = new Composer();
  const seen = new Set<string>();
  composer.chatType("private").on("message", async (ctx, next) => {
    const { media_group_id: album, caption } = ctx.message;
    if (album === undefined) return next();
    const key = `${ctx.chat.id}:${album}`;
    if (seen.has(key) && caption === undefined) return;
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.add(key);
    await next();
  });
  return composer;
};
