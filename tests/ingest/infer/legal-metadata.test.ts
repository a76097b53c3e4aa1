import { describe, expect, it } from "vitest";
import { clean } from "../../../src/ingest/clean.ts";
import { legalMetadata } from "../../../src/ingest/infer/legal-metadata.ts";
import { structure } from "../../../src/ingest/structure.ts";

function read(text: string, language = "vi") {
  const body = clean(text);
  return legalMetadata(body, structure(body), language);
}

const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

/** A made-up decree whose last article says what is tried. */
function decree(closing: string, date = "Hà Nội, ngày 05 tháng 3 năm 2031") {
  return `CHÍNH PHỦ\n${MOTTO}Số: 45/2031/NĐ-CP\n${date}\n\nNGHỊ ĐỊNH\nVề nuôi ong trong vườn\n\nCăn cứ Luật Ong số 7/2030/QH20 ngày 01 tháng 02 năm 2030;\nChính phủ ban hành Nghị định về nuôi ong trong vườn.\n\nĐiều 1. Phạm vi\n1. Nghị định này nói về ong.\nĐiều 2. Đối tượng\n1. Người nuôi ong.\nĐiều 3. Hiệu lực thi hành\n${closing}\n`;
}

it("leaves grounds in italics out of the title", () => {
  const grounds = "Căn cứ Luật Ong số 7/2030/QH20 ngày 01 tháng 02 năm 2030;";
  const plain = decree("1. Nghị định này có hiệu lực.").replace("\nNGHỊ ĐỊNH\n", "\n**NGHỊ ĐỊNH**\n\n");
  const title = read(plain)?.title;
  expect(title).toContain("nuôi ong");
  expect(read(plain.replace(grounds, `*${grounds.replace(";", ".")}*`))?.title).toBe(title);
});

function englishDecree(closing: string) {
  return `THE GOVERNMENT\nSOCIALIST REPUBLIC OF VIETNAM\nNo. 45/2031/ND-CP\nHanoi, March 5, 2031\n\nDECREE\nOn keeping bees in gardens\n\nPursuant to the Law on Bees No. 7/2030/QH20 dated February 1, 2030;\n\nArticle 1. Scope\n1. This Decree is about bees.\nArticle 2. Subjects\n1. Keepers of bees.\nArticle 3. Effect\n${closing}\n`;
}

