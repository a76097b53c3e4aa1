import { describe, expect, it } from "vitest";
import { completeFromHistory } from "../../../src/answer/conversation/complete.ts";

function complete(text: string, ...earlier: string[]): string {
  const history = earlier.map((question) => ({ question, answer: "…" }));
  return completeFromHistory({ text, history }, new Set(["bac son"])).text;
}

const COUNT = "Năm 2033 Lạng Sơn có bao nhiêu hợp tác xã?";

describe("a question that leans on the last one", () => {
  it("takes its subject and puts the new place in", () => {
    const text = complete("Còn Hưng Yên thì sao?", COUNT);
    expect(text).toContain("có bao nhiêu hợp tác xã");
    expect(text).toContain("Hưng Yên");
    expect(text).not.toContain("Lạng Sơn");
    expect(text).toContain("2033");
  });

  it("puts the new year in and keeps the place", () => {
    const text = complete("Còn năm 2019?", COUNT);
    expect(text).toContain("Lạng Sơn có bao nhiêu hợp tác xã");
    expect(text).toContain("2019");
    expect(text).not.toContain("2033");
  });

  it.each([
    ["what about Hung Yen?", "How many cooperatives are there in Lang Son?", "Hung Yen", "Lang Son"],
    ["Och i Hung Yen?", "Hur många kooperativ finns det i Lang Son?", "Hung Yen", "Lang Son"],
    ["con hung yen thi sao", "lang son co bao nhieu htx", "hung yen", "lang son"],
    ["Hưng Yên?", "Lạng Sơn có bao nhiêu hợp tác xã?", "Hưng Yên", "Lạng Sơn"],
  ])("changes the place in %s", (text, earlier, place, old) => {
    const completed = complete(text, earlier);
    expect(completed).toContain(place);
    expect(completed).not.toContain(old);
    expect(completed).toMatch(/bao nhi[êe]u|how many|hur många/iu);
  });

  it("takes the place of a district with that of another province", () => {
    const text = complete("Còn Hưng Yên?", "Huyện Bắc Sơn ở Lạng Sơn có bao nhiêu hợp tác xã?");
    expect(text).not.toMatch(/Bắc Sơn|Lạng Sơn/u);
    expect(text).toContain("bao nhiêu hợp tác xã");
  });

  it("adds a new measure to the place of the last question", () => {
    const text = complete("Còn lợi nhuận?", "Doanh thu bình quân của hợp tác xã Lạng Sơn là bao nhiêu?");
    expect(text).toContain("Lạng Sơn");
    expect(text).toContain("lợi nhuận");
    expect(text).not.toContain("Doanh thu");
  });

  it("leans on the last of several questions", () => {
    const text = complete("Còn Hưng Yên?", "Hồ sơ đăng ký gồm gì?", COUNT);
    expect(text).toContain("bao nhiêu hợp tác xã");
    expect(text).not.toContain("Hồ sơ");
  });
});

describe("what was replaced gives way, what was not is kept", () => {
  it.each([
    ["Còn tổ hợp tác?", [COUNT], "Năm 2033 Lạng Sơn có bao nhiêu tổ hợp tác?"],
    [
      "och hur många grupper?",
      ["Hur många kooperativ finns det i Hung Yen?"],
      "Hur många kooperativa grupper finns det i Hung Yen?",
    ],
    [
      "2023?",
      ["Quảng Trị doanh thu HTX năm 2024 là bao nhiêu?"],
      "Quảng Trị doanh thu HTX năm 2023 là bao nhiêu?",
    ],
    [
      "and in 2023?",
      ["How many cooperatives did Hanoi have in 2024?"],
      "How many cooperatives did Hanoi have in 2023?",
    ],
    ["thế còn giải thể?", ["Thành lập HTX cần những thủ tục gì?"], "giải thể HTX cần những thủ tục gì?"],
    [
      "the con thanh vien lien ket",
      ["thanh vien chinh thuc duoc gop toi da bao nhieu phan tram von"],
      "thanh vien lien ket duoc gop toi da bao nhieu phan tram von",
    ],
    [
      "Hưng Yên có mấy cái?",
      ["Quảng Trị có bao nhiêu liên hiệp HTX?"],
      "Hưng Yên có bao nhiêu liên hiệp HTX?",
    ],
    ["Tính cả tỉnh thì sao?", ["Huyện Bắc Sơn ở Lạng Sơn có bao nhiêu HTX?"], "Lạng Sơn có bao nhiêu HTX?"],
    ["còn cả nước?", ["Hưng Yên có bao nhiêu HTX?"], "cả nước có bao nhiêu HTX?"],
    [
      "thế lợi nhuận?",
      ["Hưng Yên doanh thu HTX bao nhiêu?", "Còn Ninh Bình?"],
      "Ninh Bình lợi nhuận HTX bao nhiêu?",
    ],
    [
      "Thế còn liên hiệp?",
      ["Quảng Trị có bao nhiêu tổ hợp tác?", "cảm ơn"],
      "Quảng Trị có bao nhiêu liên hiệp?",
    ],
    [
      "Luật trước đó thì yêu cầu mấy?",
      ["Luật 2023 đòi mấy người để lập HTX?"],
      "Luật Hợp tác xã 2012 đòi mấy người để lập HTX?",
    ],
  ])("%s", (text, earlier, whole) => {
    expect(complete(text, ...earlier)).toBe(whole);
  });
});

