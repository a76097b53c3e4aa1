import { describe, expect, it } from "vitest";
import { isMetadataTable, MetadataTables } from "../../src/ingest/metadata-table.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

async function tables(name: string, content: string) {
  return MetadataTables.read(await writeFiles(await temporaryFolder(), { [name]: content }), [name]);
}

const rowOf = async (content: string, file = "a.txt", name = "metadata.csv") =>
  (await tables(name, content)).rowOf(file);

describe("MetadataTables", () => {
  it.each([
    ["commas", "file,number\na.txt,5/2031/NĐ-CP\n"],
    ["semicolons", "file;number\na.txt;5/2031/NĐ-CP\n"],
    ["tabs", "file\tnumber\na.txt\t5/2031/NĐ-CP\n"],
    ["a byte-order mark", "\uFEFFfile,number\na.txt,5/2031/NĐ-CP\n"],
    ["Windows line ends and an empty line above", "\r\nfile,number\r\na.txt,5/2031/NĐ-CP\r\n"],
    ["Vietnamese columns", "Tên tệp,Số ký hiệu\na.txt,5/2031/NĐ-CP\n"],
  ])("reads %s", async (_what, content) => {
    expect((await rowOf(content))?.metadata).toEqual({ number: "5/2031/NĐ-CP" });
  });

  it("reads commas, quotes and line breaks within quotes", async () => {
    const row = await rowOf('file,title,issuer\na.txt,"Ong, ""vàng""\nvà hoa",Hội Ong\n');
    expect(row?.metadata).toEqual({ title: 'Ong, "vàng"\nvà hoa', issuer: "Hội Ong" });
  });

  it.each(["31/12/2030", "31-12-2030", "2030-12-31", "2030-12-31T00:00:00", "31/12/2030 00:00:00"])(
    "reads the date %s",
    async (date) => {
      expect((await rowOf(`file,issued\na.txt,${date}\n`))?.metadata).toEqual({ issued: "2030-12-31" });
    },
  );

  it.each([
    ["Còn hiệu lực", "in-force"],
    ["Đang có hiệu lực", "in-force"],
    ["Hết hiệu lực một phần", "partly-in-force"],
    ["Hết hiệu lực toàn bộ", "expired"],
    ["Hết hiệu lực", "expired"],
    ["Không còn hiệu lực", "expired"],
    ["Ngưng hiệu lực", "expired"],
    ["Ngưng hiệu lực một phần", "partly-in-force"],
    ["Chưa có hiệu lực", "not-yet-in-force"],
    ["Không xác định", "unknown"],
    ["in-force", "in-force"],
  ])("reads the validity %j as %s", async (word, validity) => {
    expect((await rowOf(`file,tinh_trang_hieu_luc\na.txt,${word}\n`))?.metadata).toEqual({ validity });
  });

  it.each([
    ["issued", "31/02/2030"],
    ["validity", "hình như còn"],
    ["kind", "Thư ngỏ"],
    ["url", "ong.vn/tin"],
    ["language", "Tiếng Việt"],
    ["places", "Xứ Ong"],
  ])("names the cell of %s that cannot be used", async (column, cell) => {
    const row = await rowOf(`file,${column}\nb.txt,\na.txt,${cell}\n`);
    expect(row).toMatchObject({
      metadata: {},
      problems: [`metadata.csv, row 2: ${column} "${cell}" cannot be used`],
    });
  });

  it("reads lists and the names of provinces", async () => {
    const row = await rowOf(
      'file,replaces,places\na.txt,"5/2030/NĐ-CP, 6/2030/NĐ-CP","Hung Yen; Tỉnh Hòa Bình|Huế"\n',
    );
    expect(row?.metadata).toEqual({
      replaces: ["5/2030/NĐ-CP", "6/2030/NĐ-CP"],
      places: ["Hưng Yên", "Hòa Bình", "Thừa Thiên Huế"],
    });
    expect((await rowOf("file,places\na.txt,Toàn quốc\n"))?.metadata).toEqual({ places: [] });
  });

  it("finds a row by the id in the name of a file, never by a part of an id", async () => {
    const content = "id,number\n66269,1\n166269,2\n";
    expect((await rowOf(content, "doc-166269.html"))?.metadata).toEqual({ number: "2" });
    expect((await rowOf(content, "doc-66269.html"))?.metadata).toEqual({ number: "1" });
    expect(await rowOf(content, "doc-6269.html")).toBeUndefined();
    expect(await rowOf(content, "doc-1662690.html")).toBeUndefined();
  });

  it("speaks of files in its folder, and of those below it by their path", async () => {
    const read = await tables("laws/metadata.csv", "file,number\na.txt,1\nold\\b.txt,2\n");
    expect(read.rowOf("laws/a.txt")?.metadata).toEqual({ number: "1" });
    expect(read.rowOf("laws/old/b.txt")?.metadata).toEqual({ number: "2" });
    for (const file of ["a.txt", "laws/b.txt", "other/a.txt"]) expect(read.rowOf(file)).toBeUndefined();
  });

  it("takes the last of two rows for one file, and the two ways of writing accents for one", async () => {
    const read = await tables("metadata.csv", `file,number\n${"ông.txt".normalize("NFD")},1\nông.txt,2\n`);
    for (const form of ["NFC", "NFD"])
      expect(read.rowOf("ông.txt".normalize(form))?.metadata).toEqual({ number: "2" });
  });

  it.each([
    ["a list", '[{"file": "a.txt", "amends": ["5/2030/NĐ-CP"], "note": "x"}]'],
    ["an object by file", '{"a.txt": {"amends": "5/2030/NĐ-CP"}}'],
  ])("reads JSON as %s", async (_what, content) => {
    expect((await rowOf(content, "a.txt", "metadata.json"))?.metadata).toEqual({ amends: ["5/2030/NĐ-CP"] });
  });

  it.each([
    ["metadata.csv", 'file,number\n"a.txt,1\n', "cannot be read"],
    ["metadata.csv", "ten_gi,number\na.txt,1\n", "no column says which file"],
    ["metadata.json", "{", "cannot be read"],
    ["metadata.json", "3", "expected a list of rows"],
  ])("refuses %s with %j", async (name, content, reason) => {
    await expect(tables(name, content)).rejects.toThrow(reason);
  });

  it("is harmless when empty", async () => {
    expect(await rowOf("")).toBeUndefined();
    expect(isMetadataTable("laws/Metadata.CSV")).toBe(true);
    expect(isMetadataTable("my-metadata.csv")).toBe(false);
  });
});
