import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

/** Texts of WebAssembly; each is compiled into a file beside it. */
export const SOURCES = ["vector-scan", "word-sums"].map((name) =>
  fileURLToPath(new URL(`../src/store/${name}.wat`, import.meta.url)),
);

export async function compiled(source: string): Promise<Uint8Array> {
  const compiler = await wabt();
  const parsed = compiler.parseWat(source, await readFile(source), { simd: true });
  return parsed.toBinary({}).buffer;
}

export function fileOf(source: string): string {
  return source.replace(/wat$/u, "wasm");
}

/** `npm run wasm` writes them. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const source of SOURCES) await writeFile(fileOf(source), await compiled(source));
