import { beforeAll, describe, expect, it } from "vitest";
import { createAssistant } from "../../src/answer/pipeline.ts";
import type { Answer, EarlyStatement } from "../../src/domain.ts";
import { createChatModel } from "../../src/models/chat-service.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { cut, type End, openAiEvents } from "../support/chat-events.ts";
import { says } from "../support/chat-server.ts";
import { type LocalReply, localServer } from "../support/local-server.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const COUNT = "Lạng Sơn có bao nhiêu hợp tác xã?";
const RIGHT = "Năm 2033, Lạng Sơn có 412 hợp tác xã đang hoạt động.";
const SECOND = "Số hợp tác xã của tỉnh Lạng Sơn năm 2033 là 412.";
const WRONG = "Năm 2033, Lạng Sơn có 413 hợp tác xã đang hoạt động.";

interface Shown {
  answer: Answer;
  early: EarlyStatement[];
}

/** What is shown early, and the answer, where a server replies so; a text comes in pieces. */
async function shown(
  reply: (count: number) => string | LocalReply,
  onStatement?: (statement: EarlyStatement) => void,
): Promise<Shown> {
  const { baseUrl } = await localServer<{ stream?: boolean }>(({ body }, count) => {
    const said = reply(count);
    if (typeof said !== "string" || said === "stalls") return said;
    if (body.stream) return openAiEvents(cut(said));
    return { status: 200, body: { choices: [{ message: { content: said } }] } };
  });
  const chat = createChatModel({ model: "made-up", baseUrl, timeoutMs: 3000 });
  const early: EarlyStatement[] = [];
  const hear = onStatement ?? ((statement: EarlyStatement) => void early.push(statement));
  const answer = await createAssistant(kb, chat).answer({ text: COUNT, history: [] }, hear);
  return { answer, early };
}

/** The beginning of a reply up to the end of its first statement, and what the server does then. */
const onlyFirst = (end: End): LocalReply => {
  const text = says(RIGHT, SECOND);
  return openAiEvents(cut(text.slice(0, text.indexOf("}") + 5)), end);
};

describe("statements that are shown as they come", () => {
  it("come one by one, in order, with their sources", async () => {
    const { answer, early } = await shown(() => says(RIGHT, SECOND));
    expect(early.map(({ text }) => text)).toEqual([RIGHT, SECOND]);
    expect(early[0]?.sources[0]).toMatchObject({ n: 1, passageId: "articles/lang-son.vi#1" });
    expect(answer.statements.map(({ text }) => text)).toEqual([RIGHT, SECOND]);
    expect(answer.model).toBe("made-up");
  });

  it("are shown before the reply is whole", async () => {
    const { early } = await shown((count) => (count === 1 ? onlyFirst("breaks off") : says(SECOND)));
    expect(early.map(({ text }) => text)).toEqual([RIGHT]);
  });

  it("leave out what is not verified, and what is in another language", async () => {
    const english = "In 2033, Lang Son had 412 cooperatives in operation.";
    const { early } = await shown(() => says(WRONG, english, RIGHT));
    expect(early.map(({ text }) => text)).toEqual([RIGHT]);
  });

  it("are not shown again by a reply that mends the first", async () => {
    const { answer, early } = await shown((count) => says(count === 1 ? WRONG : RIGHT));
    expect(early).toEqual([]);
    expect(answer.text).toBe(`${RIGHT} [1]`);
  });

  it.each<[string, LocalReply]>([
    ["halts", onlyFirst("halts")],
    ["drops the connection, and is gone", onlyFirst("breaks off")],
    ["goes on with what is no JSON", openAiEvents([says(RIGHT).slice(0, -2), ', "garbage', '", {]'])],
  ])("remain true where the server %s: the answer is right", async (_, first) => {
    const { answer, early } = await shown((count) => (count === 1 ? first : { status: 404, body: {} }));
    expect(early.map(({ text }) => text)).toEqual([RIGHT]);
    const quoted = await createAssistant(kb).answer({ text: COUNT, history: [] });
    expect(answer).toMatchObject({ kind: "answered", text: quoted.text, model: "extractive" });
  });

  it("do not cost the answer where nobody can take them", async () => {
    const { answer } = await shown(
      () => says(RIGHT),
      () => {
        throw new Error("nobody is there");
      },
    );
    expect(answer.text).toBe(`${RIGHT} [1]`);
  });

  it("are none without a chat model", async () => {
    const early: EarlyStatement[] = [];
    await createAssistant(kb).answer({ text: COUNT, history: [] }, (one) => void early.push(one));
    expect(early).toEqual([]);
  });
});