describe("number, kind, issuer, date and title", () => {
  it.each([
    [
      "a law",
      `QUỐC HỘI\n${MOTTO}Luật số: 17/2031/QH20\n\nLUẬT\nNUÔI ONG\nVÀ TRỒNG HOA\n\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Nuôi ong.\n\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Lời\n1. Mật.\n\nLuật này được Quốc hội nước Việt Nam khóa XX, kỳ họp thứ 3 thông qua ngày 20 tháng 6 năm 2031.`,
      {
        kind: "law",
        number: "17/2031/QH20",
        issuer: "Quốc hội",
        issued: "2031-06-20",
        title: "Luật Nuôi ong và trồng hoa số 17/2031/QH20",
      },
    ],
    [
      "a decree with a blank in its number",
      decree("1. Nghị định này có hiệu lực.").replace("45/2031", "12 /2031"),
      {
        kind: "decree",
        number: "12/2031/NĐ-CP",
        issuer: "Chính phủ",
        issued: "2031-03-05",
        title: "Nghị định số 12/2031/NĐ-CP Về nuôi ong trong vườn",
      },
    ],
    [
      "a circular in two columns",
      `NGÂN HÀNG NHÀ NƯỚC VIỆT NAM | ${MOTTO.replace("\n", " ")}\nSố: 01/2031/TT-NHNN Hà Nội, ngày 29 tháng 4 năm 2031\nTHÔNG TƯ\nQuy định về tổ ong\nCăn cứ Luật Ong;\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Tổ\n1. Mật.`,
      {
        kind: "circular",
        number: "01/2031/TT-NHNN",
        issuer: "Ngân hàng Nhà nước Việt Nam",
        issued: "2031-04-29",
      },
    ],
    [
      "a resolution of the party",
      `BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 20-NQ/TW\nHà Nội, ngày 16 tháng 6 năm 2031\nNGHỊ QUYẾT\nvề nuôi ong\nOng quý.\n`,
      { kind: "resolution", number: "20-NQ/TW", issuer: "Ban Chấp hành Trung ương", issued: "2031-06-16" },
    ],
    [
      "a resolution of a province",
      `HỘI ĐỒNG NHÂN DÂN\nTỈNH HƯNG YÊN\n${MOTTO}Số: 08/2031/NQ-HĐND\nHưng Yên, ngày 10 tháng 12 năm 2031\nNGHỊ QUYẾT\nQuy định chính sách nuôi ong trên địa bàn tỉnh Hưng Yên\nHỘI ĐỒNG NHÂN DÂN TỈNH HƯNG YÊN\nCăn cứ Luật Ong;\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Tổ\n1. Mật.`,
      {
        kind: "resolution",
        number: "08/2031/NQ-HĐND",
        issuer: "Hội đồng nhân dân tỉnh Hưng Yên",
        issued: "2031-12-10",
        places: ["Hưng Yên"],
        title: "Nghị quyết số 08/2031/NQ-HĐND Quy định chính sách nuôi ong trên địa bàn tỉnh Hưng Yên",
      },
    ],
    [
      "a programme of a province, without articles",
      `ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n${MOTTO}Số: 19/CTr-UBND\nLạng Sơn, ngày 23 tháng 5 năm 2031\nCHƯƠNG TRÌNH\nHỗ trợ nuôi ong\nI. MỤC TIÊU\nCó thêm ong.`,
      {
        kind: "plan",
        number: "19/CTr-UBND",
        issuer: "Ủy ban nhân dân tỉnh Lạng Sơn",
        issued: "2031-05-23",
        places: ["Lạng Sơn"],
        title: "Chương trình số 19/CTr-UBND Hỗ trợ nuôi ong",
      },
    ],
    [
      "a decision of the Prime Minister",
      `THỦ TƯỚNG CHÍNH PHỦ\n${MOTTO}Số: 340/QĐ-TTg\nHà Nội, ngày 12 tháng 3 năm 2031\nQUYẾT ĐỊNH\nPhê duyệt Chiến lược nuôi ong\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Ong;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Chiến lược.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.\nĐiều 3. Các bộ chịu trách nhiệm thi hành Quyết định này./.`,
      {
        kind: "decision",
        number: "340/QĐ-TTg",
        issuer: "Thủ tướng Chính phủ",
        effective: "2031-03-12",
        title: "Quyết định số 340/QĐ-TTg Phê duyệt Chiến lược nuôi ong",
      },
    ],
    [
      "a consolidated text",
      `VĂN PHÒNG QUỐC HỘI\n${MOTTO}Số: 15/VBHN-VPQH\nHà Nội, ngày 05 tháng 3 năm 2031\nLUẬT\nONG MẬT\nLuật Ong mật số 7/2030/QH20 ngày 01 tháng 02 năm 2030 của Quốc hội được sửa đổi bởi:\nLuật số 9/2030/QH20.\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Tổ\n1. Mật.`,
      {
        kind: "law",
        number: "15/VBHN-VPQH",
        issuer: "Văn phòng Quốc hội",
        issued: "2031-03-05",
        replaces: [],
        amends: [],
      },
    ],
    [
      "a number in the title only",
      "LUẬT NUÔI ONG SỐ 17/2031/QH20\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Tổ\n1. Mật.",
      { kind: "law", number: "17/2031/QH20", title: "Luật Nuôi ong số 17/2031/QH20" },
    ],
    [
      "an English law",
      "Law No. 17/2031/QH20\nON BEES\nPursuant to the Constitution;\nArticle 1. Scope\n1. Bees.\nArticle 2. Hives\n1. Honey.\nThis Law was adopted by the National Assembly at its third session on June 20, 2031.",
      {
        kind: "law",
        number: "17/2031/QH20",
        issuer: "Quốc hội",
        issued: "2031-06-20",
        title: "Law No. 17/2031/QH20 On bees",
      },
    ],
    [
      "an English decree",
      englishDecree("1. This Decree takes effect on July 12, 2031."),
      {
        kind: "decree",
        number: "45/2031/ND-CP",
        issuer: "Chính phủ",
        issued: "2031-03-05",
        effective: "2031-07-12",
        title: "Decree No. 45/2031/ND-CP On keeping bees in gardens",
      },
    ],
    [
      "a ministry that the letters of its number do not name",
      `BỘ ONG VÀ HOA\n${MOTTO}Số: 3/2031/TT-BOH\nHà Nội, ngày 05/3/2031\nTHÔNG TƯ\nHướng dẫn Nghị định số 45/2031/NĐ-CP\nCăn cứ Luật Ong;\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Tổ\n1. Mật.`,
      { kind: "circular", number: "3/2031/TT-BOH", issuer: "Bộ ong và hoa", replaces: [], amends: [] },
    ],
  ])("%s", (_what, text, expected) => {
    expect(read(text, /[À-ỹ]/u.test(text) ? "vi" : "en")).toMatchObject(expected);
  });
});

