import { describe, expect, it } from "vitest";
import { createChatModel } from "../../src/models/chat-service.ts";
import { anthropicEvents, cut, openAiEvents } from "../support/chat-events.ts";
import { type LocalReply, localServer } from "../support/local-server.ts";

interface Body {
  stream?: boolean;
  temperature?: number;
}

const MESSAGES = [{ role: "user", content: "Hello" }] as const;
const SAID = "Xin chào, đây là câu trả lời.";
const WHOLE: LocalReply = {
  status: 200,
  body: { choices: [{ message: { content: SAID } }], usage: { prompt_tokens: 100, completion_tokens: 10 } },
};
const USAGE = { inputTokens: 100, outputTokens: 10 };

/** What is heard of a reply, and what comes of it. */
async function listened(
  answer: (body: Body, count: number) => LocalReply,
  { provider = "openai" as const, timeoutMs }: { provider?: "openai" | "anthropic"; timeoutMs?: number } = {},
) {
  const { baseUrl, requests } = await localServer<Body>(({ body }, count) => answer(body, count));
  const warnings: string[] = [];
  const chat = createChatModel({ model: "small", provider, baseUrl, warn: (text) => warnings.push(text) });
  const heard: string[] = [];
  const ask = () =>
    chat.complete(
      MESSAGES,
      timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs),
      (text) => void heard.push(text),
    );
  return { ask, heard, requests, warnings };
}

describe("a reply that comes piece by piece", () => {
  it("is heard while it comes, and given whole with its tokens", async () => {
    const { ask, heard, requests } = await listened(() => openAiEvents(cut(SAID)));
    expect(await ask()).toEqual({ text: SAID, usage: USAGE });
    expect(heard).toEqual(
      cut(SAID).map((_, i) =>
        cut(SAID)
          .slice(0, i + 1)
          .join(""),
      ),
    );
    expect(requests[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
  });

  it("is heard from Anthropic too", async () => {
    const { ask, heard } = await listened(() => anthropicEvents(cut(SAID)), { provider: "anthropic" });
    expect(await ask()).toEqual({ text: SAID, usage: { inputTokens: 12, outputTokens: 3 } });
    expect(heard.at(-1)).toBe(SAID);
    expect(heard.length).toBeGreaterThan(2);
  });

  it("is not asked for where nobody listens", async () => {
    const { baseUrl, requests } = await localServer<Body>(() => WHOLE);
    await createChatModel({ model: "small", baseUrl }).complete(MESSAGES);
    expect(requests[0]?.body).not.toHaveProperty("stream");
  });

  it("may come with events cut anywhere, and other line ends", async () => {
    const { ask } = await listened(() => {
      const { pieces } = openAiEvents(cut(SAID));
      return { pieces: cut(pieces.join("").replaceAll("\n", "\r\n"), 5), end: "ends" };
    });
    expect((await ask()).text).toBe(SAID);
  });

  it("is heard once from a server that gives it whole all the same", async () => {
    const { ask, heard, requests } = await listened(() => WHOLE);
    expect(await ask()).toEqual({ text: SAID, usage: USAGE });
    expect(heard).toEqual([SAID]);
    expect(requests).toHaveLength(1);
  });

  it("is asked for in one piece where the server refuses, and from then on", async () => {
    const refuses = ({ stream }: Body): LocalReply =>
      stream ? { status: 400, body: { error: { message: "stream is not supported" } } } : WHOLE;
    const { ask, requests } = await listened(refuses);
    expect((await ask()).text).toBe(SAID);
    expect((await ask()).text).toBe(SAID);
    expect(requests.map(({ body }) => body.stream ?? false)).toEqual([true, false, false]);
  });

  it("goes on in pieces without a setting that the model refuses", async () => {
    const refuses = ({ temperature }: Body): LocalReply =>
      temperature === undefined
        ? openAiEvents([SAID])
        : { status: 400, body: { error: { message: "temperature is not supported" } } };
    const { ask, requests } = await listened(refuses);
    expect((await ask()).text).toBe(SAID);
    expect(requests.every(({ body }) => body.stream)).toBe(true);
  });

  it.each<[string, LocalReply]>([
    ["breaks off", openAiEvents(cut(SAID).slice(0, 2), "breaks off")],
    ["ends before it is whole", { pieces: openAiEvents(["Xin"], "halts").pieces, end: "ends" }],
    ["is no JSON half-way", { pieces: ['data: {"choices": [{"del\n\n'], end: "ends" }],
    ["tells of a failure", { pieces: ['data: {"error": {"message": "overloaded"}}\n\n'], end: "ends" }],
  ])("is asked for again in one piece where it %s", async (_, first) => {
    const { ask, requests } = await listened((_, count) => (count === 1 ? first : WHOLE));
    expect((await ask()).text).toBe(SAID);
    expect(requests.map(({ body }) => body.stream ?? false)).toEqual([true, false]);
  });

  it("that halts fails when its time is over", async () => {
    const { ask, heard, requests } = await listened(() => openAiEvents(cut(SAID).slice(0, 2), "halts"), {
      timeoutMs: 300,
    });
    await expect(ask()).rejects.toThrow("it did not reply in time");
    expect(heard.length).toBeGreaterThan(0);
    expect(requests).toHaveLength(1);
  });

  it("is not asked for again where the key is refused", async () => {
    const { ask, requests } = await listened(() => ({ status: 401, body: {} }));
    await expect(ask()).rejects.toThrow("401");
    expect(requests).toHaveLength(1);
  });
});
