import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { embedPassages } from "../../src/ingest/embed.ts";
import { countingModel } from "../support/counting-model.ts";

describe("embedPassages", () => {
  it("embeds in batches and keeps the order", async () => {
    const model = countingModel();
    const texts = Array.from({ length: 300 }, (_, i) => `tổ ong thứ ${i}`);
    const { dimensions, data } = await embedPassages(
      texts.map((text) => ({ text })),
      model,
      undefined,
    );
    expect(model.embeddings.calls.map((call) => call.length)).toEqual([256, 44]);
    const last = Float32Array.from(await model.embeddings.embedQuery("tổ ong thứ 299"));
    expect([...data.subarray(299 * dimensions)]).toEqual([...last]);
  });

  it("takes rows over from the old vectors", async () => {
    const model = countingModel();
    const old = { dimensions: 512, data: new Float32Array(1024).fill(0.25, 512) };
    const { data } = await embedPassages([{ text: "mới" }, { text: "cũ", row: 1 }], model, old);
    expect(model.embeddings.calls).toEqual([["mới"]]);
    expect([...data.subarray(512)]).toEqual(new Array(512).fill(0.25));
  });

  it("names the model that failed and the settings to check", async () => {
    const model = countingModel("openai:test");
    model.embeddings.failure = new Error("quota is used up");
    const embedding = embedPassages([{ text: "a" }], model, undefined);
    await expect(embedding).rejects.toBeInstanceOf(ModelError);
    await expect(embedding).rejects.toThrow("openai:test failed: quota is used up");
    await expect(embedding).rejects.toThrow("EMBEDDINGS_API_KEY");
  });

  it("refuses vectors of different lengths", async () => {
    const model = countingModel();
    const old = { dimensions: 3, data: new Float32Array(3) };
    await expect(embedPassages([{ text: "a" }, { text: "b", row: 0 }], model, old)).rejects.toThrow(
      "vectors of different lengths",
    );
  });

  it("refuses a vector that is missing", async () => {
    const model = countingModel();
    model.embeddings.embedDocuments = async () => [[1, 0]];
    await expect(embedPassages([{ text: "a" }, { text: "b" }], model, undefined)).rejects.toBeInstanceOf(
      ModelError,
    );
  });
});
