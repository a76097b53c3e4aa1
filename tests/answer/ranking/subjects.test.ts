import { describe, expect, it } from "vitest";
import { DocumentSubjects, SUBJECTS, subjectsOf } from "../../../src/answer/ranking/subjects.ts";
import { glossary } from "../../../src/language/tokenize.ts";
import { words } from "../../../src/language/words.ts";
import { madeIndex } from "./made-up-index.ts";

const kb = madeIndex({
  a: {
    metadata: { title: "Nghị định về hợp tác xã", scope: "liên hiệp hợp tác xã" },
    passages: [
      { text: "Hợp tác xã có vốn." },
      { text: "Hợp tác xã và ngân hàng." },
      { text: "Không có ai." },
    ],
  },
  b: { metadata: { title: "Thông tư" }, passages: [{ text: "Tổ hợp tác." }] },
});

describe("the bodies that a question is about", () => {
  it.each([
    [["#cooperative"], []],
    [["#cooperative"], ["#revenue", "von"]],
    [["#cooperative-group"], ["#cooperative-group", "#revenue"]],
    [["#cooperative"], ["#cooperative", "#bank"]],
    [["#bank"], ["#bank", "#revenue"]],
    [["#peoples-credit-fund"], ["#enterprise", "#peoples-credit-fund"]],
    [
      ["#cooperative", "#cooperative-group"],
      ["#cooperative", "#cooperative-group"],
    ],
  ])("are %j for %j", (subjects, keys) => {
    expect(subjectsOf(keys)).toEqual(subjects);
  });
});

describe("DocumentSubjects", () => {
  const subjects = new DocumentSubjects(kb);

  it("tells the share of passages that speak of a body, of all that speak of any, and a few more", () => {
    expect(subjects.share(0, ["#cooperative"])).toBeCloseTo(2 / (3 + 2 + 1), 10);
    expect(subjects.share(0, ["#bank"])).toBeCloseTo(1 / 6, 10);
    expect(subjects.share(0, ["#cooperative", "#bank"])).toBeCloseTo(3 / 6, 10);
    expect(subjects.share(1, ["#cooperative"])).toBe(0);
    expect(subjects.share(1, ["#cooperative-group"])).toBeCloseTo(1 / 4, 10);
    expect(subjects.share(0, [])).toBe(0);
  });

  it("tells which bodies title and scope name", () => {
    expect([...subjects.named(0)].sort()).toEqual(["#cooperative", "#cooperative-union"]);
    expect(subjects.named(0)).toBe(subjects.named(0));
    expect(subjects.named(1).size).toBe(0);
  });

  it("knows nothing of a document that is not there", () => {
    expect([subjects.share(9, ["#cooperative"]), subjects.named(9).size]).toEqual([0, 0]);
  });
});

describe("SUBJECTS", () => {
  it.each(SUBJECTS)("%s is a concept of the glossary", (subject) => {
    const found = glossary
      .vietnameseTerms()
      .some((term) =>
        glossary.match(words(term), true).some(({ concepts }) => concepts.includes(subject.slice(1))),
      );
    expect(found).toBe(true);
  });
});
