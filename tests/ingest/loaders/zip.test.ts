import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../src/errors.ts";
import { openZip, storedZip } from "../../../src/ingest/loaders/zip.ts";

const HIVE = "ong mật ".repeat(500);
const archive = () =>
  zipSync({ "word/document.xml": strToU8(HIVE), "media/a.png": strToU8("x"), empty: new Uint8Array() });
const open = (bytes: Uint8Array, wanted = (_name: string) => true) => openZip(bytes, "press/a.docx", wanted);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const CENTRAL = 0x02014b50;

/** A copy in which one field of the first record of the list of contents is another. */
function forged(bytes: Uint8Array, field: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== CENTRAL) at += 1;
  if (width === 4) view.setUint32(at + field, value, true);
  else view.setUint16(at + field, value, true);
  return copy;
}

function refusal(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return (error as DocumentError).message;
  }
  throw new Error("it was not refused");
}

describe("openZip", () => {
  it("unpacks what is wanted and names the rest", () => {
    const { names, entries } = open(archive(), (name) => name.endsWith(".xml"));
    expect(names).toEqual(["word/document.xml", "media/a.png", "empty"]);
    expect([...entries.keys()]).toEqual(["word/document.xml"]);
    expect(text(entries.get("word/document.xml"))).toBe(HIVE);
  });

  it("reads an empty entry, and an archive with a comment behind it", () => {
    const bytes = archive();
    new DataView(bytes.buffer).setUint16(bytes.length - 2, 5, true);
    const commented = new Uint8Array([...bytes, ...strToU8("a bee")]);
    expect(open(commented).entries.get("empty")).toHaveLength(0);
  });

  it("reads an archive that is part of a larger buffer", () => {
    const bytes = archive();
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(text(open(larger.subarray(7)).entries.get("word/document.xml"))).toBe(HIVE);
  });

  it("turns the folders of Windows round", () => {
    expect(open(zipSync({ "word\\document.xml": strToU8("ong") })).names).toEqual(["word/document.xml"]);
  });

  it("reads what storedZip writes", () => {
    const bytes = storedZip({ "a/b.xml": strToU8(HIVE) });
    expect(bytes.length).toBeGreaterThan(strToU8(HIVE).length);
    expect(text(open(bytes).entries.get("a/b.xml"))).toBe(HIVE);
  });

  it("does not look at entries that are not wanted", () => {
    const bytes = forged(archive(), 24, 0xf0000000);
    expect(open(bytes, (name) => name === "media/a.png").entries.size).toBe(1);
  });
});

describe("openZip refuses", () => {
  it("more than 200 MB of wanted entries, before it unpacks any", () => {
    expect(refusal(forged(archive(), 24, 0x10000000))).toMatch(/^press\/a\.docx: .*268 MB.*200 MB/u);
  });

  it("more than 5000 entries", () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, new Uint8Array()]));
    expect(refusal(zipSync(many))).toMatch(/^press\/a\.docx: .*5001 files/u);
  });

  it("an entry that unpacks to more than it declares", () => {
    expect(refusal(forged(archive(), 24, 100))).toMatch(/more than the 100 bytes/u);
  });

  it("an entry that unpacks to less than it declares", () => {
    expect(refusal(forged(archive(), 24, 100_000))).toContain("is not what the list of contents declares");
  });

  it.each([
    ["a wrong checksum", forged(archive(), 16, 1), "is not what the list of contents declares"],
    ["a password", forged(archive(), 8, 1, 2), "is encrypted"],
    ["an unknown way of packing", forged(archive(), 10, 14, 2), "unknown way (14)"],
    ["an entry that begins nowhere", forged(archive(), 42, 9), "is not there"],
    ["an entry that begins outside", forged(archive(), 42, 900_000), "is damaged"],
    ["an entry that is cut off", forged(archive(), 20, 900_000), "is cut off"],
    ["ZIP64", forged(archive(), 42, 0xffffffff), "ZIP64"],
    ["a cut file", archive().slice(0, 100), "list of contents is missing"],
    ["nothing", new Uint8Array(), "list of contents is missing"],
    ["no archive at all", strToU8(HIVE), "list of contents is missing"],
  ])("%s", (_what, bytes, reason) => {
    const message = refusal(bytes);
    expect(message).toMatch(/^press\/a\.docx: /u);
    expect(message).toContain(reason);
  });

  it("broken data", () => {
    const bytes = archive();
    bytes.fill(0xff, 50, 70);
    expect(refusal(bytes)).toContain("is damaged");
  });
});
