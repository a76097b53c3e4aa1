import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/normalize.ts";
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

  it("does not take the name of a credit fund for a district far away", () => {
    expect(places.find("quỹ tín dụng nhân dân Yên Sơn cho vay")).toEqual([]);
    expect(places.find("the Yen Son people's credit fund")).toEqual([]);
    expect(places.find("quỹ tín dụng ở huyện Yên Sơn")).toEqual([
      { province: "Tuyên Quang", district: "Yên Sơn" },
    ]);
    expect(provinces("quỹ tín dụng nhân dân Nghệ An")).toEqual(["Nghệ An"]);
  });

  it.each(["Khánh Hoà", "Khánh Hòa"])("finds the province %j in old and new tone placement", (text) => {
    expect(places.find(text)).toEqual([{ province: "Khánh Hòa" }]);
  });

  it("finds the province Hòa Bình, not a district, in either tone placement", () => {
    expect(places.find("tỉnh Hoà Bình")).toEqual([{ province: "Hòa Bình" }]);
  });

  it.each([
    ["thu nhap htx hung yen binh quan bao nhieu", ["Hưng Yên"]],
    ["an giang ho tro may htx", ["An Giang"]],
    ["muc tieu 2030 ha noi co may htx", ["Hà Nội"]],
    ["da nang muc cho vay", []],
  ])("tells a name from the words behind it without accents: %j", (text, expected) => {
    expect(provinces(text)).toEqual(expected);
  });

  it("knows a district written as one word", () => {
    expect(places.find("dakrong co may htx", new Set(["da krong"]))).toEqual([
      { province: "Quảng Trị", district: "Đa Krông" },
    ]);
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

  it.each([
    "HTX Tân Bình Phát doanh thu bao nhiêu?",
    "Hợp tác xã Dịch vụ nông nghiệp Tân Bình Phát",
    "Giám đốc HTX Nông nghiệp Phú Lương",
    "HTX Hòa Bình Minh",
    "Tan Binh Phat Cooperative",
  ])("takes no part of the name of a cooperative for a place: %j", (text) => {
    expect(places.find(text)).toEqual([]);
  });

  it.each([
    ["HTX Lạng Sơn có bao nhiêu thành viên?", "Lạng Sơn"],
    ["HTX nông nghiệp Lạng Sơn", "Lạng Sơn"],
    ["HTX Nông nghiệp Lạng Sơn", "Lạng Sơn"],
    ["Liên minh HTX Nghệ An Khóa Mới", "Nghệ An"],
    ["HTX Sơn La Năm 2024", "Sơn La"],
    ["Hợp Tác Xã Nghệ An Vươn Lên", "Nghệ An"],
    ["Lang Son Cooperative Alliance", "Lạng Sơn"],
  ])("finds the province whose cooperatives are meant: %j", (text, province) => {
    expect(places.find(text)).toEqual([{ province }]);
  });

  it.each(["Tổ phải đánh giá lại tài sản", "vinh danh thành viên giỏi", "hoa huệ trắng"])(
    "takes no everyday words for a place: %j",
    (text) => {
      expect(places.find(text)).toEqual([]);
    },
  );
});

/** The 63 provinces, with Huế, the only one of the 34 that bears another name than one of them. */
const ALL = [
  ...places.provinces.map((name): [string, string] => [name, name]),
  ["Huế", "Thừa Thiên Huế"],
] as const;
const SPELLINGS = {
  official: (name: string) => name,
  "small letters": (name: string) => name.toLowerCase(),
  capitals: (name: string) => name.toUpperCase(),
  decomposed: (name: string) => name.normalize("NFD"),
  "no accents": (name: string) =>
    name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D"),
  "no accents, small letters": fold,
};
const QUESTIONS = [
  (name: string) => `${name} có bao nhiêu HTX?`,
  (name: string) => `${name} co bao nhieu htx`,
  (name: string) => `o ${name} thi sao`,
  (name: string) => `tỉnh ${name} năm 2024`,
  (name: string) => `hop tac xa ${name} co may thanh vien`,
  (name: string) => `How many cooperatives are there in ${name}?`,
  (name: string) => `Hur många kooperativ har ${name}?`,
];

describe.each(ALL)("the province %s", (name, province) => {
  it.each(Object.entries(SPELLINGS))("is found, and nothing else, in %s", (_spelling, spell) => {
    for (const question of QUESTIONS)
      expect([question("…"), provinces(question(spell(name)))]).toEqual([question("…"), [province]]);
  });
});

