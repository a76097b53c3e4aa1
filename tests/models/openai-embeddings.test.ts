import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { embedPassages } from "../../src/ingest/embed.ts";
import { createEmbeddings } from "../../src/models/embeddings.ts";
import { type EmbeddingsServerOptions, embeddingsServer } from "../support/embeddings-server.ts";

const vectorOf = (text: string) => [Number(text), 1];
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i));

async function served(statuses: number[] = [], options: EmbeddingsServerOptions = {}) {
  const server = await embeddingsServer(vectorOf, statuses, options);
  const model = await createEmbeddings({ kind: "openai", baseUrl: server.baseUrl, model: "small-3" });
  return { ...server, model, embed: (texts: string[]) => model.embeddings.embedDocuments(texts) };
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ModelError);
  return error as Error;
}

describe("many texts", () => {
  it("go out in batches of at most 128, four at once, and come back in order", async () => {
    const { embed, requests, texts, mostAtOnce } = await served([], { delayMs: 300 });
    expect(await embed(numbers(1300))).toEqual(numbers(1300).map(vectorOf));
    expect(requests.map(({ body }) => body.input.length)).toEqual([...new Array(10).fill(128), 20]);
    expect([...texts()].sort()).toEqual([...numbers(1300)].sort());
    const first = requests.map(({ body }) => body.input[0]);
    expect(first.slice(0, 4).sort()).toEqual(["0", "128", "256", "384"]);
    expect(first.at(-1)).toBe("1280");
    expect(mostAtOnce()).toBe(4);
  });

  it("go out four requests at once in an ingest too", async () => {
    const { model, requests, mostAtOnce } = await served([], { delayMs: 300 });
    const inputs = numbers(600).map((text) => ({ text }));
    const { data } = await embedPassages(inputs, model, undefined);
    expect(data[2 * 599]).toBe(599);
    expect(requests.map(({ body }) => body.input.length)).toEqual([128, 128, 128, 128, 88]);
    expect(mostAtOnce()).toBe(4);
  });

  it("go by the index of each vector, not by its place in the reply", async () => {
    const { embed } = await served([], { alter: (data) => data.reverse() });
    expect(await embed(numbers(5))).toEqual(numbers(5).map(vectorOf));
  });
});

describe("a server that refuses", () => {
  it.each([500, 503, 429])("with %i is asked for that batch again", async (status) => {
    const { embed, requests } = await served([200, status]);
    expect(await embed(numbers(300))).toEqual(numbers(300).map(vectorOf));
    expect(requests.map(({ body }) => body.input.length).sort()).toEqual([128, 128, 128, 44].sort());
  });

  it("is given the time it asks for", async () => {
    const { embed } = await served([429], { retryAfter: "3" });
    const start = performance.now();
    await embed(["1"]);
    expect(performance.now() - start).toBeGreaterThan(2900);
  });

  it.each([
    [429, "3600"],
    [400, undefined],
    [401, undefined],
    [422, undefined],
  ])("with %i (Retry-After: %s) is not asked again", async (status, retryAfter) => {
    const { embed, requests } = await served([status], retryAfter === undefined ? {} : { retryAfter });
    const { message } = await failureOf(embed(["1"]));
    expect(message).toContain(`openai:small-3 failed: `);
    expect(message).toContain(`refused with ${status}`);
    expect(requests).toHaveLength(1);
  });

  it("fails a question with the same words", async () => {
    const { model } = await served([401]);
    const { message } = await failureOf(model.embeddings.embedQuery("1"));
    expect(message).toContain("openai:small-3 failed: ");
    expect(message).toContain("EMBEDDINGS_API_KEY");
  });
});

describe("a server that gives something else than one vector a text", () => {
  const other = "gave vectors of different lengths";
  it.each<[string, EmbeddingsServerOptions["alter"], string]>([
    ["too few", (data) => data.slice(1), "gave 2 vectors for 3 texts"],
    ["too many", (data) => [...data, ...data.slice(0, 1)], "gave 4 vectors for 3 texts"],
    ["none", () => [], "gave 0 vectors for 3 texts"],
    ["one longer", (data) => data.map((entry) => (entry.index === 1 ? longer(entry) : entry)), other],
    ["empty ones", (data) => data.map((entry) => ({ ...entry, embedding: [] })), other],
    ["no numbers", (data) => data.map((entry) => ({ ...entry, embedding: [Number.NaN, 1] })), other],
  ])("%s", async (_, alter, problem) => {
    const { embed, requests } = await served([], alter === undefined ? {} : { alter });
    const { message } = await failureOf(embed(numbers(3)));
    expect(message).toContain("openai:small-3");
    expect(message).toContain(problem);
    expect(message).toContain("EMBEDDINGS_MODEL");
    expect(requests).toHaveLength(1);
  });

  it("of another length in a later request", async () => {
    let count = 0;
    const { embed, model } = await served([], {
      alter: (data) => {
        count += 1;
        return count === 1 ? data : data.map(longer);
      },
    });
    await embed(["1"]);
    expect((await failureOf(embed(["2"]))).message).toContain(other);
    expect((await failureOf(model.embeddings.embedQuery("3"))).message).toContain(other);
  });

  it("is named once in an ingest", async () => {
    const { model } = await served([], { alter: () => [] });
    const { message } = await failureOf(embedPassages([{ text: "1" }], model, undefined));
    expect(message.match(/The embedding model/gu)).toHaveLength(1);
  });
});

function longer<E extends { embedding: number[] }>(entry: E): E {
  return { ...entry, embedding: [...entry.embedding, 0] };
}
