import { describe, expect, it } from "vitest";
import { provinceMeant, provinceNamed } from "../../src/answer/library-places.ts";

const names = (typed: string) => {
  const meant = provinceMeant(typed);
  if (meant.kind === "one") return [meant.province.name];
  return meant.kind === "several" ? meant.provinces.map(({ name }) => name) : [];
};

describe("the province that a person means", () => {
  it.each([
    ["Lạng Sơn", "Lạng Sơn"],
    ["lang son", "Lạng Sơn"],
    ["tỉnh Lạng Sơn", "Lạng Sơn"],
    ["tôi ở Lạng Sơn", "Lạng Sơn"],
    ["I live in Hanoi", "Hà Nội"],
    ["Hai Phong city", "Hải Phòng"],
    ["TP HCM", "Hồ Chí Minh"],
    ["sai gon", "Hồ Chí Minh"],
    ["Huế", "Thừa Thiên Huế"],
    ["vũng tàu", "Bà Rịa - Vũng Tàu"],
    ["hoà bình", "Hòa Bình"],
    ["daklak", "Đắk Lắk"],
    ["long an", "Long An"],
  ])("%s is one", (typed, name) => {
    expect(provinceMeant(typed).kind).toBe("one");
    expect(names(typed)).toEqual([name]);
  });

  it("tells what a former province is part of now, and keeps its own name", () => {
    expect(provinceMeant("bac giang")).toEqual({
      kind: "one",
      province: { name: "Bắc Giang", partOf: "Bắc Ninh" },
    });
    expect(provinceNamed("Bắc Ninh")).toEqual({ name: "Bắc Ninh" });
  });

  it.each([
    ["lạng xơn", "Lạng Sơn"],
    ["hai phongg", "Hải Phòng"],
    ["bac zang", "Bắc Giang"],
    ["phan thiet", "Bình Thuận"],
    ["Bắc Sơn", "Lạng Sơn"],
  ])("%s is asked about first, never taken for granted", (typed, first) => {
    expect(provinceMeant(typed).kind).toBe("several");
    expect(names(typed)[0]).toBe(first);
  });

  it("offers all that begin so, are shortened so, or have a district of the name", () => {
    expect(names("quảng")).toEqual(
      expect.arrayContaining(["Quảng Nam", "Quảng Ngãi", "Quảng Trị", "Quảng Ninh", "Quảng Bình"]),
    );
    expect(names("hg")).toEqual(expect.arrayContaining(["Hà Giang", "Hậu Giang"]));
    expect(names("Châu Thành").length).toBeGreaterThan(5);
  });

  it.each(["", "x", "Paris", "Cần mấy thành viên?", "12345", "hợp tác xã"])("%j is none", (typed) => {
    expect(provinceMeant(typed)).toEqual({ kind: "none" });
  });
});
