import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";

const NEWLINE = 0x0a;
const LINE = /^([0-9a-f]{64}) ([A-Za-z0-9+/]+={0,2})$/u;
const KEY_LENGTH = 64;
const CHUNK_BYTES = 1 << 20;

interface Place {
  /** Offset of the vector's base64 text in the file and its length, in bytes. */
  at: number;
  length: number;
}

/** Key of a text in the cache: the text itself is not kept. */
export function cacheKey(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Where the vectors of a model are kept; `baseUrl` as two servers may mean different models by one name. */
export function cacheFile(folder: string, name: string, baseUrl = ""): string {
  const hash = createHash("sha256").update(`${name}\n${baseUrl}`).digest("hex").slice(0, 16);
  return join(folder, `${hash}.vectors`);
}

/**
 * Vectors of passages on disk, so that none is paid for twice. Only appended to; a line is `sha-256 of the text`, a blank
 * and the float32 vector in base64. Lines rather than records of a fixed size because a reader finds the next line after
 * whatever damage, which is why two processes may append at once and a torn end needs no repair: each append begins with
 * a newline, which cuts the torn line off from what follows. (To shorten the file instead could take away what another process
 * is just writing.) Never throws: without its file the cache knows nothing, and says so once by `warn`.
 */
export class EmbeddingCache {
  readonly path: string;
  readonly #warn: (message: string) => void;
  #warned = false;
  /** End of the last whole line read so far, in bytes. */
  #end = 0;
  readonly #places = new Map<string, Place>();

  constructor(path: string, warn: (message: string) => void = () => {}) {
    this.path = path;
    this.#warn = warn;
  }

  /** Vectors of the keys that are known, also of those that another process has written meanwhile. */
  async read(keys: Iterable<string>): Promise<Map<string, number[]>> {
    const known = new Map<string, number[]>();
    let file: FileHandle | undefined;
    try {
      file = await open(this.path, "r");
      await this.#scan(file);
      const usual = this.#usualLength();
      for (const key of keys) {
        const place = this.#places.get(key);
        if (place === undefined || place.length !== usual || known.has(key)) continue;
        const { buffer, bytesRead } = await file.read(Buffer.alloc(usual), 0, usual, place.at);
        const vector = bytesRead === usual ? decode(buffer) : undefined;
        if (vector !== undefined) known.set(key, vector);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") this.#complain("read", error);
    } finally {
      await file?.close();
    }
    return known;
  }

  async append(records: Iterable<readonly [key: string, vector: readonly number[]]>): Promise<void> {
    const lines = Array.from(records, ([key, vector]) => `${key} ${encode(vector)}\n`);
    let file: FileHandle | undefined;
    try {
      await mkdir(dirname(this.path), { recursive: true });
      file = await open(this.path, "a");
      // One write, so that the system puts all of it behind what other processes write.
      const bytes = Buffer.from(`\n${lines.join("")}`, "latin1");
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten < bytes.length) throw new Error("the disk is full");
    } catch (error) {
      this.#complain("written", error);
    } finally {
      await file?.close();
    }
  }

  /** Notes where the lines are that were added since the last time. */
  async #scan(file: FileHandle): Promise<void> {
    if ((await file.stat()).size < this.#end) {
      this.#end = 0;
      this.#places.clear();
    }
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, this.#end + rest.length);
      if (bytesRead === 0) return;
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        this.#note(bytes.toString("latin1", from, to), this.#end + from);
        from = to + 1;
      }
      this.#end += from;
      rest = bytes.subarray(from);
    }
  }

  #note(line: string, at: number): void {
    const [, key, vector] = LINE.exec(line) ?? [];
    if (key === undefined || vector === undefined) return;
    this.#places.set(key, { at: at + KEY_LENGTH + 1, length: vector.length });
  }

  /** Length that most vectors have, as base64: others come from damage or from another model. */
  #usualLength(): number {
    const counts = new Map<number, number>();
    for (const { length } of this.#places.values()) counts.set(length, (counts.get(length) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }

  #complain(verb: string, error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    const reason = error instanceof Error ? error.message : String(error);
    this.#warn(
      `The embeddings cache ${this.path} cannot be ${verb} (${reason}); its passages are embedded anew.`,
    );
  }
}

function encode(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}

function decode(base64: Buffer): number[] | undefined {
  const bytes = Buffer.from(base64.toString("latin1"), "base64");
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
  const vector = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
  return vector.every(Number.isFinite) ? vector : undefined;
}
