import { describe, expect, it } from "vitest";
import { createChatModel } from "../../src/models/chat-service.ts";
import { chatServer } from "../support/chat-server.ts";

const MESSAGES = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Hello" },
] as const;

describe("a chat model at an OpenAI-compatible server", () => {
  it("sends the messages and gives the reply with its tokens", async () => {
    const { baseUrl, requests } = await chatServer(() => "Hi.");
    const chat = await createChatModel({ model: "small", baseUrl, apiKey: "secret" });
    expect(chat.name).toBe("small");
    expect(await chat.complete(MESSAGES)).toEqual({
      text: "Hi.",
      usage: { inputTokens: 100, outputTokens: 10 },
    });
    expect(requests).toMatchObject([
      {
        path: "/v1/chat/completions",
        authorization: "Bearer secret",
        body: { model: "small", temperature: 0, messages: MESSAGES },
      },
    ]);
  });

  it("tries again when the server is busy", async () => {
    let count = 0;
    const { baseUrl } = await chatServer(() => (++count < 2 ? { status: 503 } : "Hi."));
    const chat = await createChatModel({ model: "small", baseUrl });
    expect((await chat.complete(MESSAGES)).text).toBe("Hi.");
  });

  it("names the model and the remedy when the server refuses, and never the key", async () => {
    const { baseUrl } = await chatServer(() => ({ status: 401 }));
    const chat = await createChatModel({ model: "small", baseUrl, apiKey: "secret" });
    const failure = await chat.complete(MESSAGES).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/The chat model "small" failed: .*401.*Check CHAT_BASE_URL/su);
    expect(String(failure)).not.toContain("secret");
  });
});
