import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Arrays, readArrays, writeArrays } from "../../src/arrays/array-file.ts";
import { ModelError } from "../../src/errors.ts";
import { STATIC_MODEL, StaticEmbeddings } from "../../src/models/static-embeddings.ts";

const goldenSchema = z.object({
  dimensions: z.number(),
  examples: z.array(
    z.object({
      text: z.string(),
      tokens: z.array(z.tuple([z.string(), z.number()])),
      vector: z.array(z.number()),
    }),
  ),
});
const file = new URL("../../models/golden.json", import.meta.url);
const golden = goldenSchema.parse(JSON.parse(await readFile(file, "utf8")));
const model = await StaticEmbeddings.read();

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const likeness = async (a: string, b: string) => cosine(await model.embedQuery(a), await model.embedQuery(b));

describe("the embeddings that come with the program", () => {
  it.each(golden.examples.map((example) => [example.text, example] as const))(
    "read %j as the tools that made them do",
    async (text, { tokens, vector }) => {
      expect(model.tokens(text).map(({ key, entry }) => [key, entry])).toEqual(tokens);
      const own = await model.embedQuery(text);
      expect(own).toHaveLength(golden.dimensions);
      vector.forEach((value, i) => {
        expect(own[i]).toBeCloseTo(value, 4);
      });
    },
  );

  it("have length 1, or 0 where nothing in the text is known", async () => {
    expect(Math.hypot(...(await model.embedQuery("Hợp tác xã là gì?")))).toBeCloseTo(1, 6);
    for (const text of ["", "?!…", "   "])
      expect((await model.embedQuery(text)).every((value) => value === 0)).toBe(true);
  });

  it("are the same for one spelling as for another of the same text", async () => {
    const text = "Hoà giải ở thôn Đồng Tiến";
    const own = await model.embedQuery(text);
    expect(await model.embedQuery(text.normalize("NFD"))).toEqual(own);
    expect(await model.embedQuery(text.replace("oà", "òa"))).toEqual(own);
    expect(await model.embedDocuments([text, ""])).toEqual([own, (await model.embedQuery("")) as number[]]);
  });

  it.each([
    ["thành viên góp vốn vào hợp tác xã", "members contribute capital to the cooperative"],
    ["thành viên góp vốn vào hợp tác xã", "medlemmar betalar insatskapital till kooperativet"],
    ["thanh vien gop von vao hop tac xa", "thành viên góp vốn vào hợp tác xã"],
    ["lợi nhuận bình quân của một hợp tác xã", "average profit of a cooperative"],
  ])("put %j nearer to %j than to something else", async (text, same) => {
    const other = Math.max(
      await likeness(text, "Trời hôm nay mưa to, đường ngập nước"),
      await likeness(text, "the football match was cancelled because of rain"),
    );
    expect(await likeness(text, same)).toBeGreaterThan(other + 0.15);
  });
});

describe("a model file", () => {
  let folder: string;
  let arrays: Arrays;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "model-"));
    arrays = await readArrays(STATIC_MODEL);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const refusal = async (path: string) => {
    const error = await StaticEmbeddings.read(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).message).toContain(path);
  };

  it("is refused by name when it is missing, or something else", async () => {
    await refusal(join(folder, "none.bin"));
    await writeFile(join(folder, "text.bin"), "version https://git-lfs.github.com/spec/v1");
    await refusal(join(folder, "text.bin"));
  });

  it.each(["meta", "vectors", "scales", "terms", "termSlots"])("is refused without its %s", async (name) => {
    const { [name]: _, ...rest } = arrays;
    await writeArrays(join(folder, `${name}.bin`), rest);
    await refusal(join(folder, `${name}.bin`));
  });

  it("is refused when its vectors are cut short", async () => {
    const { vectors } = arrays;
    await writeArrays(join(folder, "short.bin"), {
      ...arrays,
      vectors: (vectors as Uint8Array).subarray(192),
    });
    await refusal(join(folder, "short.bin"));
  });

  it("has another name when its vectors are others", async () => {
    const vectors = Uint8Array.from(arrays["vectors"] as Uint8Array);
    vectors[0] = (vectors[0] ?? 0) ^ 1;
    await writeArrays(join(folder, "other.bin"), { ...arrays, vectors });
    const other = await StaticEmbeddings.read(join(folder, "other.bin"));
    expect(other.modelName).not.toBe(model.modelName);
  });
});
