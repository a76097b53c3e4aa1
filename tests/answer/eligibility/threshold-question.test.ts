import { expect, it } from "vitest";
import { ownCase } from "../../../src/answer/eligibility/case-facts.ts";
import { thresholdQuestion } from "../../../src/answer/eligibility/threshold-question.ts";
import type { Language } from "../../../src/domain.ts";
import { queryOf } from "../../support/made-up-hits.ts";

it.each<[string, Language, string]>([
  ["3 người có lập được HTX không?", "vi", "ít nhất bao nhiêu thành viên có lập được HTX không?"],
  ["3 nguoi co lap duoc htx khong", "vi", "it nhat bao nhieu thanh vien co lap duoc htx khong"],
  ["tôi 17 tuổi vào HTX được không", "vi", "tôi từ bao nhiêu tuổi vào HTX được không"],
  [
    "My cooperative has 3 members, can we register?",
    "en",
    "My cooperative has at least how many members, can we register?",
  ],
])("“%s” hangs on the bound itself", (question, language, expected) => {
  const [fact] = ownCase(queryOf(question))?.facts ?? [];
  if (!fact) throw new Error("no fact");
  expect(thresholdQuestion(question, language, fact)).toBe(expected);
});
