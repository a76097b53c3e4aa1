import { describe, expect, it } from "vitest";
import { asksForPlanOf, asksOfFuture } from "../../src/language/plans.ts";

const PLACES = ["lang son"];

describe("a question on a place", () => {
  it.each([
    "lang son dinh lap bao nhieu to hop tac",
    "lang son muon bao nhieu phan tram htx lam an tot",
    "tinh du kien mo may lop",
    "how many groups does lang son plan to register",
    "hur manga grupper planerar lang son",
  ])("asks for what is planned: %s", (text) => {
    expect(asksForPlanOf(PLACES, text)).toBe(true);
  });

  it.each([
    "lang son co bao nhieu to hop tac",
    "lang son tinh binh quan moi htx thu bao nhieu",
    "toi muon biet lang son co may htx",
    "i want to know how many groups lang son has",
    "nam 2024 lang son co may lien hiep",
  ])("asks for what is: %s", (text) => {
    expect(asksForPlanOf(PLACES, text)).toBe(false);
  });

  it("asks for what the whole country plans for a year", () => {
    expect(asksForPlanOf([], "nam 2030 nha nuoc muon bao nhieu phan tram giam doc di hoc")).toBe(true);
    expect(asksForPlanOf([], "how many cooperatives does the government want by 2045")).toBe(true);
    expect(asksForPlanOf([], "the government wants how many cooperatives by 2045")).toBe(true);
    expect(asksForPlanOf([], "nha nuoc muon thu hoi tai san thi lam the nao")).toBe(false);
  });

  it("without a place asks for no plan of one", () => {
    expect(asksForPlanOf([], "htx muon vay von can gi")).toBe(false);
  });

  it("says with the Swedish ska what shall be, and of a place or a year what is to come", () => {
    expect(asksOfFuture("hur manga ledamoter ska styrelsen ha", false)).toBe(false);
    expect(asksOfFuture("hur manga grupper ska det finnas 2031", false)).toBe(true);
    expect(asksOfFuture("hur manga grupper ska lang son ha", true)).toBe(true);
  });

  it.each([
    [true, "den 2030 lang son co may lien hiep"],
    [true, "den cuoi nam 2030 co bao nhieu htx"],
    [false, "nam 2024 lang son co may lien hiep"],
    [false, "tu 2021 den 2025 lap bao nhieu htx"],
  ])("asks of the future: %s, %s", (future, text) => {
    expect(asksOfFuture(text, false)).toBe(future);
  });
});
