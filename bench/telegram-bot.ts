import { readSettings } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { serve } from "../src/serve.ts";
import { fakeAssistant } from "../tests/support/fake-assistant.ts";
import { repeating } from "../tests/support/telegram-load.ts";

/** The bot with everything but its assistant, which repeats the question: a process of its own for bench/telegram.ts. */
const settings = readSettings(process.env);
const served = await serve({
  settings,
  token: settings.TELEGRAM_BOT_TOKEN ?? "",
  logger: createLogger(settings.LOG_LEVEL),
  open: async () => ({ ...fakeAssistant(repeating).assistant, reload: async () => ({ kind: "unchanged" }) }),
});
process.on("SIGTERM", () => void served.stop());
