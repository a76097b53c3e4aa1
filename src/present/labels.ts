import { loadMessages } from "../messages.ts";

/** Labels around an answer: sources, notes, further questions. */
export const labels = loadMessages(new URL("./locales/", import.meta.url));
