import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withDiskCache } from "../../evals/run/model-cache.ts";
import type { ChatMessage, ChatModel, ChatReply } from "../../src/models/chat.ts";
import { temporaryFolder } from "../support/folders.ts";

const USAGE = { inputTokens: 100, outputTokens: 10 };
const ask = (content: string): ChatMessage[] => [{ role: "user", content }];

/** A model that numbers its replies. */
function counting(name = "made", usage: ChatReply["usage"] = USAGE): ChatModel & { asked: number } {
  const model = {
    name,
    asked: 0,
    async complete(): Promise<ChatReply> {
      model.asked += 1;
      return { text: `Lời ${model.asked}`, ...(usage === undefined ? {} : { usage }) };
    },
  };
  return model;
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function opened() {
  const place = { folder: join(await temporaryFolder(), "replies"), address: "http://one", trial: 0 };
  return { place, model: counting() };
}

describe("replies on disk", () => {
  it("are given again without asking, with their tokens", async () => {
    const { place, model } = await opened();
    const first = await withDiskCache(model, place).complete(ask("Gì?"));
    const again = await withDiskCache(model, place).complete(ask("Gì?"));
    expect(first).toEqual({ text: "Lời 1", usage: USAGE });
    expect(again).toEqual(first);
    expect(model.asked).toBe(1);
  });

  it("have no tokens where the server counted none", async () => {
    const { place } = await opened();
    let asked = 0;
    const model: ChatModel = { name: "made", complete: async () => ({ text: `Lời ${++asked}` }) };
    await withDiskCache(model, place).complete(ask("Gì?"));
    expect(await withDiskCache(model, place).complete(ask("Gì?"))).toStrictEqual({ text: "Lời 1" });
  });

  it("keep the name of the model", async () => {
    const { place, model } = await opened();
    expect(withDiskCache(model, place).name).toBe("made");
  });

  it("are apart for another question, role, trial, address and model", async () => {
    const { place, model } = await opened();
    const other = counting("other");
    const replies = [
      await withDiskCache(model, place).complete(ask("Gì?")),
      await withDiskCache(model, place).complete(ask("Sao?")),
      await withDiskCache(model, place).complete([{ role: "system", content: "Gì?" }]),
      await withDiskCache(model, { ...place, trial: 1 }).complete(ask("Gì?")),
      await withDiskCache(model, { ...place, address: "http://two" }).complete(ask("Gì?")),
      await withDiskCache(other, place).complete(ask("Gì?")),
    ];
    expect(replies.map(({ text }) => text)).toEqual(["Lời 1", "Lời 2", "Lời 3", "Lời 4", "Lời 5", "Lời 1"]);
    expect([model.asked, other.asked]).toEqual([5, 1]);
  });

  it.each(["", "{", '{"said":"x"}', '{"text":7}', "null"])(
    "that are damaged (%s) are asked for anew",
    async (text) => {
      const { place, model } = await opened();
      const cached = withDiskCache(model, place);
      await cached.complete(ask("Gì?"));
      const [file = ""] = await filesIn(place.folder);
      await writeFile(file, text);
      expect((await cached.complete(ask("Gì?"))).text).toBe("Lời 2");
      expect((await cached.complete(ask("Gì?"))).text).toBe("Lời 2");
    },
  );

  it("leave one file, whoever asks the same at once", async () => {
    const { place, model } = await opened();
    const cached = withDiskCache(model, place);
    await Promise.all(Array.from({ length: 8 }, () => cached.complete(ask("Gì?"))));
    expect(await filesIn(place.folder)).toHaveLength(1);
    const known = model.asked;
    await cached.complete(ask("Gì?"));
    expect(model.asked).toBe(known);
  });

  it("do not hold a failure", async () => {
    const { place, model } = await opened();
    const failing: ChatModel = { name: "made", complete: () => Promise.reject(new Error("down")) };
    await expect(withDiskCache(failing, place).complete(ask("Gì?"))).rejects.toThrow("down");
    expect((await withDiskCache(model, place).complete(ask("Gì?"))).text).toBe("Lời 1");
  });
});