it("leaves the day of issue open where the header does", () => {
  const text = decree("1. Nghị định này có hiệu lực từ ngày ký.", "Hà Nội, ngày    tháng 6 năm 2031");
  expect(read(text)).not.toHaveProperty("issued");
  expect(read(text)).not.toHaveProperty("effective");
});

it("reads a number line above the name in English, and an effect from the day of passing", () => {
  const english =
    "THE STATE BANK OF VIETNAM\nCircular No. 27/2031/TT-NHNN\nHanoi, June 28, 2031\nCIRCULAR\nON HIVES\nPursuant to the Law;\nArticle 1. Scope\n1. Bees.";
  expect(read(english, "en")?.title).toBe("Circular No. 27/2031/TT-NHNN On hives");
  const passed = `QUỐC HỘI\n${MOTTO}Nghị quyết số: 2/2031/QH20\nNGHỊ QUYẾT\nVỀ ONG\nCăn cứ Hiến pháp;\nĐiều 1\nOng.\nĐiều 2\nNghị quyết này có hiệu lực từ ngày được Quốc hội thông qua.\nNghị quyết này được Quốc hội khóa XX thông qua ngày 12 tháng 6 năm 2031.`;
  expect(read(passed)).toMatchObject({ issued: "2031-06-12", effective: "2031-06-12" });
});

describe("what is no law", () => {
  it.each([
    [
      "press with the name of a law in capitals",
      "LUẬT HỢP TÁC XÃ 2031: BA ĐIỂM MỚI\n\nLuật số 17/2031/QH20 có ba điểm mới mà các chủ vườn cần biết trước mùa hoa năm nay, theo lời một người nuôi ong lâu năm ở địa phương.\n\nNgười nuôi ong vui.",
    ],
    [
      "press with a number in its first line",
      "Nghị định số 45/2031/NĐ-CP: ong được hỗ trợ\n\nTheo Nghị định, người nuôi ong được hỗ trợ giống và thùng, và còn được dạy cách giữ ong qua mùa đông, báo cáo của hội cho biết hôm qua.\n\nĐiều 5. Hỗ trợ giống\n1. Nhà nước hỗ trợ.\nĐiều 6. Hỗ trợ thùng\n1. Nhà nước hỗ trợ.",
    ],
    [
      "press that quotes two articles",
      "Ong được hỗ trợ\n\nNgười nuôi ong hỏi, cơ quan trả lời: theo quy định thì ong được hỗ trợ như sau, và ai cũng có thể xin hỗ trợ nếu có từ mười đàn trở lên.\n\nĐiều 1. Hỗ trợ giống\n1. Nhà nước hỗ trợ.\nĐiều 2. Hỗ trợ thùng\n1. Nhà nước hỗ trợ.",
    ],
    ["a short note", "Hội ong họp\nHội bàn về Luật số 17/2031/QH20."],
  ])("%s stays press", (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    [
      "a charter",
      "ĐIỀU LỆ HỢP TÁC XÃ ONG VÀNG\nCăn cứ Luật Ong số 17/2031/QH20;\nĐiều 1. Tên\n1. Ong Vàng.\nĐiều 2. Vốn\n1. Vốn góp.",
    ],
    [
      "rules that a cooperative's decision issues",
      "HỢP TÁC XÃ ONG VÀNG\nSố: 05/QĐ-HTX\nQUYẾT ĐỊNH\nBan hành quy chế\nCăn cứ Luật Ong;\nĐiều 1. Ban hành quy chế.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.",
    ],
    [
      "a model charter",
      "Điều lệ mẫu\n(Ban hành kèm theo Nghị định số 45/2031/NĐ-CP)\nĐiều 1. Tên\n1. Tên gọi.\nĐiều 2. Vốn\n1. Vốn góp.",
    ],
  ])("%s is a guide without a number", (_what, text) => {
    const metadata = read(text);
    expect(metadata).toMatchObject({ kind: "guide", replaces: [], amends: [] });
    expect(metadata).not.toHaveProperty("number");
  });
});

