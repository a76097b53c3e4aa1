import { describe, expect, it } from "vitest";
import { type DocumentMetadata, type DocumentRecord, noLists, type Passage } from "../../src/domain.ts";
import { Amendments } from "../../src/store/amendments.ts";
import { PassageStore } from "../../src/store/passage-store.ts";
import { References } from "../../src/store/references.ts";

const DAY = "2031-06-15";

function record(id: string, metadata: Partial<DocumentMetadata>): DocumentRecord {
  const known = { title: id, language: "vi", kind: "law", validity: "in-force", ...noLists() } as const;
  return {
    id,
    file: `${id}.md`,
    metadata: { ...known, ...metadata },
    districts: [],
    format: "text",
    warnings: [],
  };
}

function passage(documentId: string, locator: string, text = "…", headingPath: string[] = []): Passage {
  const id = `${documentId} ${locator}`;
  return { id, documentId, locator, text, start: 0, end: text.length, headingPath, askedAs: [] };
}

const LAW = { number: "5/2020/QH14", issued: "2020-01-01" };
const ACT = { number: "9/2030/QH16", issued: "2030-01-01", effective: "2031-01-01" };
const PLACES = [
  "Điều 2 khoản 1",
  "Điều 2 khoản 2",
  "Điều 3",
  "Điều 4 khoản 1 điểm a–c",
  "Điều 4 khoản 1 điểm d–đ",
];

/** The places of a law that an act has changed, with the place of the act that says so. */
function changed(
  passages: Passage[],
  act: Partial<DocumentMetadata> = { amends: ["5/2020/QH14"] },
  law: Partial<DocumentMetadata> = {},
): Record<string, string | undefined> {
  const own = PLACES.map((locator) => passage("law", locator));
  const documents = new Map(
    [record("law", { ...LAW, ...law }), record("act", { ...ACT, ...act })].map((one) => [one.id, one]),
  );
  const store = PassageStore.of([...own, ...passages]);
  const documentOf = Uint32Array.from(store, ({ documentId }) => (documentId === "law" ? 0 : 1));
  const amendments = new Amendments(documents, new References(documents, store, documentOf), DAY);
  return Object.fromEntries(
    store.between(0, own.length).flatMap((one) => {
      const found = amendments.of(one);
      return found ? [[one.locator, found.passage?.locator]] : [];
    }),
  );
}

const saying = (text: string, heading: string[] = []) => [passage("act", "Điều 1 khoản 1", text, heading)];

describe("Amendments", () => {
  it.each([
    ['Sửa đổi khoản 2 Điều 2 như sau: "2. Mới."', ["Điều 2 khoản 2"]],
    ["1. Sửa đổi, bổ sung khoản 1 và khoản 2 Điều 2 như sau:", ["Điều 2 khoản 1", "Điều 2 khoản 2"]],
    ["Bãi bỏ Điều 3.", ["Điều 3"]],
    ["Khoản 1 Điều 2 được sửa đổi như sau: không quá 3 người.", ["Điều 2 khoản 1"]],
    ["Sửa đổi điểm d khoản 1 Điều 4 như sau:", ["Điều 4 khoản 1 điểm d–đ"]],
    ["Sửa đổi Điều 2 như sau:", ["Điều 2 khoản 1", "Điều 2 khoản 2"]],
    ["To amend clause 2 of Article 2 as follows:", ["Điều 2 khoản 2"]],
  ])("reads what is changed from %j", (text, expected) => {
    expect(Object.keys(changed(saying(text)))).toEqual(expected);
    expect(new Set(Object.values(changed(saying(text))))).toEqual(new Set(["Điều 1 khoản 1"]));
  });

  it.each([
    ["what is only added", 'Bổ sung khoản 3 vào sau khoản 2 Điều 2 như sau: "3. Thêm."'],
    ["the place of an addition", "Sửa đổi tên chương; thêm điểm vào sau khoản 2 Điều 2."],
    ["a reference that changes nothing", "Người nêu tại khoản 2 Điều 2 nộp đơn."],
    ["another law", "Sửa đổi khoản 2 Điều 2 của Luật số 6/2021/QH15 như sau:"],
    ["what the new wording refers to", 'Sửa đổi Điều 9 như sau: "1. Theo khoản 2 Điều 2."'],
  ])("does not take for a change %s", (_what, text) => {
    expect(changed(saying(text))).toEqual({});
  });

  it("takes the law from the heading above, where the act changes several", () => {
    const act = { amends: ["5/2020/QH14", "6/2021/QH15"] };
    const text = "1. Sửa đổi khoản 2 Điều 2 như sau:";
    const heading = (number: string) => [`Điều 1. Sửa đổi Luật số ${number}`];
    expect(Object.keys(changed(saying(text, heading("5/2020/QH14")), act))).toEqual(["Điều 2 khoản 2"]);
    expect(changed(saying(text, heading("6/2021/QH15")), act)).toEqual({});
  });

  it("takes it from metadata, and finds the words for it where only one passage speaks of it", () => {
    const act = { amends: ["5/2020/QH14 Điều 2 khoản 2", "5/2020/QH14 Điều 3"] };
    const speaking = [passage("act", "Điều 7", "Mức mới thay cho khoản 2 Điều 2 Luật số 5/2020/QH14 là 9.")];
    expect(changed(speaking, act)).toEqual({ "Điều 2 khoản 2": "Điều 7", "Điều 3": undefined });
  });

  it("takes it from the law itself, where the act is elsewhere", () => {
    const law = { amendedBy: ["11/2030/QH16 Điều 3"] };
    expect(changed([], { amends: [] }, law)).toEqual({ "Điều 3": undefined });
  });

  it("waits until the act applies", () => {
    const text = saying("Bãi bỏ Điều 3.");
    expect(changed(text, { amends: ["5/2020/QH14"], effective: "2031-06-16" })).toEqual({});
    expect(changed(text, { amends: ["5/2020/QH14"], effective: DAY })).toHaveProperty("Điều 3");
    expect(
      changed([], { amends: [], effective: "2032-01-01" }, { amendedBy: ["9/2030/QH16 Điều 3"] }),
    ).toEqual({});
  });
});
