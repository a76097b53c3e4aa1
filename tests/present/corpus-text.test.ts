import { expect, it } from "vitest";
import { corpusText } from "../../src/present/corpus-text.ts";

it("tells how many documents there are and when they were last compared, in the words of each language", () => {
  const facts = { documents: 12, date: "2031-02-04", isChecked: true };
  expect(corpusText(facts, "vi")).toBe(
    "Kho tài liệu hiện có 12 tài liệu; lần đối chiếu với nguồn mới nhất là ngày 4/2/2031.",
  );
  expect(corpusText(facts, "en")).toBe("Documents: 12; newest check against the sources: 4 February 2031.");
  expect(corpusText(facts, "sv")).toContain("4 februari 2031");
});