describe("date of effect", () => {
  it.each([
    ["1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.", "2031-07-01"],
    ["1. Nghị định này có hiệu lực từ ngày 01/7/2031.", "2031-07-01"],
    [
      "1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031, trừ quy định tại khoản 2 Điều này.\n2. Khoản 1 Điều 2 có hiệu lực từ ngày 01 tháng 9 năm 2030.",
      "2031-07-01",
    ],
    [
      "1. Khoản 1 Điều 2 có hiệu lực từ ngày 01/9/2030.\n2. Nghị định này có hiệu lực từ ngày 01/7/2031.",
      "2031-07-01",
    ],
    ["1. Nghị định này có hiệu lực kể từ ngày ký.", "2031-03-05"],
    ["1. Nghị định này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành.", "2031-04-19"],
    ["1. Nghị định này có hiệu lực sau 45 (bốn mươi lăm) ngày, kể từ ngày ký.", "2031-04-19"],
    ["1. Nghị định này có hiệu lực sau bốn mươi lăm ngày kể từ ngày ký.", undefined],
    ["1. Giấy phép cấp trước ngày Nghị định này có hiệu lực được dùng đến hết ngày 31/12/2032.", undefined],
    ["1. Kể từ ngày Nghị định này có hiệu lực, ong được kiểm tra vào ngày 01/01/2040.", undefined],
    [
      '1. Sửa đổi Điều 9 như sau: "Điều 9. Hiệu lực. Nghị định này có hiệu lực từ ngày 01/01/2020."\n2. Nghị định này có hiệu lực từ ngày 01/7/2031.',
      "2031-07-01",
    ],
    [
      "1. Nghị định này được Chính phủ thông qua ngày 10/6/2031 và có hiệu lực từ ngày 20/6/2031.",
      "2031-06-20",
    ],
    ["1. Hồ sơ nộp trước ngày 01/02/2031 được xem xét.", undefined],
  ])("%s", (closing, expected) => {
    const metadata = read(decree(closing));
    expect(metadata?.effective).toBe(expected);
    expect(metadata?.expires).toBeUndefined();
  });

  it.each([
    ["1. This Decree takes effect on July 12, 2031.", "2031-07-12"],
    [
      "1. This Decree comes into force as of July 1, 2031, except for Clause 2 of this Article.",
      "2031-07-01",
    ],
    ["1. This Decree shall take effect from the date of its signing.", "2031-03-05"],
    ["1. This Decree takes effect 45 days after the date of its signing.", "2031-04-19"],
    ["1. This Decree is effective from 1 July 2031.", "2031-07-01"],
    ["1. Permits issued before this Decree takes effect are valid until December 31, 2032.", undefined],
  ])("%s", (closing, expected) => {
    expect(read(englishDecree(closing), "en")?.effective).toBe(expected);
  });

  it.each([
    ["1. Nghị định này có hiệu lực từ ngày 01/7/2031 đến hết ngày 31/12/2035.", "2036-01-01"],
    ["1. Nghị định này hết hiệu lực kể từ ngày 01/01/2036.", "2036-01-01"],
    ["1. Giấy phép theo Nghị định này được dùng đến hết ngày 31/12/2032.", undefined],
    [
      "1. Nghị định này có hiệu lực từ ngày 01/7/2031, trừ Điều 2 áp dụng đến hết ngày 31/12/2032.",
      undefined,
    ],
  ])("end: %s", (closing, expected) => {
    expect(read(decree(closing))?.expires).toBe(expected);
  });
});

