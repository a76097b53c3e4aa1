import type { Settings } from "./config.ts";
import { providerOf } from "./models/chat-service.ts";

const HOSTS = { openai: "api.openai.com", anthropic: "api.anthropic.com" };
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/u;

/** The services that questions are sent to, as "model (host)"; those on this machine are none. Empty with the default settings. */
export function thirdParties(settings: Settings): string[] {
  const { CHAT_MODEL, CHAT_PROVIDER, CHAT_BASE_URL, EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_BASE_URL } =
    settings;
  const parties: [model: string, host: string][] = [];
  if (CHAT_MODEL !== undefined) {
    const provider = providerOf({ model: CHAT_MODEL, provider: CHAT_PROVIDER, baseUrl: CHAT_BASE_URL });
    parties.push([CHAT_MODEL, hostOf(CHAT_BASE_URL) ?? HOSTS[provider]]);
  }
  if (EMBEDDINGS === "openai")
    parties.push([EMBEDDINGS_MODEL ?? "", hostOf(EMBEDDINGS_BASE_URL) ?? HOSTS.openai]);
  return parties.filter(([, host]) => !THIS_MACHINE.test(host)).map(([model, host]) => `${model} (${host})`);
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).host;
}
