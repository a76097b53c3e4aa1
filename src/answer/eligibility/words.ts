import { loadMessages } from "../../messages.ts";

/** Wording of conditions and bounds compared with the asker's case, in Vietnamese, English and Swedish. */
export const words = loadMessages(new URL("./locales/", import.meta.url));
