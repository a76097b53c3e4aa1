import type { TelegramServer } from "../telegram-server.ts";

export interface Reply {
  ok: boolean;
  error_code?: number;
  description?: string;
  parameters?: Record<string, unknown>;
  result?: unknown;
}

/** Calls a method as a client other than the bot may: with JSON. */
export async function call(
  telegram: TelegramServer,
  method: string,
  payload: object = {},
  token = telegram.token,
): Promise<Reply> {
  const response = await fetch(`${telegram.url}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  return (await response.json()) as Reply;
}
