import { describe, expect, it } from "vitest";
import { readSettings } from "../src/config.ts";
import { thirdParties } from "../src/third-parties.ts";

const parties = (environment: Record<string, string>) => thirdParties(readSettings(environment));

describe("the services that questions are sent to", () => {
  it("are none with the default settings", () => {
    expect(parties({})).toEqual([]);
  });

  it("are the chat model and the embeddings, at their own address or that of the provider", () => {
    expect(parties({ CHAT_MODEL: "claude-x", CHAT_API_KEY: "k" })).toEqual(["claude-x (api.anthropic.com)"]);
    expect(parties({ CHAT_MODEL: "gpt-x", CHAT_API_KEY: "k" })).toEqual(["gpt-x (api.openai.com)"]);
    expect(
      parties({
        ...{ CHAT_MODEL: "m", CHAT_BASE_URL: "https://llm.example:8443/v1" },
        ...{ EMBEDDINGS: "openai", EMBEDDINGS_MODEL: "e" },
      }),
    ).toEqual(["m (llm.example:8443)", "e (api.openai.com)"]);
  });

  it.each(["http://127.0.0.1:11434/v1", "http://localhost:8080", "http://[::1]:1/v1"])(
    "are none on this machine (%s)",
    (address) => {
      expect(parties({ CHAT_MODEL: "m", CHAT_BASE_URL: address })).toEqual([]);
    },
  );

  it("are one where only the name looks like this machine", () => {
    const address = "http://localhost.example/v1";
    expect(parties({ CHAT_MODEL: "m", CHAT_BASE_URL: address })).toEqual(["m (localhost.example)"]);
  });
});
