import { describe, expect, it } from "vitest";
import { isOnAnotherOffice } from "../../../src/answer/eligibility/offices.ts";
import { queryOf } from "../../support/made-up-hits.ts";

const DIRECTOR = "Muốn làm Giám đốc thì phải đủ các điều kiện sau:\na) là thành viên;\nb) không có án.";
const ASSOCIATE =
  "Thành viên liên kết có thể là những người sau:\na) người từ đủ 18 tuổi trở lên;\nb) tổ chức.";
const BOARD =
  "A member of the board of directors must meet these conditions:\na) be a member;\nb) have no record.";

describe("conditions of another office", () => {
  it.each([
    ["Ông 75 tuổi làm giám đốc HTX được không?", ASSOCIATE, true],
    ["Can a 75-year-old become director?", ASSOCIATE, true],
    ["Ông 75 tuổi làm giám đốc HTX được không?", DIRECTOR, false],
    ["Em vợ giám đốc làm kế toán trưởng được không?", BOARD, true],
    ["May my aunt be the chair?", BOARD, false],
    ["Giám đốc HTX hỏi: 17 tuổi vào HTX được không?", ASSOCIATE, false],
    ["17 tuổi vào HTX được không?", ASSOCIATE, false],
  ])("are told apart for “%s”", (question, quote, isOther) =>
    expect(isOnAnotherOffice(queryOf(question), quote)).toBe(isOther),
  );

  it("are told by lists alone", () => {
    expect(isOnAnotherOffice(queryOf("Ông 75 tuổi làm giám đốc được không?"), "Thành viên là ai.")).toBe(
      false,
    );
  });
});
