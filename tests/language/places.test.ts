import { describe, expect, it } from "vitest";
import { Places, places } from "../../src/language/places.ts";

const provinces = (text: string) => places.find(text).map(({ province }) => province);

describe("Places.find", () => {
  it.each([
    ["HTX ở Hà Nội và Hưng Yên", ["Hà Nội", "Hưng Yên"]],
    ["htx o ha noi", ["Hà Nội"]],
    ["Hanoi cooperatives", ["Hà Nội"]],
    ["nam định có mấy tổ", ["Nam Định"]],
    ["tổ ở TP HCM", ["Hồ Chí Minh"]],
    ["tỉnh Hòa Bình", ["Hòa Bình"]],
    ["Đắc Lắc", ["Đắk Lắk"]],
    ["không nơi nào", []],
  ])("finds the provinces of %j", (text, expected) => {
    expect(provinces(text)).toEqual(expected);
  });

  it.each(["Khánh Hoà", "Khánh Hòa"])("finds the province %j in old and new tone placement", (text) => {
    expect(places.find(text)).toEqual([{ province: "Khánh Hòa" }]);
  });

  it("finds the province Hòa Bình, not a district, in either tone placement", () => {
    expect(places.find("tỉnh Hoà Bình")).toEqual([{ province: "Hòa Bình" }]);
  });

  it("finds a district that is written as a name", () => {
    expect(places.find("Tổ ở Gia Lâm")).toEqual([{ province: "Hà Nội", district: "Gia Lâm" }]);
  });

  it("finds a district without capitals only behind its kind or when it is known", () => {
    const district = [{ province: "Hà Nội", district: "Gia Lâm" }];
    expect(places.find("to o gia lam")).toEqual([]);
    expect(places.find("to o huyen gia lam")).toEqual(district);
    expect(places.find("to o gia lam", new Set(["gia lam"]))).toEqual(district);
  });

  it.each(["Dakrong district", "huyện Đakrông"])("finds a district written as one word: %j", (text) => {
    expect(places.find(text)).toEqual([{ province: "Quảng Trị", district: "Đa Krông" }]);
  });

  it("gives every province of a name that several share", () => {
    expect(provinces("huyện Phong Điền")).toEqual(expect.arrayContaining(["Thừa Thiên Huế", "Cần Thơ"]));
  });

  it.each(["Tổ phải đánh giá lại tài sản", "vinh danh thành viên giỏi", "hoa huệ trắng"])(
    "takes no everyday words for a place: %j",
    (text) => {
      expect(places.find(text)).toEqual([]);
    },
  );
});

describe("Places.provinceOf", () => {
  it("follows the address of the newspaper", () => {
    expect(places.provinceOf("https://baolangson.vn/tin\nHuyện Chi Lăng có tổ trồng na")).toBe("Lạng Sơn");
  });

  it("follows the province that is named most", () => {
    expect(places.provinceOf("Hưng Yên\nHưng Yên có nhãn\nHà Nội")).toBe("Hưng Yên");
  });

  it.each(["Không nơi nào", "Hà Nội và Hưng Yên"])("does not decide for %j", (text) => {
    expect(places.provinceOf(text)).toBeUndefined();
  });
});

describe("the provinces", () => {
  it("are the 63 of before July 2025", () => {
    expect(new Set(places.provinces).size).toBe(63);
  });
});

describe("Places", () => {
  it("refuses data of another shape", () => {
    expect(() => new Places('{"source": "x", "provinces": [{"name": 1}]}')).toThrow(/name/u);
  });
});
