import { open, writeFile } from "node:fs/promises";
import { z } from "zod";

const MAGIC = "ARR1";
/** Typed arrays need an offset that is a multiple of the size of their elements; eight suits all. */
const ALIGNMENT = 8;
/** Most bytes read at once: one read of more than 2 GiB is refused by the system. */
const CHUNK = 1 << 30;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type TypeName = keyof typeof TYPES;
export type Arrays = Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array>;

/** `length` is in elements, not in bytes. */
const entriesSchema = z.array(
  z.object({
    name: z.string(),
    type: z.enum(["u8", "u16", "u32", "f32"]),
    length: z.int().nonnegative(),
  }),
);
type Entry = z.infer<typeof entriesSchema>[number];

/**
 * Writes typed arrays into one file that opens without parsing: four letters, the length of a short list of names, types
 * and lengths, the list as JSON, then the arrays themselves, each at a multiple of eight bytes. Little-endian.
 */
export async function writeArrays(path: string, arrays: Arrays): Promise<void> {
  const entries = Object.entries(arrays).map(
    ([name, array]): Entry => ({ name, type: typeOf(array), length: array.length }),
  );
  const list = Buffer.from(JSON.stringify(entries));
  const head = Buffer.alloc(aligned(ALIGNMENT + list.length));
  head.write(MAGIC, 0, "latin1");
  head.writeUInt32LE(list.length, 4);
  list.copy(head, ALIGNMENT);
  await writeFile(path, head);
  const file = await open(path, "a");
  try {
    for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
      for (let from = 0; from < byteLength; from += CHUNK)
        await file.appendFile(new Uint8Array(buffer, byteOffset + from, Math.min(CHUNK, byteLength - from)));
      await file.appendFile(new Uint8Array(aligned(byteLength) - byteLength));
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads the arrays back, as views on one buffer.
 * @throws RangeError when the file is not what `writeArrays` wrote, or is cut short.
 */
export async function readArrays(path: string): Promise<Arrays> {
  const bytes = await readWhole(path);
  const head = Buffer.from(bytes, 0, Math.min(ALIGNMENT, bytes.byteLength));
  if (head.toString("latin1", 0, 4) !== MAGIC) throw new RangeError(`${path} holds no arrays`);
  const length = head.readUInt32LE(4);
  const entries = entriesIn(path, bytes, length);
  let at = aligned(ALIGNMENT + length);
  const arrays: Arrays = {};
  for (const { name, type, length: count } of entries) {
    const array = new TYPES[type](bytes, at, count);
    arrays[name] = array;
    at += aligned(array.byteLength);
  }
  if (at !== bytes.byteLength) throw new RangeError(`${path} is not as long as it says`);
  return arrays;
}

/** @throws RangeError when the list is damaged. */
function entriesIn(path: string, bytes: ArrayBuffer, length: number): Entry[] {
  try {
    return entriesSchema.parse(JSON.parse(Buffer.from(bytes, ALIGNMENT, length).toString("utf8")));
  } catch (error) {
    throw new RangeError(`${path} does not say what arrays it holds`, { cause: error });
  }
}

/** The bytes of a file, however long it is. */
export async function readWhole(path: string): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new ArrayBuffer(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(new Uint8Array(bytes, at, Math.min(CHUNK, size - at)));
      if (bytesRead === 0) throw new RangeError(`${path} became shorter while it was read`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** The same arrays with names that begin with a prefix, so that several parts go into one file. */
export function withPrefix(prefix: string, arrays: Arrays): Arrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${prefix}${name}`, array]));
}

/** The arrays that `withPrefix` named so, by their own names. */
export function underPrefix(prefix: string, arrays: Arrays): Arrays {
  return Object.fromEntries(
    Object.entries(arrays).flatMap(([name, array]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), array]] : [],
    ),
  );
}

function typeOf(array: Uint8Array | Uint16Array | Uint32Array | Float32Array): TypeName {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  return array instanceof Uint32Array ? "u32" : "f32";
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