describe("something else asked of what was spoken of", () => {
  it.each([
    [
      "Điều kiện là gì?",
      "HTX có được cho thành viên vay tiền không?",
      ["HTX", "cho thành viên vay tiền", "Điều kiện là gì"],
    ],
    ["ai duyệt?", "Muốn vay nội bộ của HTX thì làm thế nào?", ["vay nội bộ", "ai duyệt"]],
    [
      "how long does it take?",
      "How do I register a cooperative?",
      ["how long does it take", "register", "cooperative"],
    ],
    [
      "Vad är villkoren?",
      "Kan en kooperativ grupp bli ett kooperativ?",
      ["Vad är villkoren", "kooperativ grupp"],
    ],
    [
      "Có tất cả bao nhiêu thành viên?",
      "Quảng Trị có bao nhiêu tổ hợp tác?",
      ["Quảng Trị", "tổ hợp tác", "bao nhiêu thành viên"],
    ],
    [
      "Không đủ số đó thì sao?",
      "Họp đại hội thành viên cần bao nhiêu người?",
      ["đại hội thành viên", "Không đủ"],
    ],
  ])("%s", (text, earlier, parts) => {
    const completed = complete(text, earlier);
    for (const part of parts) expect(completed).toContain(part);
    expect(completed).not.toMatch(/thế nào|bao nhiêu tổ/u);
  });

  it("tells what kind of answer the new question wants", () => {
    const history = [{ question: "Bao nhiêu HTX ở Lạng Sơn được vay vốn?", answer: "…" }];
    expect(completeFromHistory({ text: "Điều kiện là gì?", history }, new Set()).asks).toBe("condition");
    expect(completeFromHistory({ text: "Còn Hưng Yên?", history }, new Set()).asks).toBe("count");
  });
});

describe("pronouns", () => {
  it.each([
    [
      "Nó có tư cách pháp nhân không?",
      "Tổ hợp tác cần ít nhất mấy thành viên?",
      "Tổ hợp tác có tư cách pháp nhân không?",
    ],
    [
      "Họ có được bỏ phiếu ở đại hội không?",
      "Thành viên liên kết góp vốn là ai?",
      "Thành viên liên kết góp vốn có được bỏ phiếu ở đại hội không?",
    ],
    [
      "thế quỹ đó do ai lập?",
      "Quỹ hỗ trợ phát triển hợp tác xã là gì?",
      "Quỹ hỗ trợ phát triển hợp tác xã do ai lập?",
    ],
    ["När trädde den i kraft?", "Vad handlar dekret 113/2024 om?", "När trädde dekret 113/2024 i kraft?"],
  ])("%s", (text, earlier, whole) => {
    expect(complete(text, earlier)).toBe(whole);
  });

  it.each([
    "Cái máy của HTX hỏng thì nó do ai sửa?",
    "How long does it take to register a cooperative?",
    "How many cooperatives does Hanoi have, and how many of them are doing well?",
    "HTX góp vốn vào công ty thì công ty đó có được làm thành viên không?",
    "muc do gop suc lao dong cua xa vien tinh the nao",
  ])("with what they stand for in the same question lean on nothing: %s", (text) => {
    expect(complete(text, COUNT)).toBe(text);
  });
});

