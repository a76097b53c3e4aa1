import { access, mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.ts";
import { ModelError } from "../../src/errors.ts";
import { createEmbeddings, isLocalModel } from "../../src/models/embeddings.ts";
import {
  loadTransformers,
  type ProgressEvent,
  type TransformersLibrary,
} from "../../src/models/transformers-library.ts";
import { temporaryFolder } from "../support/folders.ts";

/** The library as far as it is used, without a model: a text's vector is its length and 1. */
function fakeLibrary(events: ProgressEvent[] = [], failures: Error[] = []) {
  const loaded: { task: string; model: string; dtype: string; cacheDir: string | undefined }[] = [];
  const calls: { texts: string[]; options: unknown }[] = [];
  const tensors = { made: 0, disposed: 0 };
  const library: TransformersLibrary = {
    async pipeline(task, model, { dtype, cache_dir, progress_callback }) {
      loaded.push({ task, model, dtype, cacheDir: cache_dir });
      if (cache_dir !== undefined) {
        await mkdir(join(cache_dir, model), { recursive: true });
        await writeFile(join(cache_dir, model, "model.onnx"), "half");
      }
      for (const event of events) progress_callback(event);
      const failure = failures.shift();
      if (failure) throw failure;
      return async (texts, options) => {
        calls.push({ texts, options });
        tensors.made += 1;
        const dispose = () => {
          tensors.disposed += 1;
        };
        const data = Float32Array.from(texts.flatMap((text) => [text.length, 1]));
        return { dims: [texts.length, 2], data, dispose };
      };
    },
  };
  return { loadLibrary: async () => library, loaded, calls, tensors };
}

describe("embeddings of transformers.js", () => {
  it("are those of multilingual-e5-small unless another model is named, and not local", async () => {
    const { loadLibrary } = fakeLibrary();
    const { name } = await createEmbeddings({ kind: "transformers", loadLibrary });
    expect(name).toBe("transformers:Xenova/multilingual-e5-small (e5)");
    expect(isLocalModel(name)).toBe(false);
    const other = await createEmbeddings({ kind: "transformers", model: "Xenova/bge-m3", loadLibrary });
    expect(other.name).toBe("transformers:Xenova/bge-m3");
  });

  it("load the model once, when it is first used, in eight bits and into a folder of their own", async () => {
    const { loadLibrary, loaded } = fakeLibrary();
    const cacheDir = await temporaryFolder();
    const { embeddings } = await createEmbeddings({ kind: "transformers", loadLibrary, cacheDir });
    expect(loaded).toEqual([]);
    await Promise.all([embeddings.embedQuery("a"), embeddings.embedQuery("b")]);
    const model = "Xenova/multilingual-e5-small";
    const partial = expect.stringContaining(join(cacheDir, "models", ".partial-"));
    expect(loaded).toEqual([{ task: "feature-extraction", model, dtype: "q8", cacheDir: partial }]);
    await access(join(cacheDir, "models", model, "model.onnx"));
    expect(await readdir(join(cacheDir, "models"))).toEqual(["Xenova"]);
  });

  it("are loaded from there from then on, without a line about it", async () => {
    const cacheDir = await temporaryFolder();
    const lines: string[] = [];
    const events = [10, 50, 100].map((progress) => ({
      status: "progress",
      file: "tokenizer.json",
      progress,
    }));
    const { loadLibrary, loaded } = fakeLibrary(events);
    const ask = async (text: string) => {
      const settings = { loadLibrary, cacheDir, report: (line: string) => void lines.push(line) };
      return (
        await createEmbeddings({ kind: "transformers", model: "a/b", ...settings })
      ).embeddings.embedQuery(text);
    };
    await ask("ong");
    expect(lines.splice(0)).toHaveLength(3);
    await ask("cá");
    expect(loaded[1]?.cacheDir).toBe(join(cacheDir, "models"));
    expect(lines).toEqual([]);
  });

  it("leave nothing behind that is half fetched, neither now nor of a process that was killed", async () => {
    const cacheDir = await temporaryFolder();
    const models = join(cacheDir, "models");
    const [old, young] = [join(models, ".partial-old"), join(models, ".partial-young")];
    for (const folder of [old, young]) await mkdir(folder, { recursive: true });
    await utimes(old, 1, 1);
    const { loadLibrary } = fakeLibrary([], [new Error("terminated")]);
    const { embeddings } = await createEmbeddings({
      kind: "transformers",
      model: "a/b",
      loadLibrary,
      cacheDir,
    });
    await expect(embeddings.embedQuery("ong")).rejects.toThrow(
      `If its files are damaged, remove the folder ${join(models, "a/b")}`,
    );
    expect(await readdir(models)).toEqual([".partial-young"]);
  });

  it("are read where they are, of a folder of this machine", async () => {
    const cacheDir = await temporaryFolder();
    const { loadLibrary, loaded } = fakeLibrary([], [new Error("no such file")]);
    const { embeddings } = await createEmbeddings({
      kind: "transformers",
      model: "./mine",
      loadLibrary,
      cacheDir,
    });
    await expect(embeddings.embedQuery("ong")).rejects.toThrow("Check that ./mine holds all files");
    expect(loaded[0]?.cacheDir).toBe(join(cacheDir, "models"));
  });

  it("go in batches of 16, with prefixes and mean pooling, and leave no tensor behind", async () => {
    const { loadLibrary, calls, tensors } = fakeLibrary();
    const { embeddings } = await createEmbeddings({ kind: "transformers", loadLibrary });
    const texts = Array.from({ length: 40 }, (_, i) => "x".repeat(i));
    const lengths = texts.map((text) => ["passage: ".length + text.length, 1]);
    expect(await embeddings.embedDocuments(texts)).toEqual(lengths);
    expect(await embeddings.embedQuery("ong")).toEqual(["query: ong".length, 1]);
    expect(calls.map(({ texts: batch }) => batch.length)).toEqual([16, 16, 8, 1]);
    for (const { options } of calls) expect(options).toEqual({ pooling: "mean", normalize: true });
    expect(tensors).toEqual({ made: 4, disposed: 4 });
  });

  it("pool as the card of the model says", async () => {
    const { loadLibrary, calls } = fakeLibrary();
    const model = await createEmbeddings({ kind: "transformers", model: "Xenova/bge-m3", loadLibrary });
    await model.embeddings.embedQuery("ong");
    expect(calls[0]?.options).toEqual({ pooling: "cls", normalize: true });
  });

  it("are kept on disk, so that known passages need no model after a restart", async () => {
    const cacheDir = await temporaryFolder();
    const restarted = async (fake: ReturnType<typeof fakeLibrary>) =>
      (await createEmbeddings({ kind: "transformers", cacheDir, loadLibrary: fake.loadLibrary })).embeddings;
    const made = await (await restarted(fakeLibrary())).embedDocuments(["ong", "cá"]);
    const second = fakeLibrary();
    expect(await (await restarted(second)).embedDocuments(["ong", "cá"])).toEqual(made);
    expect(second.loaded).toEqual([]);
  });

  it("tell how far each file is, a line every 10 %, and nothing of small ones", async () => {
    const progress = (file: string, ...percents: number[]) =>
      percents.map((percent) => ({ status: "progress", file, progress: percent }));
    const events = [
      { status: "initiate", file: "model.onnx" },
      ...progress("config.json", 100),
      ...progress("model.onnx", 0.5, 3, 9.9, 10.2, 15, 47, 47.5, 99.9, 100, 100),
    ];
    const lines: string[] = [];
    const { loadLibrary } = fakeLibrary(events);
    const report = (line: string) => void lines.push(line);
    const model = await createEmbeddings({ kind: "transformers", model: "a/b", loadLibrary, report });
    await model.embeddings.embedQuery("ong");
    expect(lines).toEqual(
      [0, 10, 40, 90, 100].map((percent) => `Loading the model a/b: model.onnx ${percent} %`),
    );
  });

  it("name model and remedy when the model cannot be fetched, and try again the next time", async () => {
    const { loadLibrary } = fakeLibrary([], [new Error("fetch failed")]);
    const { embeddings } = await createEmbeddings({ kind: "transformers", model: "a/b", loadLibrary });
    const failing = embeddings.embedQuery("ong");
    await expect(failing).rejects.toBeInstanceOf(ModelError);
    await expect(failing).rejects.toThrow(/transformers:a\/b failed: fetch failed\n.*EMBEDDINGS_MODEL/u);
    expect(await embeddings.embedQuery("ong")).toEqual([3, 1]);
  });
});

describe("the library", () => {
  it("that is not installed is named with the command that installs it", async () => {
    const loading = loadTransformers("@huggingface/not-installed");
    await expect(loading).rejects.toBeInstanceOf(ModelError);
    await expect(loading).rejects.toThrow(
      /not installed\.\n.*npm install --no-save --save-prod --ignore-scripts @huggingface\/transformers@3/u,
    );
  });

  it("that is broken is another failure", async () => {
    const loading = loadTransformers("data:text/javascript,throw new Error('no such binary')");
    await expect(loading).rejects.toBeInstanceOf(ModelError);
    await expect(loading).rejects.toThrow("cannot be loaded (no such binary)");
  });
});

describe("settings", () => {
  it("take transformers with and without a model", () => {
    expect(readSettings({ EMBEDDINGS: "transformers" }).EMBEDDINGS_MODEL).toBeUndefined();
    const settings = readSettings({ EMBEDDINGS: "transformers", EMBEDDINGS_MODEL: "Xenova/bge-m3" });
    expect(settings).toMatchObject({ EMBEDDINGS: "transformers", EMBEDDINGS_MODEL: "Xenova/bge-m3" });
  });

  it("refuse a model that huggingface.co cannot have, by the name of the setting", () => {
    const reading = () =>
      readSettings({ EMBEDDINGS: "transformers", EMBEDDINGS_MODEL: "text-embedding-3-small" });
    expect(reading).toThrow(/EMBEDDINGS_MODEL: expected owner\/name .*"text-embedding-3-small"/u);
  });
});
