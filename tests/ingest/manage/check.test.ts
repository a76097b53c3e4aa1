import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCorpus } from "../../../src/ingest/manage/check.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";

const DIGEST = `digest:
  source: Bản in
  checked: 2026-01-02
  files: [source.txt]
confidence: text`;

function document(front: string, body: string): string {
  return `---\ntitle: Quy chế ong\nkind: law\nissued: 2020-01-01\neffective: 2020-02-01\nissuer: Hội\nurl: https://example.org/a\n${front}\n---\n\n${body}\n`;
}

const VI = document(
  `language: vi\nnumber: 5/2020/QH14\n${DIGEST}`,
  "### Điều 1. Đàn ong\n\n1. Mỗi hộ nuôi ít nhất 5 đàn ong.\n\n2. Phí là 30% giá mật, nộp trong 10 ngày.",
);
const EN = document(
  `language: en\nnumber: 5/2020/QH14\nvariantOf: laws/ong.vi\n${DIGEST}`,
  "### Article 1. Hives\n\n1. A household keeps at least 5 hives.\n\n2. The fee is 30% of the price of honey, paid within 10 days.",
);
const SOURCE =
  "Điều 1. Về đàn ong\n1. Hộ gia đình phải có từ 5 đàn ong trở lên.\n2. Mức phí bằng 30% giá bán mật và được nộp trong thời hạn 10 ngày.\nĐiều 2. Khác\n1. Số đàn tối đa là 77 đàn.\n";

async function problems(files: Record<string, string>, options: { source?: string; record?: boolean } = {}) {
  const home = await temporaryFolder();
  const corpus = await writeFiles(join(home, "corpus"), files);
  const { source, record } = options;
  const sources =
    source === undefined ? undefined : await writeFiles(join(home, "sources"), { "deep/source.txt": source });
  const { findings } = await checkCorpus(corpus, { sources, record });
  return {
    corpus,
    recheck: () =>
      checkCorpus(corpus, { sources }).then((again) => again.findings.map(({ problem }) => problem)),
    found: findings.map(({ file, level, problem }) => `${level} ${file}: ${problem}`),
  };
}

