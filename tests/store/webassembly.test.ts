import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { compiled, fileOf, SOURCES } from "../../tools/wasm.ts";

describe("WebAssembly", () => {
  it.each(SOURCES.map((source) => [basename(source), source]))(
    "%s is what the file beside it was compiled from",
    async (_name, source) => {
      expect(Buffer.from(await compiled(source)).equals(await readFile(fileOf(source)))).toBe(true);
    },
  );
});
