/** Kinds of updates that the bot handles, as getUpdates and setWebhook want them; Telegram sends no others. */
export const ALLOWED_UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"] as const;