describe("the last answer", () => {
  const history = [
    {
      question: "Góp đủ vốn trong bao lâu?",
      answer: "Theo Điều 74 khoản 4 Luật Hợp tác xã 2023, chậm nhất 6 tháng.",
    },
  ];

  it.each([
    ["Khoản 2 điều đó nói gì?", "Khoản 2 Điều 74 Luật Hợp tác xã 2023 nói gì?"],
    [
      "What does that article say about foreign investors?",
      "What does Điều 74 Luật Hợp tác xã 2023 say about foreign investors?",
    ],
  ])("is where an article is looked for: %s", (text, whole) => {
    expect(completeFromHistory({ text, history }, new Set()).text).toBe(whole);
  });

  it("is asked for its article by the question that it answers", () => {
    expect(completeFromHistory({ text: "Cái đó ở điều nào?", history }, new Set()).text).toBe(
      "Góp đủ vốn trong bao lâu?",
    );
  });
});

describe("a question that stands alone", () => {
  it.each([
    "Bao lâu thì có giấy chứng nhận đăng ký?",
    "Còn hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?",
    "How many members does a cooperative need?",
    "Thế muốn ra khỏi HTX thì làm sao?",
    "And what must the charter contain?",
    "Thôi, cho mình hỏi bên Hưng Yên đang có mấy quỹ tín dụng nhân dân vậy?",
    "Điều 18 khoản 2 Luật Hợp tác xã quy định gì?",
    "Thời tiết hôm nay thế nào?",
    "cảm ơn nhé",
  ])("is left as it is: %s", (text) => {
    expect(complete(text, COUNT)).toBe(text);
  });

  it("is left as it is when nothing was asked before", () => {
    expect(complete("Còn Hưng Yên thì sao?")).toBe("Còn Hưng Yên thì sao?");
  });
});

describe("a question that names its body within a longer term", () => {
  it("takes no other body from the turns before", () => {
    const text = "Người ngoài chỉ góp vốn thì được góp tối đa bao nhiêu vào HTX?";
    const turns = ["Một thành viên được góp tối đa bao nhiêu vốn vào hợp tác xã?", "còn liên hiệp thì sao?"];
    expect(complete(text, ...turns)).toBe(text);
  });
});

describe("a correction", () => {
  it.each([
    [
      "À nhầm, ý mình là Quảng Trị",
      "Lạng Sơn có bao nhiêu hợp tác xã?",
      "Quảng Trị có bao nhiêu hợp tác xã?",
    ],
    ["Không, ý tôi hỏi tổ hợp tác cơ.", "Quảng Trị có bao nhiêu HTX?", "Quảng Trị có bao nhiêu tổ hợp tác?"],
    [
      "tôi hỏi lợi nhuận chứ không phải doanh thu",
      "Doanh thu của HTX ở Hưng Yên là bao nhiêu?",
      "lợi nhuận của HTX ở Hưng Yên là bao nhiêu?",
    ],
    [
      "No, I meant Lang Son.",
      "How many cooperatives are there in Ninh Binh?",
      "How many cooperatives are there in Lang Son?",
    ],
    [
      "Nej, jag menade Ninh Binh.",
      "Hur många kooperativ finns det i Quang Tri?",
      "Hur många kooperativ finns det i Ninh Binh?",
    ],
  ])("takes the place of what was asked: %s", (text, earlier, completed) => {
    expect(complete(text, earlier)).toBe(completed);
  });
});

