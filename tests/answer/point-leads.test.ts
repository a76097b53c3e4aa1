import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { figureFit, purity } from "../../src/answer/figures.ts";
import { introductions } from "../../src/answer/point-leads.ts";
import { scopeOf } from "../../src/answer/scope.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { clauseHit, queryOf } from "../support/made-up-hits.ts";

const CLAUSE =
  "2. Thu nhập từ giao dịch bên ngoài của hợp tác xã, liên hiệp hợp tác xã được trích không thấp hơn:\na) 7% đối với hợp tác xã;\nb) 12% đối với liên hiệp hợp tác xã.";

describe("what introduces the points of a clause", () => {
  it("is said of each point, also behind the second sentence of a point, and of nothing else", () => {
    const told = ["1. Phải có:", "a) đơn;", "Đơn viết tay.", "b) điều lệ.", "2. Việc khác.", "c) lạc."];
    expect(introductions(told)).toEqual(["", "1. Phải có:", "", "1. Phải có:", "", ""]);
  });

  it("gives a point its concepts and its bound", () => {
    const [, point] = candidatesOf(clauseHit(CLAUSE));
    expect(point?.introduction).toContain("không thấp hơn:");
    expect(point?.lead.has("#external-transaction")).toBe(true);
    const query = queryOf("Ít nhất mấy phần trăm thu nhập từ giao dịch bên ngoài?");
    expect(point && figureFit(query, point).fit).toBeGreaterThan(0.8);
  });

  it("does not make a point one of the other body", () => {
    const hit = clauseHit(CLAUSE);
    const [, cooperative, union] = candidatesOf(hit);
    if (!cooperative || !union) throw new Error("no points");
    const query = queryOf("Liên hiệp hợp tác xã trích ít nhất mấy phần trăm?");
    const scope = (point: typeof union) => scopeOf(query, point, surroundingsOf(hit), { isTarget: false });
    expect(scope(union)).toBeGreaterThan(scope(cooperative));
  });

  it("counts with what a short point speaks of", () => {
    const hit = clauseHit("1. Hợp đồng sáp nhập gồm:\na) trụ sở;");
    const [, point] = candidatesOf(hit);
    if (!point) throw new Error("no point");
    expect(purity(queryOf("Đổi trụ sở thì sao?"), point, undefined)).toBeLessThan(1);
  });
});
