import { GrammyError, type Transformer } from "grammy";
import type { State } from "./state/state.ts";

/**
 * A group that has become a supergroup has another id. What is sent to the old one is refused with the new id: what is kept of the
 * group goes along, and the message is sent again, once.
 */
export function followMigration({ moveChat }: Pick<State, "moveChat">): Transformer {
  return async (prev, method, payload, signal) => {
    const result = await prev(method, payload, signal);
    const from = payload !== undefined && "chat_id" in payload ? Number(payload.chat_id) : Number.NaN;
    const to = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
    if (to === undefined || Number.isNaN(from)) return result;
    moveChat(from, to);
    return prev(method, { ...payload, chat_id: to } as typeof payload, signal);
  };
}

const NOT_THERE =
  /not enough rights|CHAT_WRITE_FORBIDDEN|chat not found|PEER_ID_INVALID|TOPIC_(?:CLOSED|DELETED)|message thread not found/u;

/** Whether a call was refused because a chat cannot be written to: blocked, kicked, deleted, without the right, a closed topic. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 403 || NOT_THERE.test(error.description));
}
