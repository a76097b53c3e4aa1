import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheKey, EmbeddingCache } from "../../src/models/embedding-cache.ts";
import { createEmbeddings } from "../../src/models/embeddings.ts";
import { embeddingsServer } from "../support/embeddings-server.ts";
import { temporaryFolder } from "../support/folders.ts";

const vectorOf = (text: string) => [text.length, 0.5, -1];
const texts = (count: number) => Array.from({ length: count }, (_, i) => `đoạn ${i}`);

/** A server and models that use it, each as after a restart: they share only the folder. */
async function room(statuses: number[] = []) {
  const server = await embeddingsServer(vectorOf, statuses);
  const cacheDir = join(await temporaryFolder(), "embeddings-cache");
  const warnings: string[] = [];
  return {
    ...server,
    cacheDir,
    warnings,
    file: async () => join(cacheDir, (await readdir(cacheDir))[0] ?? ""),
    restarted: async (model = "small-3", baseUrl = server.baseUrl) =>
      (
        await createEmbeddings({
          kind: "openai",
          baseUrl,
          model,
          cacheDir,
          warn: (message) => warnings.push(message),
        })
      ).embeddings,
  };
}

describe("passages that were embedded before", () => {
  it("cost no request after a restart, alone or among others", async () => {
    const { restarted, requests, texts: sent } = await room();
    await (await restarted()).embedDocuments(["a", "bb"]);
    expect(await (await restarted()).embedDocuments(["bb", "a"])).toEqual([vectorOf("bb"), vectorOf("a")]);
    expect(requests).toHaveLength(1);
    const mixed = await (await restarted()).embedDocuments(["a", "ccc", "bb", "dddd"]);
    expect(mixed).toEqual(["a", "ccc", "bb", "dddd"].map(vectorOf));
    expect(sent()).toEqual(["a", "bb", "ccc", "dddd"]);
  });

  it("are sent once when they occur twice, at once or one after the other", async () => {
    const { restarted, texts: sent } = await room();
    const model = await restarted();
    expect(await model.embedDocuments(["a", "bb", "a"])).toEqual(["a", "bb", "a"].map(vectorOf));
    await model.embedDocuments(["bb", "a"]);
    expect(sent()).toEqual(["a", "bb"]);
  });

  it("cost nothing twice when a batch in the middle fails", async () => {
    const { restarted, texts: sent, requests } = await room([200, 400]);
    const all = texts(1000);
    await expect((await restarted()).embedDocuments(all)).rejects.toThrow("refused with 400");
    const refused = new Set(requests[1]?.body.input);
    const paid = sent().filter((text) => !refused.has(text));
    expect(paid.length).toBeGreaterThanOrEqual(128);
    // Those under way are awaited, and none is begun after the failure was seen.
    expect(sent().length).toBeLessThan(1000);
    requests.length = 0;
    expect(await (await restarted()).embedDocuments(all)).toEqual(all.map(vectorOf));
    expect(sent().sort()).toEqual(all.filter((text) => !paid.includes(text)).sort());
  });

  it("are kept apart by model and by server", async () => {
    const { restarted, requests, cacheDir, baseUrl } = await room();
    for (const model of ["small-3", "large-3"]) await (await restarted(model)).embedDocuments(["a"]);
    await (await restarted("small-3", baseUrl.replace("127.0.0.1", "localhost"))).embedDocuments(["a"]);
    expect(requests).toHaveLength(3);
    expect(await readdir(cacheDir)).toHaveLength(3);
  });

  it("of two processes at once are all kept", async () => {
    const { restarted, requests } = await room();
    const models = await Promise.all([restarted(), restarted(), restarted()]);
    const all = texts(1500);
    await Promise.all(models.map((model, i) => model.embedDocuments(all.slice(500 * i, 500 * (i + 1)))));
    requests.length = 0;
    expect(await models[0]?.embedDocuments(all)).toEqual(all.map(vectorOf));
    expect(requests).toHaveLength(0);
  });
});

describe("questions", () => {
  it("are never written down, not even as a hash", async () => {
    const { restarted, file, cacheDir } = await room();
    const model = await restarted("multilingual-e5-small");
    await model.embedQuery("bí mật của tôi");
    await expect(readdir(cacheDir)).rejects.toThrow("ENOENT");
    await model.embedDocuments(["một đoạn"]);
    await model.embedQuery("bí mật khác");
    const bytes = await readFile(await file(), "latin1");
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(bytes).toContain(hash("passage: một đoạn"));
    expect(bytes).not.toContain(Buffer.from("một đoạn").toString("latin1"));
    for (const question of ["bí mật của tôi", "bí mật khác"])
      for (const text of [question, `query: ${question}`, `passage: ${question}`]) {
        expect(bytes).not.toContain(hash(text));
        expect(bytes).not.toContain(Buffer.from(text).toString("latin1"));
      }
    expect(bytes.trim().split("\n")).toHaveLength(1);
  });

  it("are remembered in memory, the last 1,000", async () => {
    const { restarted, requests } = await room();
    const model = await restarted();
    for (let i = 0; i < 1000; i += 1) await model.embedQuery(`câu ${i}`);
    expect(await model.embedQuery("câu 0")).toEqual(vectorOf("câu 0"));
    expect(requests).toHaveLength(1000);
    await model.embedQuery("mới");
    await model.embedQuery("câu 0");
    expect(requests).toHaveLength(1001);
    await model.embedQuery("câu 1");
    expect(requests).toHaveLength(1002);
    await (await restarted()).embedQuery("câu 1");
    expect(requests).toHaveLength(1003);
  });

  it("cannot be spoilt by who gets their vectors", async () => {
    const model = await (await room()).restarted();
    (await model.embedQuery("a"))[0] = 99;
    expect(await model.embedQuery("a")).toEqual(vectorOf("a"));
  });
});

