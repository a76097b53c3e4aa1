import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/ingest/loaders/encoding.ts";

const BEES = "Hội ong của thung lũng bán mật ở chợ huyện.";
const SWEDISH = "Biodlarna i dalen har många samhällen och säljer sin honung på torget.";
const latin = (text: string) => Buffer.from(text, "latin1");

describe("decodeText", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["UTF-8", Buffer.from(BEES), BEES, "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${BEES}`), BEES, "utf-8"],
    ["decomposed letters", Buffer.from(BEES.normalize("NFD")), BEES, "utf-8"],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${BEES}`, "utf16le"), BEES, "utf-16le"],
    ["UTF-16 without a mark", Buffer.from(BEES, "utf16le"), BEES, "utf-16le"],
    ["big-endian UTF-16", Buffer.from(BEES, "utf16le").swap16(), BEES, "utf-16be"],
    ["Latin-1", latin(SWEDISH), SWEDISH, "windows-1258"],
    [
      "a declared encoding",
      latin(`<meta charset="iso-8859-1"><p>\xDE\xF0 ${SWEDISH}`),
      `<meta charset="iso-8859-1"><p>Þð ${SWEDISH}`,
      "iso-8859-1",
    ],
    [
      "a declaration that is wrong",
      Buffer.from(`<meta charset="windows-1252"><p>${BEES}`),
      `<meta charset="windows-1252"><p>${BEES}`,
      "utf-8",
    ],
    [
      "an encoding that nobody knows",
      latin(`<meta charset="x-ong"><p>${SWEDISH}`),
      `<meta charset="x-ong"><p>${SWEDISH}`,
      "windows-1258",
    ],
    [
      "UTF-8 that is cut off in a letter",
      Buffer.concat([Buffer.from(BEES.repeat(3)), Uint8Array.of(0xe1, 0xba)]),
      `${BEES.repeat(3)}\uFFFD`,
      "utf-8",
    ],
    [
      "a zero byte in UTF-8",
      Buffer.from(`${BEES.repeat(9)}\0${BEES}`),
      `${BEES.repeat(9)}\0${BEES}`,
      "utf-8",
    ],
  ])("reads %s", (_what, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it("goes by the content type that was sent with a page", () => {
    expect(decodeText(latin(`\xDE ${SWEDISH}`), "windows-1252")?.text).toBe(`Þ ${SWEDISH}`);
  });

  it("finds no text in other bytes", () => {
    expect(decodeText(Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256))).toBeUndefined();
  });
});