describe("other documents", () => {
  it.each([
    ["Nghị định này thay thế Nghị định số 9/2020/NĐ-CP ngày 5/5/2020 của Chính phủ.", ["9/2020/NĐ-CP"], []],
    [
      "Nghị định này có hiệu lực thi hành kể từ ngày 25/8/2031 và thay thế Nghị định số 9/2020/NĐ-CP.",
      ["9/2020/NĐ-CP"],
      [],
    ],
    ["Nghị định số 9/2020/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.", ["9/2020/NĐ-CP"], []],
    [
      "Luật Ong số 3/2012/QH13 hết hiệu lực kể từ ngày 01/7/2031, trừ quy định tại khoản 5 Điều 2 và Luật số 4/2013/QH13.",
      ["3/2012/QH13"],
      [],
    ],
    [
      "Luật Ong số 3/2012/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 35/2018/QH14, Luật số 36/2019/QH14 hết hiệu lực.",
      ["3/2012/QH13"],
      [],
    ],
    ["Thông tư số 6/2021/TT-BTC hướng dẫn Nghị định số 8/2019/NĐ-CP hết hiệu lực.", ["6/2021/TT-BTC"], []],
    [
      "Nghị định số 8/2019/NĐ-CP và Nghị định số 9/2020/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 7/2019/NĐ-CP hết hiệu lực.",
      ["8/2019/NĐ-CP", "9/2020/NĐ-CP"],
      [],
    ],
    [
      "Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\na) Nghị định số 8/2019/NĐ-CP;\nb) Khoản 3 Điều 2 Nghị định số 9/2020/NĐ-CP;\nc) Quyết định số 18/2014/QĐ-TTg.",
      ["8/2019/NĐ-CP", "18/2014/QĐ-TTg"],
      ["9/2020/NĐ-CP"],
    ],
    ["Bãi bỏ Điều 5 Thông tư số 6/2021/TT-BTC.", [], ["6/2021/TT-BTC"]],
    [
      "Bãi bỏ Điều 5 của Thông tư số 6/2021/TT-BTC và Quyết định số 340/QĐ-TTg.",
      [],
      ["6/2021/TT-BTC", "340/QĐ-TTg"],
    ],
    ["Thay thế cụm từ nuôi ong tại Nghị định số 8/2019/NĐ-CP.", [], ["8/2019/NĐ-CP"]],
    [
      "Sửa đổi, bổ sung khoản 2 Điều 5 của Luật Hoa số 5/2018/QH14 đã được sửa đổi theo Luật số 6/2019/QH14.",
      [],
      ["5/2018/QH14"],
    ],
    ["Giấy phép cấp theo Nghị định số 8/2019/NĐ-CP được thay thế khi hết hạn.", [], []],
    [
      "Nghị định này thay thế quy định trước đây; việc báo cáo thực hiện theo Thông tư số 6/2021/TT-BTC.",
      [],
      [],
    ],
    ["Nghị định số 45/2031/NĐ-CP này thay thế Nghị định số 9/2020/NĐ-CP.", ["9/2020/NĐ-CP"], []],
    // What is said to stay is not repealed.
    [
      "Các nội dung của Nghị định số 9/2020/NĐ-CP không bị bãi bỏ tại Nghị định này vẫn giữ nguyên hiệu lực.",
      [],
      [],
    ],
    ["Nghị định số 9/2020/NĐ-CP chưa được thay thế vẫn tiếp tục có hiệu lực.", [], []],
  ])("%s", (closing, replaces, amends) => {
    expect(read(decree(`1. Nghị định này có hiệu lực từ ngày 01/7/2031.\n2. ${closing}`))).toMatchObject({
      replaces,
      amends,
    });
  });

  it.each([
    [
      "This Decree replaces Decree No. 9/2020/ND-CP dated May 5, 2020 of the Government.",
      ["9/2020/ND-CP"],
      [],
    ],
    ["Decree No. 9/2020/ND-CP ceases to have effect, except Decree No. 4/2013/ND-CP.", ["9/2020/ND-CP"], []],
    ["Circular No. 6/2021/TT-BTC guiding Decree No. 8/2019/ND-CP is hereby annulled.", ["6/2021/TT-BTC"], []],
    ["Article 5 of Circular No. 6/2021/TT-BTC is repealed.", [], ["6/2021/TT-BTC"]],
    [
      "To annul the following documents:\na) Decree No. 8/2019/ND-CP;\nb) Clause 2, Article 3 of Decree No. 9/2020/ND-CP.",
      ["8/2019/ND-CP"],
      ["9/2020/ND-CP"],
    ],
    ["Permits granted under Decree No. 8/2019/ND-CP shall be replaced.", [], []],
  ])("%s", (closing, replaces, amends) => {
    expect(
      read(englishDecree(`1. This Decree takes effect on July 12, 2031.\n2. ${closing}`), "en"),
    ).toMatchObject({ replaces, amends });
  });

  it("are not replaced by what only amends them, whatever its closing articles say", () => {
    const text = decree(
      "1. Nghị định này có hiệu lực từ ngày 01/7/2031.\n2. Nghị định này thay thế Nghị định số 8/2019/NĐ-CP.",
    ).replace(
      "Về nuôi ong trong vườn\n\n",
      "Sửa đổi, bổ sung một số điều của Nghị định số 8/2019/NĐ-CP về ong\n\n",
    );
    expect(read(text)).toMatchObject({ replaces: [], amends: ["8/2019/NĐ-CP"] });
  });

  it("are amended by what the title says, and repealed by clauses under one sentence", () => {
    const text = decree("1. Nghị định này có hiệu lực từ ngày 01/7/2031.")
      .replace(
        "Về nuôi ong trong vườn\n\n",
        "Sửa đổi, bổ sung một số điều của Nghị định số 8/2019/NĐ-CP về ong\n\n",
      )
      .concat(
        "Điều 4. Bãi bỏ các văn bản sau đây:\n1. Nghị định số 6/2018/NĐ-CP.\n2. Nghị định số 7/2018/NĐ-CP.",
      );
    expect(read(text)).toMatchObject({
      number: "45/2031/NĐ-CP",
      replaces: ["6/2018/NĐ-CP", "7/2018/NĐ-CP"],
      amends: ["8/2019/NĐ-CP"],
    });
  });
});

