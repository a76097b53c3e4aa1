import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import { plainFirst } from "../../src/answer/precedence.ts";
import { clauseHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

function told(text: string, score: number, id = "laws/ong"): Evidence {
  const candidate = sentenceOf(clauseHit(text, `Điều ${score} khoản 1`, id));
  const [quantity] = candidate.quantities;
  const figure = quantity === undefined ? { fit: 0 } : { fit: 0.75, quantity };
  return { candidate, score, coverage: 0.9, figure, scope: 1, isTarget: false };
}

const LIMIT = told("Lớp nuôi ong có ít nhất 02 ngày thực hành.", 0.8);
const PLAIN = told("Lớp nuôi ong học 07 ngày.", 0.79);
const first = (question: string, enough: Evidence[]) => plainFirst(queryOf(question), enough)[0];

describe("a plain figure beside a limit", () => {
  it("goes first where nobody asks for the least or the most", () => {
    expect(first("Lớp nuôi ong học mấy ngày?", [LIMIT, PLAIN])).toBe(PLAIN);
  });

  it.each([
    ["a limit is asked for", "Lớp nuôi ong học ít nhất mấy ngày?", PLAIN],
    ["it is much worse", "Lớp nuôi ong học mấy ngày?", told("Lớp nuôi ong học 07 ngày.", 0.7)],
    ["it is of another unit", "Lớp nuôi ong học mấy ngày?", told("Lớp nuôi ong có 07 thầy.", 0.79)],
    [
      "it is another text's",
      "Lớp nuôi ong học mấy ngày?",
      told("Lớp nuôi ong học 07 ngày.", 0.79, "laws/sap"),
    ],
  ])("does not where %s", (_what, question, other) => {
    expect(first(question, [LIMIT, other])).toBe(LIMIT);
  });
});
