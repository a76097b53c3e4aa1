import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import { findInLaw, type LawFound } from "../../src/answer/library-law.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

const front = (title: string, kind: string, number: string, more = "") =>
  `---\ntitle: ${title}\nlanguage: vi\nkind: ${kind}\nnumber: ${number}\neffective: 2020-01-01\n${more}---\n\n# ${title}\n`;

const CORPUS = {
  "cu.vi.md": `${front("Luật Hợp tác xã số 8/2003/QH11", "law", "8/2003/QH11", "expires: 2021-01-01\n")}
### Điều 1. Phạm vi

1. Luật cũ nói về hợp tác xã kiểu cũ.
`,
  "moi.vi.md": `${front("Luật Hợp tác xã số 9/2019/QH14", "law", "9/2019/QH14")}
### Điều 1. Phạm vi

1. Luật này quy định về hợp tác xã.

2. Các trường hợp sau không áp dụng:
a) tổ hợp tác của nước ngoài;
b) quỹ tương hỗ của nước ngoài.

### Điều 2. Đối tượng

Luật này áp dụng cho mọi hợp tác xã.

### Điều 7. Hiệu lực

1. Luật này có hiệu lực từ năm 2020.
`,
  "nd.vi.md": `${front("Nghị định 7/2020/NĐ-CP về hỗ trợ hợp tác xã", "decree", "7/2020/NĐ-CP")}
### Điều 1. Phạm vi

1. Nghị định này quy định về hỗ trợ hợp tác xã.
`,
};

let library: Library;
beforeAll(async () => {
  library = await (await openKnowledge(CORPUS)).assistant.library();
});

const find = (typed: string) => findInLaw(library, typed, "vi");
function locator(found: LawFound): string {
  if (found.kind !== "found") return found.kind;
  const { document, at } = found.place;
  return `${document.id} ${library.passagesOf(document.id)[at]?.locator}`;
}

describe("a place in a law", () => {
  it.each([
    ["1.2", "moi.vi Điều 1 khoản 2"],
    ["2", "moi.vi Điều 2"],
    ["luật hợp tác xã điều 1", "moi.vi Điều 1 khoản 1"],
    ["HTX 1", "moi.vi Điều 1 khoản 1"],
    ["8/2003/QH11 1", "cu.vi Điều 1 khoản 1"],
    ["nghị định 7 điều 1", "nd.vi Điều 1 khoản 1"],
    ["1.2.b", "moi.vi Điều 1 khoản 2"],
  ])("%s is %s", (typed, place) => {
    expect(locator(find(typed))).toBe(place);
  });

  it("may be of a law or of a decree", () => {
    const found = find("7 1");
    expect(found.kind === "several" && found.places.map(({ document }) => document.id)).toEqual([
      "moi.vi",
      "nd.vi",
    ]);
  });

  it("may be missing: article, clause or point", () => {
    expect(find("12")).toMatchObject({ kind: "no-article", last: "7", isGap: false });
    expect(find("5")).toMatchObject({ kind: "no-article", last: "7", isGap: true });
    expect(find("1.9")).toMatchObject({ kind: "no-clause", clause: "9", clauses: ["1", "2"] });
    expect(find("2.1")).toMatchObject({ kind: "no-clause", clauses: [] });
    expect(find("1.2.c")).toMatchObject({ kind: "no-point", points: ["a", "b"] });
    expect(find("1.1.a")).toMatchObject({ kind: "no-point", points: undefined });
  });

  it("may be of a document that is not there, or of none at all", () => {
    expect(find("Luật Đất đai 5")).toMatchObject({ kind: "no-document", article: "5" });
    expect(find("7/2021/NĐ-CP 1").kind).toBe("no-document");
    expect(find("Luật Hợp tác xã 2012 điều 1").kind).toBe("no-document");
    expect(find("")).toEqual({ kind: "nothing" });
  });

  it("may be a whole document", () => {
    const found = find("nghị định 7/2020");
    expect(found.kind === "documents" && found.documents.map(({ id }) => id)).toEqual(["nd.vi"]);
  });
});
