import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Arrays, readArrays, writeArrays } from "../../src/arrays/array-file.ts";
import { temporaryFolder } from "../support/folders.ts";

/** Arrays of all types; none but the floats fills a multiple of eight bytes. */
const ARRAYS: Arrays = {
  bytes: Uint8Array.of(0, 1, 127, 128, 255),
  shorts: Uint16Array.of(0, 256, 65_535),
  numbers: Uint32Array.of(0, 65_536, 4_294_967_295),
  shares: Float32Array.of(0, -0.5, 1 / 3, Number.POSITIVE_INFINITY),
  nothing: new Uint32Array(),
  "một tên dài": Uint8Array.of(7),
};

/** A file of an array folder with these arrays. */
async function written(arrays: Arrays): Promise<string> {
  const path = join(await temporaryFolder(), "arrays.bin");
  await writeArrays(path, arrays);
  return path;
}

describe("an array file", () => {
  it("gives back arrays of every type, by name, in order and with their values", async () => {
    const arrays = await readArrays(await written(ARRAYS));
    expect(arrays).toEqual(ARRAYS);
    expect(Object.keys(arrays)).toEqual(Object.keys(ARRAYS));
  });

  it("has each array at a multiple of eight bytes, whatever the lengths and names before it", async () => {
    for (let length = 0; length <= 9; length += 1) {
      const arrays = {
        ["x".repeat(length + 1)]: new Uint8Array(length).fill(9),
        after: Uint32Array.of(length),
      };
      const path = await written(arrays);
      const again = await readArrays(path);
      expect(again).toEqual(arrays);
      expect(Object.values(again).map(({ byteOffset }) => byteOffset % 8)).toEqual([0, 0]);
      expect((await readFile(path)).length % 8).toBe(0);
    }
  });

  it("gives views on one buffer, so that nothing is held twice", async () => {
    const buffers = Object.values(await readArrays(await written(ARRAYS))).map(({ buffer }) => buffer);
    expect(new Set(buffers).size).toBe(1);
  });

  it("writes only the part that an array is a view of", async () => {
    const whole = Uint32Array.of(1, 2, 3, 4);
    const path = await written({ part: whole.subarray(1, 3), buffer: Buffer.from("ong") });
    expect(await readArrays(path)).toEqual({
      part: Uint32Array.of(2, 3),
      buffer: Uint8Array.from(Buffer.from("ong")),
    });
  });

  it("may hold no arrays", async () => {
    expect(await readArrays(await written({}))).toEqual({});
  });

  it("takes the place of a longer one", async () => {
    const path = await written(ARRAYS);
    await writeArrays(path, { few: Uint8Array.of(1) });
    expect(await readArrays(path)).toEqual({ few: Uint8Array.of(1) });
  });

  it("is the same for the same arrays", async () => {
    const [one, other] = [await written(ARRAYS), await written(ARRAYS)];
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  });
});

describe("readArrays", () => {
  it("refuses a file that is cut short anywhere", async () => {
    const path = await written(ARRAYS);
    for (let size = (await readFile(path)).length - 1; size >= 0; size -= 1) {
      await truncate(path, size);
      await expect(readArrays(path), `${size} bytes`).rejects.toBeInstanceOf(RangeError);
    }
  });

  it.each([
    ["text", Buffer.from("This is not a file of arrays at all.")],
    ["zeros", Buffer.alloc(64)],
    ["another form of the same", Buffer.concat([Buffer.from("ARR2"), Buffer.alloc(60)])],
    ["the beginning alone", Buffer.from("ARR1")],
    ["a list longer than the file", Buffer.from("ARR1\xff\xff\xff\x7f[]", "latin1")],
  ])("refuses %s", async (_what, bytes) => {
    const path = join(await temporaryFolder(), "other.bin");
    await writeFile(path, bytes);
    await expect(readArrays(path)).rejects.toBeInstanceOf(RangeError);
  });

  it("refuses a file with something behind the last array", async () => {
    const path = await written(ARRAYS);
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(8)]));
    await expect(readArrays(path)).rejects.toThrow(`${path} is not as long as it says`);
  });

  it("names the file that holds no arrays", async () => {
    const path = join(await temporaryFolder(), "other.bin");
    await writeFile(path, "x".repeat(99));
    await expect(readArrays(path)).rejects.toThrow(`${path} holds no arrays`);
  });

  it.each([
    ["a list that is no JSON", "[{x"],
    ["a list that is something else", "null"],
    ["an array of a type that is not known", '[{"name":"a","type":"f64","length":1}]'],
  ])("refuses %s with a RangeError", async (_what, list) => {
    const path = join(await temporaryFolder(), "broken.bin");
    const head = Buffer.alloc(Math.ceil((8 + list.length) / 8) * 8 + 8);
    head.write(`ARR1\0\0\0\0${list}`, "latin1");
    head.writeUInt32LE(list.length, 4);
    await writeFile(path, head);
    await expect(readArrays(path)).rejects.toBeInstanceOf(RangeError);
  });
});
