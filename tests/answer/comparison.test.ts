import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answer/pipeline.ts";
import type { Answer } from "../../src/domain.ts";
import { answerToJson } from "../../src/present/json.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge());
});

const ask = (text: string): Promise<Answer> => assistant.answer({ text, history: [] });
const last = ({ statements }: Answer) => statements.at(-1);

describe("a comparison of places", () => {
  it.each([
    [
      "Lạng Sơn hay Hưng Yên có doanh thu bình quân hợp tác xã cao hơn?",
      "Lạng Sơn (2,45 tỷ đồng) cao hơn Hưng Yên (1,9 tỷ đồng).",
    ],
    [
      "doanh thu binh quan htx hung yen so voi lang son ben nao cao hon",
      "Lạng Sơn (2,45 tỷ đồng) cao hơn Hưng Yên (1,9 tỷ đồng).",
    ],
    ["Lạng Sơn nhiều hợp tác xã hơn Hưng Yên không?", "Lạng Sơn (412) nhiều hơn Hưng Yên (298)."],
    ["Does Hung Yen have more cooperatives than Lang Son?", "Lạng Sơn (412): more than Hưng Yên (298)."],
    ["Finns det fler kooperativ i Lang Son än i Hung Yen?", "Lạng Sơn (412): fler än Hưng Yên (298)."],
  ])("shows each side and says which is higher: %s", async (question, conclusion) => {
    const answer = await ask(question);
    expect(answer.statements).toHaveLength(3);
    expect(last(answer)).toEqual({ text: conclusion, citations: [1, 2] });
    expect(answer.citations.map(({ documentId }) => documentId.slice(0, -3)).sort()).toEqual([
      "articles/hung-yen",
      "articles/lang-son",
    ]);
  });

  it("never adds up and never subtracts", async () => {
    const total = await ask("Tổng số hợp tác xã của Lạng Sơn và Hưng Yên là bao nhiêu?");
    expect(last(total)?.text).toContain("tôi không tự cộng");
    expect(total.text).not.toContain("710");
    const difference = await ask("Lạng Sơn hơn Hưng Yên bao nhiêu hợp tác xã?");
    expect(last(difference)?.text).toContain("nhiều hơn Hưng Yên (298)");
    expect(difference.text).not.toContain("114");
  });

  it("shows the side that is known and names the one that is not", async () => {
    const answer = await ask("Lạng Sơn với Cà Mau, nơi nào nhiều hợp tác xã hơn?");
    expect(answer.text).toContain("412 hợp tác xã");
    expect(answer.statements).toHaveLength(1);
    expect(answer.notices[0]).toBe("Các tài liệu tôi có không nêu số liệu này của Cà Mau.");
  });

  it("sets no figure of something else beside the one that is asked for", async () => {
    const answer = await ask("Số hợp tác xã có sản phẩm OCOP ở Lạng Sơn nhiều hơn hay ít hơn Hưng Yên?");
    expect(answer.text).not.toContain("412");
  });

  it("is declined where no side is known", async () => {
    expect((await ask("Cà Mau hay Hà Giang nhiều hợp tác xã hơn?")).kind).toBe("declined");
  });

  it("of all provinces shows those that have a figure, the highest first", async () => {
    const answer = await ask("Tỉnh nào có nhiều hợp tác xã nhất?");
    expect(last(answer)?.text).toBe("Lạng Sơn (412) nhiều hơn Hưng Yên (298).");
    expect(answer.comparison?.sides.map(({ name }) => name)).toEqual(["Lạng Sơn", "Hưng Yên"]);
  });

  it("counts two bodies of one place beside each other", async () => {
    const answer = await ask("Ở Lạng Sơn hợp tác xã hay tổ hợp tác nhiều hơn?");
    expect(last(answer)?.text).toBe("Tổ hợp tác (556) nhiều hơn hợp tác xã (412).");
  });
});

describe("the table of a comparison", () => {
  it("gives the sides with figure, year and citation, also as JSON", async () => {
    const answer = await ask("Lạng Sơn hay Hưng Yên nhiều hợp tác xã hơn?");
    expect(answerToJson(answer)["comparison"]).toEqual({
      sides: [
        { name: "Lạng Sơn", value: 412, unit: "count", figure: "412", years: [2033], citation: 1 },
        { name: "Hưng Yên", value: 298, unit: "count", figure: "298", years: [2033], citation: 2 },
      ],
      verdict: "higher",
    });
  });

  it("is not there where nothing is compared", async () => {
    expect(await ask("Lạng Sơn có bao nhiêu hợp tác xã?")).not.toHaveProperty("comparison");
  });
});
