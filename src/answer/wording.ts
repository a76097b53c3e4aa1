import { loadMessages } from "../messages.ts";

/** Wording of answers in Vietnamese, English and Swedish. */
export const wording = loadMessages(new URL("./locales/", import.meta.url));