describe("what is set beside the last question", () => {
  it.each([
    [
      "Nhiều hơn Quảng Trị không?",
      "Lạng Sơn có bao nhiêu hợp tác xã?",
      /Lạng Sơn và Quảng Trị có bao nhiêu/u,
    ],
    ["Fler än i Quang Tri?", "Hur många kooperativ finns det i Lang Son?", /Lang Son och Quang Tri/u],
    ["Is that more than in Hanoi?", "How many cooperatives are there in Hue?", /Hue and Hanoi/u],
  ])("is asked of both: %s", (text, earlier, both) => {
    expect(complete(text, earlier)).toMatch(both);
  });

  it("goes back over two questions where two places are meant", () => {
    const text = complete("Hai nơi đó bên nào nhiều hơn?", "Lạng Sơn có bao nhiêu HTX?", "còn Hưng Yên?");
    expect(text).toContain("Lạng Sơn và Hưng Yên");
  });

  it("is nothing where a question stands alone", () => {
    const text = "Doanh thu HTX Hưng Yên so với Ninh Bình thế nào?";
    expect(complete(text, COUNT)).toBe(text);
  });
});

describe("what has come of a target", () => {
  it("is asked without the target, its program and, for now, its year", () => {
    const now = complete("Bây giờ có mấy cái rồi?", "Mục tiêu 2030 của Hà Nội là bao nhiêu HTX?");
    expect(now).toMatch(/Hà Nội.* bao nhiêu HTX/u);
    expect(now).not.toMatch(/[Mm]ục tiêu|2030/u);
    const reached = complete(
      "thực tế mở được mấy lớp?",
      "Chương trình 19 của Lạng Sơn đặt chỉ tiêu mấy lớp tập huấn giai đoạn 2021-2025?",
    );
    expect(reached).toMatch(/Lạng Sơn.*mấy lớp tập huấn.*2021-2025/u);
    expect(reached).not.toMatch(/chỉ tiêu|Chương trình/u);
  });
});

describe("what is left unsaid", () => {
  it.each([
    ["Trong đó của HTX là bao nhiêu?", "Ninh Bình có bao nhiêu sản phẩm OCOP?", /HTX là bao nhiêu sản phẩm/u],
    [
      "How many work in agriculture?",
      "How many cooperatives are there in Hue?",
      /How many cooperatives work/u,
    ],
    ["4 sao mấy cái", "Ninh Bình có bao nhiêu sản phẩm OCOP?", /Ninh Bình .*4 sao mấy sản phẩm/u],
    ["ban hành ngày nào?", "Nghị quyết 20-NQ/TW là gì?", /^Nghị quyết 20-NQ\/TW ban hành ngày nào/u],
    ["có mấy chương?", "Luật Hợp tác xã 2023 có hiệu lực khi nào?", /^Luật Hợp tác xã 2023 có mấy chương/u],
    ["Bầu chủ tịch cũng vậy à?", "Sửa điều lệ cần bao nhiêu phiếu?", /^Bầu chủ tịch cần bao nhiêu phiếu/u],
    ["việc khác thì bao nhiêu", "Sửa điều lệ cần bao nhiêu phiếu?", /^việc khác cần bao nhiêu phiếu/u],
    ["How much revenue does each of them make?", "How many cooperatives are there in Hue?", /Hue/u],
    ["lần hai thì sao?", "Đại hội cần bao nhiêu người dự?", /^lần hai Đại hội cần bao nhiêu người dự/u],
  ])("is taken from the last question: %s", (text, earlier, completed) => {
    expect(complete(text, earlier)).toMatch(completed);
  });
});

describe("a province given by its initials", () => {
  it.each([
    ["thế QT?", "Doanh thu bình quân của HTX ở Hưng Yên là bao nhiêu?", "Quảng Trị", "Hưng Yên"],
    ["con nb", "lang son co may htx", "ninh binh", "lang son"],
    ["And HY?", "How many cooperatives are there in Lang Son?", "hung yen", "Lang Son"],
  ])("takes the place of the old one: %s", (text, earlier, place, old) => {
    const completed = complete(text, earlier);
    expect(completed).toContain(place);
    expect(completed).not.toContain(old);
  });

  it("is read where two stand side by side, also in a first question", () => {
    expect(complete("QT với LS nơi nào nhiều HTX hơn?")).toMatch(/Quảng Trị với Lạng Sơn/u);
  });

  it.each(["Chủ tịch HĐ QT HTX là ai?", "QT HTX thế nào?", "BN có bao nhiêu HTX?"])(
    "is not read into other letters or shared ones: %s",
    (text) => {
      expect(complete(text)).toBe(text);
    },
  );
});