describe("other forms of names", () => {
  it.each([
    ["Hanoi", "Hà Nội"],
    ["Haiphong", "Hải Phòng"],
    ["Danang", "Đà Nẵng"],
    ["Ho Chi Minh City", "Hồ Chí Minh"],
    ["HCMC", "Hồ Chí Minh"],
    ["HCM City", "Hồ Chí Minh"],
    ["TP.HCM", "Hồ Chí Minh"],
    ["TPHCM", "Hồ Chí Minh"],
    ["TP. Hồ Chí Minh", "Hồ Chí Minh"],
    ["Thua Thien-Hue", "Thừa Thiên Huế"],
    ["Thừa Thiên - Huế", "Thừa Thiên Huế"],
    ["Thành phố Huế", "Thừa Thiên Huế"],
    ["Daklak", "Đắk Lắk"],
    ["Đăk Lăk", "Đắk Lắk"],
    ["Đak Lak", "Đắk Lắk"],
    ["Dac Nong", "Đắk Nông"],
    ["Kontum", "Kon Tum"],
    ["Bắc Cạn", "Bắc Kạn"],
    ["Ba Ria-Vung Tau", "Bà Rịa - Vũng Tàu"],
    ["Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"],
  ])("%s is %s", (form, province) => {
    expect(provinces(`HTX ở ${form} năm nay`)).toEqual([province]);
  });

  it.each([
    "phú yên bình",
    "vì hoà bình và ổn định",
    "thanh hóa đơn điện tử",
    "cà mau lên",
    "con gia lai giống",
    "danh gia lai tai san",
    "tiền giang hồ",
    "bình định kỳ",
    "vĩnh long trọng",
    "kiên giang tay",
    "kinh tế Việt Nam định hướng xuất khẩu",
    "VIỆT NAM ĐỊNH HƯỚNG",
    "châu Á - Thái Bình Dương",
    "thu nhập cao bằng nông dân",
    "tinh hinh dien bien phuc tap",
    "bao nhieu ha nam 2024",
    "htx da nang cao nang luc",
    "as long an hour",
    "a hue of green",
    "dried longan",
    "xã Hòa Bình",
    "Hoa Binh commune",
    "Ông Vinh, bà Nguyễn Thị Huế, Mr. Le Thai Binh",
    "học tập tư tưởng Hồ Chí Minh",
    "Ho Chi Minh Communist Youth Union",
    "Long, Tan",
    "Chairman Cap Kim Thanh",
  ])("takes %j for no place", (text) => {
    expect(places.find(text)).toEqual([]);
  });

  it.each([
    ["huyện Hòa Bình", [{ province: "Bạc Liêu", district: "Hoà Bình" }]],
    ["Trieu Thanh commune, Trieu Phong district", [{ province: "Quảng Trị", district: "Triệu Phong" }]],
    ["In An Thi, bees", [{ province: "Hưng Yên", district: "Ân Thi" }]],
    ["thị xã Mỹ Hào", [{ province: "Hưng Yên", district: "Mỹ Hào" }]],
    ["Phong Điền, Cần Thơ", [{ province: "Cần Thơ", district: "Phong Điền" }, { province: "Cần Thơ" }]],
  ])("tells the districts in %j", (text, expected) => {
    expect(places.find(text)).toEqual(expected);
  });
});

describe("Places.provinceOf", () => {
  it.each([
    ["only districts", "Growers in An Thi\nMore came from My Hao Town\nAn Thi leads", "Hưng Yên"],
    [
      "a fair elsewhere",
      "Nhãn muộn\nHTX ở huyện Ân Thi và thị xã Mỹ Hào\nHọ dự hội chợ tại Hà Nội\nHàng bán ở siêu thị tại Hà Nội",
      "Hưng Yên",
    ],
    [
      "where a company comes from",
      "Vùng rau\nHuyện Triệu Phong ký với công ty đến từ Đà Nẵng\nHuyện Triệu Phong có thêm hai tổ",
      "Quảng Trị",
    ],
    ["two side by side", "Hai tỉnh\nTỉnh Nam Định có 10 tổ\nTỉnh Hà Nam có 12 tổ", undefined],
    [
      "the whole country from the capital",
      "Hội nghị\nHà Nội, ngày 3/4\nCả nước có nhiều HTX\nToàn quốc tăng\nHà Nội dự họp\nTrong cả nước có thêm HTX\nCả nước xuất khẩu",
      undefined,
    ],
    [
      "a newspaper of the country",
      "Cooperatives grow\nPhoto: A. B/The Hanoi Times\nhttps://hanoitimes.vn/a.html",
      undefined,
    ],
    ["the city's newspaper", "Tin\nhttps://baohue.vn/tin-1.html", "Thừa Thiên Huế"],
    ["an office", "Tin\nhttps://lienminhhtx.daklak.gov.vn/tin", "Đắk Lắk"],
    ["persons who bear a name", "Tin\nÔng Vinh trồng nấm\nBà Huế bán nấm\nÔng Vinh vui", undefined],
  ])("decides by %s", (_what, text, expected) => {
    expect(places.provinceOf(text)).toBe(expected);
  });

  it("takes one mention for enough in a note, but not in a long text", () => {
    const note = "Báo cáo\nTổ nuôi ong Bản Mới ở Điện Biên có 17 thành viên.";
    expect(places.provinceOf(note)).toBe("Điện Biên");
    expect(places.provinceOf(`${note}\n${"Đàn ong bay ra đồng tìm hoa. ".repeat(60)}`)).toBeUndefined();
  });

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