describe("a document of a local body", () => {
  const BODY =
    "NGHỊ QUYẾT\nQuy định hỗ trợ tổ ong\n\nCăn cứ Luật Ong số 7/2030/QH20;\n\nĐiều 1. Phạm vi\n1. Ong.\nĐiều 2. Mức\n1. Mật.\n";
  const NUMBER = "Số: 18/2031/NQ-HĐND";
  const DAY = "Nghệ An, ngày 11 tháng 7 năm 2031";
  const MOTTO_1 = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  const MOTTO_2 = "Độc lập - Tự do - Hạnh phúc";
  const issuer = "Hội đồng nhân dân tỉnh Nghệ An";

  it.each([
    [
      "blanks",
      `HỘI ĐỒNG NHÂN DÂN          ${MOTTO_1}\nTỈNH NGHỆ AN               ${MOTTO_2}\n-------     ------\n${NUMBER}       ${DAY}\n`,
    ],
    ["one blank", `HỘI ĐỒNG NHÂN DÂN ${MOTTO_1}\nTỈNH NGHỆ AN ${MOTTO_2}\n${NUMBER} ${DAY}\n`],
    ["tabs", `HỘI ĐỒNG NHÂN DÂN\t${MOTTO_1}\nTỈNH NGHỆ AN\t${MOTTO_2}\n${NUMBER}\t${DAY}\n`],
    ["bars", `| HỘI ĐỒNG NHÂN DÂN | ${MOTTO_1} |\n| TỈNH NGHỆ AN | ${MOTTO_2} |\n| ${NUMBER} | ${DAY} |\n`],
    [
      "a table of Markdown",
      `| HỘI ĐỒNG NHÂN DÂN | ${MOTTO_1} |\n| --- | --- |\n| TỈNH NGHỆ AN | ${MOTTO_2} |\n| ${NUMBER} | ${DAY} |\n`,
    ],
    [
      "the cells of a table, row by row",
      `HỘI ĐỒNG NHÂN DÂN\n${MOTTO_1}\nTỈNH NGHỆ AN\n${MOTTO_2}\n${NUMBER}\n${DAY}\n`,
    ],
    ["one column", `HỘI ĐỒNG NHÂN DÂN\nTỈNH NGHỆ AN\n${MOTTO_1}\n${MOTTO_2}\n${NUMBER}\n${DAY}\n`],
  ])("has its issuer and province beside the motto: %s", (_, head) => {
    expect(read(`${head}\n${BODY}`)).toMatchObject({
      kind: "resolution",
      number: "18/2031/NQ-HĐND",
      issued: "2031-07-11",
      issuer,
      places: ["Nghệ An"],
    });
  });

  it.each([
    ["its title", BODY.replace("hỗ trợ tổ ong", "hỗ trợ tổ ong trên địa bàn tỉnh Nghệ An")],
    ["the line of its day", `${DAY}\n${BODY}`],
    ["its first article", BODY.replace("1. Ong.", "1. Ong trên địa bàn tỉnh Nghệ An.")],
  ])("has the province of %s, where its issuer names none", (_, text) => {
    expect(read(`HỘI ĐỒNG NHÂN DÂN\n${NUMBER}\n${text}`)?.places).toEqual(["Nghệ An"]);
  });

  it("has none where nothing tells it", () => {
    expect(read(`HỘI ĐỒNG NHÂN DÂN\n${NUMBER}\n${BODY}`)?.places).toEqual([]);
  });

  it("is no document of the government, which holds everywhere", () => {
    expect(read(decree("1. Nghị định này áp dụng trên địa bàn tỉnh Nghệ An."))?.places).toEqual([]);
  });
});
