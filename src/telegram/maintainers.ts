import type { Composer, Context } from "grammy";
import type { Services } from "./services.ts";

/** What is for maintainers, in their private chats; to all others it is as if it did not exist. */
export function forMaintainers(composer: Composer<Context>, { admins }: Services): Composer<Context> {
  return composer.filter(
    ({ chat, from }) => chat?.type === "private" && from !== undefined && admins.has(from.id),
  );
}
