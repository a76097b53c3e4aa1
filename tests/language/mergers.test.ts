import { describe, expect, it } from "vitest";
import { MERGED_ON, placeFit } from "../../src/language/mergers.ts";
import { places } from "../../src/language/places.ts";

const merged = places.provinces.flatMap((former): [string, string][] => {
  const present = places.successorOf(former);
  return present === undefined ? [] : [[former, present]];
});

describe("placeFit", () => {
  it("knows 63 provinces that became 34, of which 29 gave up their name", () => {
    expect(merged).toHaveLength(29);
    const units = new Set(places.provinces.map((name) => places.successorOf(name) ?? name));
    expect(units.size).toBe(34);
  });

  it.each(merged)(
    "%s is spoken for by %s since the merger, not before and not the other way",
    (former, present) => {
      expect(placeFit(former, [former], undefined)).toBe("itself");
      expect(placeFit(former, [present], MERGED_ON)).toBe("successor");
      expect(placeFit(former, [present], "2031-05-06")).toBe("successor");
      expect(placeFit(former, [present], "2025-06-30")).toBeUndefined();
      expect(placeFit(former, [present], undefined)).toBeUndefined();
      expect(placeFit(present, [former], "2026-01-01")).toBeUndefined();
      expect(placeFit(present, [present], "2020-01-01")).toBe("itself");
    },
  );

  it.each(["Huế", "Thừa Thiên Huế"])("takes the old and the new name of %s for one", (asked) => {
    for (const name of ["Huế", "Thừa Thiên Huế"])
      expect(placeFit(asked, [name], "2020-01-01")).toBe("itself");
    expect(places.successorOf(asked)).toBeUndefined();
  });

  it("does not mix up the parts of one province", () => {
    expect(placeFit("Nam Định", ["Hà Nam"], "2026-01-01")).toBeUndefined();
    expect(placeFit("Nam Định", [], "2026-01-01")).toBeUndefined();
  });
});
