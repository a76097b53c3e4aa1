import { describe, expect, it } from "vitest";
import { HashedEmbeddings } from "../../src/models/hashed-embeddings.ts";

const embeddings = new HashedEmbeddings();

async function cosine(a: string, b: string): Promise<number> {
  const [x = [], y = []] = await embeddings.embedDocuments([a, b]);
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}

describe("HashedEmbeddings", () => {
  it("gives the same vector for the same text, as a document and as a question", async () => {
    const [document] = await embeddings.embedDocuments(["Tổ nuôi ong"]);
    expect(await new HashedEmbeddings().embedQuery("Tổ nuôi ong")).toEqual(document);
  });

  it("gives vectors of 512 dimensions and length 1", async () => {
    const vector = await embeddings.embedQuery("Hợp tác xã trồng chè, tea and te");
    expect(vector).toHaveLength(512);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 10);
  });

  it("gives a vector without direction for text without words", async () => {
    expect(await embeddings.embedQuery("😀 …")).toEqual(new Array(512).fill(0));
  });

  it("keeps the order of the texts", async () => {
    const texts = ["ong", "cá", "chè"];
    expect(await embeddings.embedDocuments(texts)).toEqual(
      await Promise.all(texts.map((text) => embeddings.embedQuery(text))),
    );
  });

  it("brings text with and without accents close together", async () => {
    expect(await cosine("điều kiện thành lập hợp tác xã", "dieu kien thanh lap hop tac xa")).toBeGreaterThan(
      0.8,
    );
  });

  it("brings a question nearer to a passage of its subject in another language than to one on something else", async () => {
    const question = "hợp tác xã có bao nhiêu thành viên";
    const near = await cosine(question, "The cooperative has forty members.");
    expect(near).toBeGreaterThan(await cosine(question, "Rain fell on the mountain road."));
    expect(near).toBeGreaterThan(0.2);
  });

  it("does not tell old from new tone placement", async () => {
    expect(await cosine("hoà giải, uỷ quyền", "hòa giải, ủy quyền")).toBeCloseTo(1, 10);
  });
});