describe("corpus check", () => {
  it("finds nothing in a digest and its variant that agree with each other and with the source", async () => {
    const { found } = await problems({ "laws/ong.vi.md": VI, "laws/ong.en.md": EN }, { source: SOURCE });
    expect(found).toEqual([]);
  });

  it.each([
    [
      "another figure in a clause",
      EN.replace("30%", "35%"),
      /^error laws\/ong\.en\.md: Article 1 clause 2: "35%" stands only here, "30%" only in laws\/ong\.vi\.md$/u,
    ],
    [
      "a clause that is missing",
      EN.replace(/2\. The fee.*/u, ""),
      /^error laws\/ong\.en\.md: only laws\/ong\.vi\.md has Điều 1 khoản 2/u,
    ],
    [
      "other dates of the law",
      EN.replace("effective: 2020-02-01", "effective: 2020-03-01"),
      /^error laws\/ong\.en\.md: effective is not as in laws\/ong\.vi\.md$/u,
    ],
    [
      "the same language",
      EN.replace("language: en", "language: vi"),
      /^error laws\/ong\.en\.md: variantOf names laws\/ong\.vi\.md, which is in the same language$/u,
    ],
  ])("names in a variant %s", async (_what, variant, expected) => {
    const { found } = await problems({ "laws/ong.vi.md": VI, "laws/ong.en.md": variant });
    expect(found.filter((line) => expected.test(line))).toHaveLength(1);
  });

  it.each([
    ["a document", "related: [laws/khong-co]", /related names "laws\/khong-co", which is not there$/u],
    [
      "an article",
      "related: [5/2020/QH14 Điều 9]",
      /related names "5\/2020\/QH14 Điều 9", which has no such article$/u,
    ],
    ["its own article", "amendedBy: [9/2030/QH16 Điều 8]", /amendedBy names .*, which is no article of it$/u],
    ["an original", "variantOf: laws/khong-co", /variantOf names "laws\/khong-co", which is not there$/u],
  ])("names a link that leads to no %s", async (_what, front, expected) => {
    const { found } = await problems({
      "laws/ong.vi.md": VI.replace("language: vi", `language: vi\n${front}`),
    });
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it("warns of a document of a local body of which nothing tells the province", async () => {
    const local = (place: string) =>
      document(`language: vi\nnumber: 5/2020/NQ-HĐND${place}`, "### Điều 1. Ong\n\n1. Nuôi ong.").replace(
        "issuer: Hội",
        "issuer: Hội đồng nhân dân",
      );
    const warning = expect.stringMatching(/^warning laws\/a\.md: a local body has issued it/u);
    expect((await problems({ "laws/a.md": local("") })).found).toContainEqual(warning);
    const told = await problems({ "laws/a.md": local("\nplaces: [Nghệ An]") });
    expect(told.found).not.toContainEqual(warning);
  });

  it("follows the links of a clause", async () => {
    const body = `${VI}\n<!-- related\n- 5/2020/QH14 Điều 7\n-->\n`;
    const { found } = await problems({ "laws/ong.vi.md": body });
    expect(found).toEqual([
      'error laws/ong.vi.md: Điều 1 khoản 2: related names "5/2020/QH14 Điều 7", which has no such article',
    ]);
  });

  it.each([
    [
      "a mark that nobody reads",
      `${VI}\n<!-- askedas\n- Ong?\n-->\n`,
      /^warning .*the comment "askedas" is no mark/u,
    ],
    [
      "a confidence that is none",
      `${VI}\n<!-- confidence: maybe -->\n`,
      /^warning .*"maybe" is no confidence/u,
    ],
    ["no confidence", VI.replace("confidence: text", ""), /^warning .*confidence is not told/u],
    ["a check long ago", VI.replace("2026-01-02", "2019-01-02"), /^warning .*last checked on 2019-01-02/u],
    ["a check to come", VI.replace("2026-01-02", "2199-01-02"), /^error .*still to come/u],
  ])("names in a digest %s", async (_what, text, expected) => {
    const { found } = await problems({ "laws/ong.vi.md": text });
    expect(found).toEqual([expect.stringMatching(expected)]);
  });
});

describe("corpus check --sources", () => {
  it.each([
    ["stands nowhere", VI.replace("30%", "31%"), '"31%" is in none of its sources (source.txt)'],
    [
      "stands in another article",
      VI.replace("5 đàn", "77 đàn"),
      '"77" is in none of its sources (source.txt)',
    ],
    [
      "has another unit",
      VI.replace("10 ngày", "10 tháng"),
      '"10 tháng" is in none of its sources (source.txt)',
    ],
  ])("names a figure that %s", async (_what, text, expected) => {
    const { found } = await problems({ "laws/ong.vi.md": text }, { source: SOURCE });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it("finds the figure in an article that the clause refers to, and the dates of the front matter", async () => {
    const text = `${VI}\n3. Số đàn tối đa là 77 (Điều 2), từ ngày 01/02/2020.\n`;
    expect((await problems({ "laws/ong.vi.md": text }, { source: SOURCE })).found).toEqual([]);
  });

  it("leaves alone what is marked as worked out by ourselves", async () => {
    const text = `${VI}\n3. Hai hộ nuôi ít nhất 10 đàn, ba hộ 15 đàn.\n\n<!-- confidence: computed -->\n`;
    expect((await problems({ "laws/ong.vi.md": text }, { source: SOURCE })).found).toEqual([]);
  });

  it("names a run of fourteen words taken from the source, and no shorter one", async () => {
    const copied = "Mức phí bằng 30% giá bán mật và được nộp trong thời hạn 10 ngày";
    const text = VI.replace("Phí là 30% giá mật, nộp trong 10 ngày", copied);
    const { found } = await problems({ "laws/ong.vi.md": text }, { source: SOURCE });
    expect(found).toEqual([
      expect.stringContaining('taken word by word from its source: "2 mức phí bằng 30'),
    ]);
    const shorter = VI.replace(
      "Phí là 30% giá mật, nộp trong 10 ngày",
      copied.replace("giá bán", "tiền bán"),
    );
    expect((await problems({ "laws/ong.vi.md": shorter }, { source: SOURCE })).found).toEqual([]);
  });

  it("says which source is not there, and that a digest names none", async () => {
    const lost = VI.replace("source.txt", "lost.html");
    expect((await problems({ "laws/ong.vi.md": lost }, { source: SOURCE })).found).toEqual([
      expect.stringMatching(/^warning .*its source lost\.html is not in /u),
    ]);
    const unnamed = VI.replace("  files: [source.txt]\n", "");
    expect((await problems({ "laws/ong.vi.md": unnamed }, { source: SOURCE })).found).toEqual([
      expect.stringMatching(/^note .*names no source file/u),
    ]);
  });

  it("records what agreed, and names what has changed since", async () => {
    const files = { "laws/ong.vi.md": VI, "laws/ong.en.md": EN.replaceAll("30%", "31%") };
    const { corpus, recheck } = await problems(files, { source: SOURCE, record: true });
    const { checked } = JSON.parse(await readFile(join(corpus, "checked.json"), "utf8"));
    expect(checked).toEqual([
      {
        document: "laws/ong.vi",
        hash: expect.stringMatching(/^[\da-f]{64}$/u),
        sources: [{ file: "source.txt", hash: expect.stringMatching(/^[\da-f]{64}$/u) }],
        figures: 3,
      },
    ]);
    const changed = "its figures have not been compared with its sources since it was changed";
    expect((await recheck()).filter((problem) => problem.startsWith(changed))).toHaveLength(1);
    await writeFiles(corpus, { "laws/ong.vi.md": VI.replace("nuôi", "giữ") });
    expect((await recheck()).filter((problem) => problem.startsWith(changed))).toHaveLength(2);
  });

  it("refuses a record that is none, and a folder that is not there", async () => {
    const corpus = await writeFiles(await temporaryFolder(), { "laws/ong.vi.md": VI, "checked.json": "{}" });
    await expect(checkCorpus(corpus)).rejects.toThrow(/is no record of checked digests/u);
    await expect(checkCorpus(corpus, { sources: join(corpus, "nowhere") })).rejects.toThrow(
      /The folder of sources .* cannot be read/u,
    );
  });
});
