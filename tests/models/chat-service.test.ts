import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { ContextLengthError } from "../../src/models/chat.ts";
import { createChatModel, providerOf } from "../../src/models/chat-service.ts";
import { chatServer, type Reply } from "../support/chat-server.ts";

const MESSAGES = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Hello, this is private." },
] as const;

/** What comes of a conversation with a server that replies so; what it warned of, and how often it was asked. */
async function failing(reply: (count: number) => Reply, signal?: AbortSignal) {
  const { baseUrl, requests } = await chatServer((_, count) => reply(count));
  const warnings: string[] = [];
  const chat = createChatModel({
    model: "small",
    baseUrl,
    apiKey: "secret",
    warn: (message) => warnings.push(message),
  });
  const failure = await chat.complete(MESSAGES, signal).catch((error: unknown) => error);
  return { failure, warnings, requests, chat };
}

describe("a chat model at an OpenAI-compatible server", () => {
  it("sends the messages and gives the reply with its tokens", async () => {
    const { baseUrl, requests } = await chatServer(() => "Hi.");
    const chat = createChatModel({ model: "small", baseUrl, apiKey: "secret" });
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

  it("sends no key where there is none", async () => {
    const { baseUrl, requests } = await chatServer(() => "Hi.");
    await createChatModel({ model: "small", baseUrl }).complete(MESSAGES);
    expect(requests[0]?.authorization).toBeUndefined();
  });

  it.each([
    [{ status: 429, retryAfter: "0" }],
    [{ status: 500 }],
    [{ status: 503 }],
    ["BREAKS OFF" as const],
  ])("tries again after %j", async (first) => {
    const { baseUrl, requests } = await chatServer((_, count) => (count < 2 ? first : "Hi."));
    const chat = createChatModel({ model: "small", baseUrl });
    expect((await chat.complete(MESSAGES)).text).toBe("Hi.");
    expect(requests).toHaveLength(2);
  });

  it("gives up after three tries, and at once where the server wants more patience than a question has", async () => {
    expect((await failing(() => ({ status: 429, retryAfter: "0" }))).requests).toHaveLength(3);
    expect((await failing(() => ({ status: 429, retryAfter: "60" }))).requests).toHaveLength(1);
    expect((await failing(() => ({ status: 404 }))).requests).toHaveLength(1);
  });

  it("leaves out the temperature for a model that takes none, and remembers that", async () => {
    const { baseUrl, requests } = await chatServer(({ body }) =>
      body.temperature === undefined ? "Hi." : { status: 400, message: "Unsupported value: 'temperature'" },
    );
    const chat = createChatModel({ model: "reasoning", baseUrl });
    expect((await chat.complete(MESSAGES)).text).toBe("Hi.");
    await chat.complete(MESSAGES);
    expect(requests).toHaveLength(3);
  });

  it.each([
    [{ status: 401 }, /refused with status 401 \(test\)\.\n.*Check CHAT_API_KEY/su],
    [{ status: 404 }, /status 404 .*Check CHAT_BASE_URL, CHAT_MODEL/su],
    [{ status: 429, retryAfter: "0" }, /status 429 .*raise the limit/su],
    ["BREAKS OFF" as const, /broke off \(\w+\)\.\n.*Check CHAT_BASE_URL/su],
  ])("names the model, what happened at %j, and the remedy", async (reply, expected) => {
    const { failure, warnings } = await failing(() => reply);
    expect(failure).toBeInstanceOf(ModelError);
    expect(String(failure)).toMatch(/The chat model "small" failed: /u);
    expect(String(failure)).toMatch(expected);
    expect(warnings).toHaveLength(1);
    expect(String(failure)).toContain(warnings[0]);
  });

  it("tells neither the key nor what was said, though the server repeats both", async () => {
    const message = "secret is no key for: Hello, this is private.";
    const { failure, warnings } = await failing(() => ({ status: 401, message }));
    for (const text of [String(failure), ...warnings]) {
      expect(text).toContain("401");
      expect(text).not.toMatch(/secret|private/u);
    }
  });

  it("warns once of what goes on", async () => {
    const { chat, warnings } = await failing(() => ({ status: 401 }));
    await chat.complete(MESSAGES).catch(() => undefined);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    [400, "This model's maximum context length is 4096 tokens. Please reduce the length of the messages."],
    [400, "the request exceeds the available context size, try increasing it"],
    [500, "input is longer than the context window"],
    [413, "payload"],
  ])("tells messages that are too long from other failures (%i %s)", async (status, message) => {
    const { failure, requests, warnings } = await failing(() => ({ status, message }));
    expect(failure).toBeInstanceOf(ContextLengthError);
    expect(requests).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it("does not take a limit of tokens a minute for messages that are too long", async () => {
    const { failure } = await failing(() => ({ status: 429, message: "too many tokens", retryAfter: "60" }));
    expect(failure).not.toBeInstanceOf(ContextLengthError);
  });

  it("stops when it is told to, also between two tries, and names the setting", async () => {
    for (const reply of ["STALLS", { status: 503, retryAfter: "4" }] as const) {
      const { failure } = await failing(() => reply, AbortSignal.timeout(60));
      expect(failure).toBeInstanceOf(ModelError);
      expect(String(failure)).toMatch(/did not reply in time.*CHAT_TIMEOUT_SECONDS/su);
    }
  });

  it("names what to check where the server speaks another protocol, or nobody listens", async () => {
    const { baseUrl } = await chatServer(() => "Hi.");
    const other = createChatModel({ model: "small", baseUrl, provider: "anthropic" });
    await expect(other.complete(MESSAGES)).rejects.toThrow(/form of the protocol.*CHAT_PROVIDER/su);
    const nobody = createChatModel({ model: "small", baseUrl: "http://127.0.0.1:9/v1" });
    await expect(nobody.complete(MESSAGES)).rejects.toThrow(/cannot be reached.*CHAT_BASE_URL/su);
  });
});

describe("the provider", () => {
  it.each([
    [{ model: "gpt-5" }, "openai"],
    [{ model: "claude-sonnet-5" }, "anthropic"],
    [{ model: "claude-sonnet-5", baseUrl: "https://api.anthropic.com" }, "anthropic"],
    [{ model: "claude-sonnet-5", baseUrl: "https://gateway.example.org/v1" }, "openai"],
    [{ model: "x", baseUrl: "https://anthropic.com.example.org" }, "openai"],
    [{ model: "x", provider: "anthropic" as const, baseUrl: "http://127.0.0.1:1" }, "anthropic"],
  ])("of %j is %s", (settings, provider) => {
    expect(providerOf(settings)).toBe(provider);
  });
});