describe("what a conversation leaves unsaid", () => {
  it.each([
    [
      "Hur ser det ut i Lang Son?",
      "Hur många kooperativ finns det i Quang Tri?",
      /hur många kooperativ.*Lang Son/iu,
    ],
    [
      "How are things in Ninh Binh?",
      "How many cooperatives are there in Quang Tri?",
      /how many.*Ninh Binh/iu,
    ],
    ["doanh thu mỗi tổ là bao nhiêu?", "Quảng Trị có bao nhiêu tổ hợp tác?", /Quảng Trị.*doanh thu/u],
    ["gồm mấy HTX thành viên?", "Quảng Trị có bao nhiêu liên hiệp HTX?", /Quảng Trị/u],
    ["được vay nhiều nhất bao nhiêu?", "HTX cho thành viên vay nội bộ bao lâu?", /vay nội bộ/u],
    [
      "How many did the previous law ask for?",
      "How many founders does a cooperative need?",
      /founders.*2012/u,
    ],
    [
      "thế HTX mới?",
      "Hà Nội có mấy liên hiệp HTX theo mục tiêu 2030?",
      /^Hà Nội có mấy HTX mới theo mục tiêu 2030/u,
    ],
    ["đến giờ đạt chưa?", "Chỉ tiêu HTX mới của Lạng Sơn 2021-2025 là bao nhiêu?", /^thực tế .*Lạng Sơn/u],
    [
      "Is that more than a cooperative group needs?",
      "How many members must a cooperative have?",
      /^Compare:.* cooperative and cooperative group/u,
    ],
  ])("is put in: %s", (text, earlier, whole) => {
    expect(complete(text, earlier)).toMatch(whole);
  });

  it("keeps a question without accents without them", () => {
    expect(complete("luat cu doi may nguoi", "muon mo htx can may nguoi")).toBe(
      "muon mo htx can may nguoi theo luat hop tac xa 2012",
    );
  });

  it("writes out the short name of a body where the question stands alone", () => {
    expect(complete("Quảng Trị có mấy tổ?", "Hưng Yên có bao nhiêu tổ hợp tác?")).toBe(
      "Quảng Trị có mấy tổ hợp tác?",
    );
  });

  it.each(["Lập HTX cần bao nhiêu thành viên?", "HTX có mấy loại?"])(
    "is nothing where the question is whole: %s",
    (text) => {
      expect(complete(text, "Lạng Sơn có bao nhiêu hợp tác xã?")).toBe(text);
    },
  );
});

describe("a short question on what was told", () => {
  it.each([
    ["sao ít thế?", "Cà Mau có bao nhiêu HTX?", /^Vì sao .*Cà Mau/u],
    ["tai sao vay", "ca mau co bao nhieu htx", /^vi sao .*ca mau/u],
    ["How come so low?", "What is the revenue of a cooperative in Hung Yen?", /^Why so: .*Hung Yen/u],
    ["tỉnh có mấy liên hiệp?", "Chủ tịch liên minh HTX Hưng Yên là ai?", /Hưng Yên có mấy liên hiệp/u],
    ["how many unions are there?", "How many cooperatives does Hung Yen have?", /unions.*Hung Yen/u],
    ["không, Hà Nội", "Hưng Yên có bao nhiêu HTX?", /Hà Nội có bao nhiêu HTX/u],
    ["ý là tổ hợp tác", "Hưng Yên có bao nhiêu HTX?", /Hưng Yên có bao nhiêu tổ hợp tác/u],
    [
      "no, Ninh Binh I mean",
      "How many cooperatives does Hung Yen have?",
      /cooperatives does Ninh Binh have/u,
    ],
    ["and at the start of 2019?", "How many members were there in early 2030?", /start of 2019\?$/u],
    ["how many of them are new?", "How many dairy products does Hung Yen have?", /dairy products are new/u],
  ])("is completed: %s", (text, earlier, whole) => {
    expect(complete(text, earlier)).toMatch(whole);
  });

  it("leans on nothing but courtesy", () => {
    expect(complete("còn Hưng Yên?", "ok cảm ơn nhé")).toBe("còn Hưng Yên?");
  });
});
