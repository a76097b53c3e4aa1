import { describe, expect, it } from "vitest";
import { createChatModel } from "../../src/models/chat-service.ts";
import { localServer } from "../support/local-server.ts";

interface Body {
  model: string;
  max_tokens: number;
  system: string;
  messages: { role: string; content: string }[];
  temperature?: number;
}

const MESSAGES = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Hello" },
  { role: "assistant", content: "Hm?" },
  { role: "user", content: "Hello again" },
] as const;

const message = (...texts: string[]) => ({
  id: "msg_1",
  type: "message",
  role: "assistant",
  model: "claude-made-up",
  content: texts.map((text) => ({ type: "text", text })),
  stop_reason: "end_turn",
  usage: { input_tokens: 12, output_tokens: 3 },
});
const error = (type: string, said: string) => ({ type: "error", error: { type, message: said } });

describe("a chat model at Anthropic", () => {
  it.each(["", "/v1"])(
    "sends the system's message apart and the version (address ends with “%s”)",
    async (end) => {
      const server = await localServer<Body>(() => ({ status: 200, body: message("Hi", " there.") }));
      const baseUrl = server.baseUrl.replace(/\/v1$/u, end);
      const chat = createChatModel({
        model: "claude-made-up",
        provider: "anthropic",
        baseUrl,
        apiKey: "secret",
      });
      expect(await chat.complete(MESSAGES)).toEqual({
        text: "Hi there.",
        usage: { inputTokens: 12, outputTokens: 3 },
      });
      const [request] = server.requests;
      expect(request?.path).toBe("/v1/messages");
      expect(request?.headers).toMatchObject({ "x-api-key": "secret", "anthropic-version": "2023-06-01" });
      expect(request?.authorization).toBeUndefined();
      expect(request?.body).toEqual({
        model: "claude-made-up",
        max_tokens: expect.any(Number),
        system: "Be brief.",
        messages: MESSAGES.slice(1),
      });
    },
  );

  it("takes the text alone where the reply holds other parts", async () => {
    const body = {
      ...message("Hi."),
      content: [
        { type: "thinking", thinking: "…" },
        { type: "text", text: "Hi." },
      ],
    };
    const { baseUrl } = await localServer<Body>(() => ({ status: 200, body }));
    const chat = createChatModel({ model: "claude-made-up", provider: "anthropic", baseUrl });
    expect((await chat.complete(MESSAGES)).text).toBe("Hi.");
  });

  it("tries again when the server is overloaded", async () => {
    const { baseUrl } = await localServer<Body>((_, count) =>
      count < 2
        ? { status: 529, body: error("overloaded_error", "Overloaded") }
        : { status: 200, body: message("Hi.") },
    );
    const chat = createChatModel({ model: "claude-made-up", provider: "anthropic", baseUrl });
    expect((await chat.complete(MESSAGES)).text).toBe("Hi.");
  });

  it.each([
    [401, error("authentication_error", "invalid x-api-key"), /401 \(authentication_error\).*CHAT_API_KEY/su],
    [400, error("invalid_request_error", "prompt is too long: 9 tokens > 8 maximum"), /longer context/u],
  ])("explains a refusal with %i", async (status, body, expected) => {
    const { baseUrl } = await localServer<Body>(() => ({ status, body }));
    const chat = createChatModel({ model: "claude-made-up", provider: "anthropic", baseUrl });
    await expect(chat.complete(MESSAGES)).rejects.toThrow(expected);
  });
});