describe("a damaged file", () => {
  it("with a torn end loses only the torn passage, also after more is appended", async () => {
    const { restarted, file, texts: sent, requests } = await room();
    await (await restarted()).embedDocuments(["a", "bb", "ccc"]);
    const path = await file();
    await truncate(path, (await readFile(path)).length - 6);
    requests.length = 0;
    const all = ["a", "bb", "ccc", "dddd"];
    expect(await (await restarted()).embedDocuments(all)).toEqual(all.map(vectorOf));
    expect(sent()).toEqual(["ccc", "dddd"]);
    expect(await (await restarted()).embedDocuments(all)).toEqual(all.map(vectorOf));
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["bytes of something else", Buffer.from([0, 0, 0, 255, 10, 13, 0])],
    ["a line without a vector", Buffer.from(`${cacheKey("bb")} \n`)],
    ["a shorter vector", Buffer.from(`${cacheKey("bb")} ${base64([1, 2])}\n`)],
    ["a longer vector", Buffer.from(`${cacheKey("bb")} ${base64([1, 2, 3, 4, 5, 6])}\n`)],
    ["a vector that is no whole number of values", Buffer.from(`${cacheKey("bb")} AAAAAAAAAAAAAAA=\n`)],
    ["values that are no numbers", Buffer.from(`${cacheKey("bb")} ${base64([Number.NaN, 1, 2])}\n`)],
  ])("with %s is read without it", async (_, damage) => {
    const { restarted, file, texts: sent, requests } = await room();
    await (await restarted()).embedDocuments(["a", "ccc"]);
    await appendFile(await file(), damage);
    requests.length = 0;
    expect(await (await restarted()).embedDocuments(["a", "bb", "ccc"])).toEqual(
      ["a", "bb", "ccc"].map(vectorOf),
    );
    expect(sent()).toEqual(["bb"]);
  });

  it("that begins with a vector of another length keeps the others", async () => {
    const { restarted, file, requests } = await room();
    await (await restarted()).embedDocuments(["a", "ccc"]);
    const path = await file();
    await writeFile(path, `${cacheKey("x")} ${base64([1])}\n${await readFile(path, "latin1")}`);
    await (await restarted()).embedDocuments(["a", "ccc"]);
    expect(requests).toHaveLength(1);
  });

  it("that is replaced by a shorter one is read anew", async () => {
    const path = join(await temporaryFolder(), "c.vectors");
    const cache = new EmbeddingCache(path);
    const [a, b] = [cacheKey("a"), cacheKey("b")];
    await cache.append([
      [a, [1, 2]],
      [b, [3, 4]],
    ]);
    expect((await cache.read([a, b])).size).toBe(2);
    await writeFile(path, `${b} ${base64([5, 6])}\n`);
    expect(await cache.read([a, b])).toEqual(new Map([[b, [5, 6]]]));
  });
});

describe("a cache of many vectors", () => {
  it("is read across the pieces in which its file is read", async () => {
    const path = join(await temporaryFolder(), "c.vectors");
    const records = texts(2000).map((text, i): [string, number[]] => [
      cacheKey(text),
      Array.from({ length: 384 }, (_, j) => i + j),
    ]);
    await new EmbeddingCache(path).append(records);
    expect((await readFile(path)).length).toBeGreaterThan(3 << 20);
    expect(await new EmbeddingCache(path).read(records.map(([key]) => key))).toEqual(new Map(records));
  });
});

describe("a cache that cannot be used", () => {
  it("does not stop anything and says so once", async () => {
    const { restarted, cacheDir, warnings, requests } = await room();
    await writeFile(cacheDir, "a file where the folder should be");
    const model = await restarted();
    expect(await model.embedDocuments(texts(300))).toEqual(texts(300).map(vectorOf));
    await model.embedDocuments(["a"]);
    expect(requests).toHaveLength(4);
    expect(warnings).toEqual([expect.stringMatching(/embeddings cache .* cannot be \w+ \(/u)]);
  });

  it("as its file is a folder", async () => {
    const path = join(await temporaryFolder(), "c.vectors");
    await mkdir(path);
    const warnings: string[] = [];
    const cache = new EmbeddingCache(path, (message) => warnings.push(message));
    expect(await cache.read([cacheKey("a")])).toEqual(new Map());
    await cache.append([[cacheKey("a"), [1]]]);
    expect(warnings).toHaveLength(1);
  });
});

it("embeddings without a folder keep nothing, local ones never", async () => {
  const cacheDir = join(await temporaryFolder(), "embeddings-cache");
  const { embeddings } = await createEmbeddings({ kind: "local", cacheDir });
  await embeddings.embedDocuments(["một đoạn"]);
  await expect(readdir(cacheDir)).rejects.toThrow("ENOENT");
});

function base64(vector: number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}
