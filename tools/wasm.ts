import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const SOURCE = fileURLToPath(new URL("../src/store/vector-scan.wat", import.meta.url));
const COMPILED = SOURCE.replace(/wat$/u, "wasm");

/** The scan over vectors, compiled from its text. */
export async function compiledScan(): Promise<Uint8Array> {
  const compiler = await wabt();
  const parsed = compiler.parseWat(SOURCE, await readFile(SOURCE), { simd: true });
  return parsed.toBinary({}).buffer;
}

/** `npm run wasm` writes it beside its source. */
if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(COMPILED, await compiledScan());
