/** Why Telegram refuses a text; `message` is what follows "can't parse entities: ". */
export class MarkupError extends Error {}
