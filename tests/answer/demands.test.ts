import { describe, expect, it } from "vitest";
import type { Demands } from "../../src/answer/demands.ts";
import { meetsDemands } from "../../src/answer/meets-demands.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const none: Demands = {
  countries: [],
  isAbroad: false,
  lawYears: [],
  otherThan: [],
  contact: false,
  sinceMerger: false,
  beforeMerger: false,
  total: false,
  ofCountry: false,
  trend: false,
  duty: false,
  fine: false,
  howOften: false,
  extreme: false,
  result: false,
  untold: false,
  particulars: [],
};
const told = (text: string, metadata = {}) => sentenceOf(madeHit(text, { metadata }));

describe("a question demands", () => {
  it.each([
    ["Số điện thoại của Liên minh là gì?", { contact: true }],
    ["goi cho ai de hoi vay von quy htx", { contact: true }],
    ["Whom should we call about a loan?", { contact: true }],
    ["Vem kan vi ringa om lånet?", { contact: true }],
    ["HTX mở chi nhánh ở Nhật Bản thì báo ai?", { isAbroad: true }],
    ["May a co-op open a branch in Laos?", { isAbroad: true }],
    ["HTX mở chi nhánh ở Hưng Yên thì báo ai?", { isAbroad: false }],
    ["Is a digital one fine as a seal?", { fine: false }],
    ["Is there a fine for a lost seal?", { fine: true }],
    ["Thực tế Hưng Yên đã lập mới bao nhiêu HTX?", { result: true }],
    ["How many were actually founded?", { result: true }],
    ["Cuối 2031 lập thêm mấy HTX, cần số thật chứ không phải kế hoạch", { result: true }],
    ["How many unions are there? Not the 2035 target.", { result: true }],
    ["Hur många finns det? Inte målet för 2035.", { result: true }],
    ["Kế hoạch năm 2031 là bao nhiêu HTX?", { result: false }],
    ["Hưng Yên có 75% HTX khá thật chưa hay mới nói vậy?", { result: true }],
    ["hung yen co 75% htx kha roi hay chi moi la chi tieu", { result: true }],
    ["Has Hung Yen got there, or is that just a plan?", { result: true }],
    ["Har de nått dit, eller är det bara ett mål?", { result: true }],
    ["Chỉ tiêu của Hưng Yên là bao nhiêu, nghe nói 75% có thật không?", { result: false }],
    ["Theo bạn có nên đổi giám đốc HTX không?", { untold: true }],
    ["What do you think of our cooperative?", { untold: true }],
    ["Tycker du att lagen om kooperativ är bra?", { untold: true }],
    ["ho so htx cua toi nop hom qua xong chua", { untold: true }],
    ["Has our application been approved yet?", { untold: true }],
    ["Theo ban quản trị thì ai quyết định?", { untold: false }],
    ["Hồ sơ đăng ký HTX gồm những gì?", { untold: false }],
    ["Luật Hợp tác xã năm 2003 cần mấy xã viên?", { lawYears: [2003] }],
    ["On what date did the first cooperative law, of 1996, take effect?", { lawYears: [1996] }],
    ["How many members does a cooperative in Thailand need?", { countries: ["TH"] }],
    ["Nhà đầu tư nước ngoài ở Nhật Bản góp vốn được không?", { countries: [] }],
    ["Từ ngày bỏ cấp huyện tới giờ Bắc Sơn có bao nhiêu HTX?", { sinceMerger: true }],
    ["How many since the merger?", { sinceMerger: true }],
    ["Quảng Trị trước khi sáp nhập có mấy HTX?", { beforeMerger: true, sinceMerger: false }],
    ["How many were there before the merger?", { beforeMerger: true }],
    ["Lạng Sơn còn hỗ trợ HTX sau năm 2025 không?", { afterYear: 2025 }],
    ["What comes after 2025?", { afterYear: 2025 }],
    ["Tổng doanh thu của các HTX Ninh Bình?", { total: true }],
    ["Doanh thu bình quân mỗi HTX?", { total: false }],
    ["Adding up all of them, what revenue do they have?", { total: true }],
    ["Có mấy HTX không làm ruộng mà chạy xe?", { otherThan: ["#agriculture"] }],
    ["How many non-agricultural cooperatives are there?", { otherThan: ["#agriculture"] }],
    ["HTX không có đất thì sao?", { otherThan: [] }],
    ["Hà Nội chiếm bao nhiêu phần trăm HTX cả nước?", { ofCountry: true }],
    ["Cả nước có bao nhiêu HTX?", { ofCountry: false }],
    ["Doanh thu tăng hay giảm?", { trend: true }],
    ["Did income rise or fall?", { trend: true }],
    ["Doanh thu thấp nhất của một HTX là bao nhiêu?", { extreme: true }],
    ["What was the biggest loan?", { extreme: true }],
    ["Doanh thu HTX tỉnh nào cao nhất?", { extreme: false }],
    ["huyen nao co it nguoi nhung nhieu htx nhat", { extreme: true }],
    ["Which district has the fewest cooperatives?", { extreme: true }],
    ["Vilket distrikt har flest kooperativ?", { extreme: true }],
    ["Which cooperative sells honey?", { extreme: false }],
    ["Did the province reach its target?", { result: true }],
    ["Tỉnh có đạt chỉ tiêu không?", { result: true }],
    ["Tỉnh đặt chỉ tiêu lập HTX mới không?", { result: false }],
    ["Xã Bắc Sơn có mấy HTX?", { commune: "bac son" }],
    ["Theo bản án thì đăng ký lại thế nào?", { untold: false }],
    ["Ai là chủ tọa, do đâu quy định?", { particulars: [] }],
    ["Mở văn phòng đại diện ở Nhật Bản báo ai?", { countries: [] }],
    ["Cơ quan nhà nước bị cấm làm gì?", { countries: [] }],

    ["Lạng Sơn tới giờ đã mở được mấy lớp?", { result: true }],
    ["How many shops has Hanoi opened so far?", { result: true }],
    ["Hur många butiker har öppnats hittills?", { result: true }],
    ["HTX nào ở Lạng Sơn bán quýt ngon nhất?", { untold: true }],
    ["Hôm nay xã có mở cửa không?", { untold: true }],
    ["Sáng nay Liên minh công bố gì?", { untold: true }],
    ["What did the ministry announce yesterday?", { untold: true }],
    ["Hôm nay tôi đi nộp hồ sơ thì cần giấy gì?", { untold: false }],
    ["Hôm nay đổi địa chỉ thì mấy ngày phải thông báo?", { untold: false }],
    ["Giám đốc HTX An Phú là ai?", { particulars: ["name"] }],
    ["Who signed Decree 92/2024?", { particulars: ["name"] }],
    ["Ai ký giấy chứng nhận phần vốn góp?", { particulars: [] }],
    ["Huyện nào ở Lạng Sơn có nhiều HTX nhất?", { particulars: ["most"] }],
    ["Không họp đại hội thì bị phạt bao nhiêu tiền?", { fine: true }],
    ["muc phat khi khong nop bao cao", { fine: true }],
    ["What is the fine for holding no meeting?", { fine: true }],
    ["Hur stora böter får man?", { fine: true }],
    ["Không họp đại hội thì bị gì?", { fine: false }],
    ["HTX có phải có trang web không?", { duty: true }],
    ["htx co bat buoc lam trang web khong", { duty: true }],
    ["Must a cooperative have a website?", { duty: true }],
    ["Måste ett kooperativ ha en webbplats?", { duty: true }],
    ["HTX có phải là pháp nhân không?", { duty: false }],
    ["HTX phải nộp những gì?", { duty: false }],
    ["Hội đồng quản trị mấy tháng họp một lần?", { howOften: true }],
    ["How often must the board meet?", { howOften: true }],
    ["Hur ofta måste styrelsen sammanträda?", { howOften: true }],
    ["Giám đốc làm mấy năm thì bầu lại?", { howOften: false }],
    ["Đơn đăng ký làm theo mẫu số mấy?", { particulars: ["form"] }],
    ["What is the number of the form?", { particulars: ["form"] }],
    ["Đơn đăng ký theo mẫu gồm những gì?", { particulars: [] }],
    ["Vì sao luật mới bãi bỏ quyền biểu quyết?", { reason: "of-end" }],
    ["Why did the law abolish the right to vote?", { reason: "of-end" }],
    ["Varför avskaffade lagen rösträtten?", { reason: "of-end" }],
    ["Vì sao phải kiểm toán?", { reason: "of-rule" }],
    ["Vì sao thu nhập tăng?", { reason: "of-figure" }],
    ["Kết quả thực tế và mục tiêu là bao nhiêu?", { result: false }],
  ])("%s", (text, demands) => {
    expect(queryOf(text).demands).toMatchObject(demands);
  });
});

it("what follows a meeting in a year asks of no later time", () => {
  expect(queryOf("Sau khi họp năm 2025 thì báo ai?").demands.afterYear).toBeUndefined();
});

it("a cooperative of a name asks of no commune, nor does a town", () => {
  expect(queryOf("Hợp tác xã Bắc Sơn có mấy người?").demands.commune).toBeUndefined();
  expect(queryOf("HTX ở thị xã Mỹ Hào có mấy người?").demands.commune).toBeUndefined();
});

it("what holds abroad is told by a clause that speaks of it", () => {
  const demands = { ...none, isAbroad: true };
  expect(meetsDemands(demands, told("Chi nhánh ở nước ngoài phải báo trong 7 ngày."))).toBe(true);
  expect(meetsDemands(demands, told("A branch abroad is told within 7 days."))).toBe(true);
  expect(meetsDemands(demands, told("Chi nhánh ở tỉnh khác phải báo trong 7 ngày."))).toBe(false);
});

describe("a sentence meets the demand for", () => {
  const meets = (demands: Partial<Demands>, text: string, metadata = {}) =>
    meetsDemands({ ...none, ...demands }, told(text, metadata));

  it("the time before the merger only where its document is older", () => {
    const text = "Tỉnh có 77 hợp tác xã.";
    expect(meets({ beforeMerger: true }, text, { published: "2026-02-01" })).toBe(false);
    expect(meets({ beforeMerger: true }, text, { published: "2024-02-01" })).toBe(true);
    expect(meets({ sinceMerger: true }, text, { published: "2024-02-01" })).toBe(false);
  });

  it("the country, a change or a commune only where it speaks of one", () => {
    expect(meets({ ofCountry: true }, "77 hợp tác xã, chiếm 65% của tỉnh.")).toBe(false);
    expect(meets({ ofCountry: true }, "77 hợp tác xã, chiếm 6% cả nước.")).toBe(true);
    expect(meets({ trend: true }, "Doanh thu là 77 tỷ đồng.")).toBe(false);
    expect(meets({ trend: true }, "Doanh thu là 77 tỷ đồng, tăng 7%.")).toBe(true);
    expect(meets({ commune: "bac son" }, "Huyện Bắc Sơn có 77 hợp tác xã.")).toBe(false);
    expect(meets({ commune: "bac son" }, "Xã Bắc Sơn ở huyện Chi Lăng có 77 hợp tác xã.")).toBe(true);
  });

  it("a fine only where it speaks of one", () => {
    expect(meets({ fine: true }, "Không họp Đại hội thì phải bồi thường.")).toBe(false);
    expect(meets({ fine: true }, "Không họp Đại hội thì bị phạt 77 triệu đồng.")).toBe(true);
  });

  it("how often only where a rule tells so", () => {
    const meetsAsRule = (text: string) =>
      meetsDemands({ ...none, howOften: true }, sentenceOf(clauseHit(text)));
    expect(meetsAsRule("Hội đồng họp ít nhất 2 tháng một lần.")).toBe(true);
    expect(meetsAsRule("The board meets at least every quarter.")).toBe(true);
    expect(meetsAsRule("Nhiệm kỳ được gia hạn không quá 3 lần.")).toBe(true);
    expect(meetsAsRule("Ban kiểm soát có 3 thành viên.")).toBe(false);
    expect(meetsAsRule("The board examines the yearly financial statements.")).toBe(false);
  });

  it("the number of a form only where it tells one", () => {
    const tells = (text: string) => meetsDemands({ ...none, particulars: ["form"] }, told(text));
    expect(tells("Đơn làm theo Mẫu số 07.")).toBe(true);
    expect(tells("The application uses Form 7 of the annex.")).toBe(true);
    expect(tells("Đơn làm theo mẫu của Bộ và có 7 nội dung.")).toBe(false);
  });

  it("a duty only where it tells what must, may or need not be", () => {
    const meetsAsRule = (text: string) => meetsDemands({ ...none, duty: true }, sentenceOf(clauseHit(text)));
    expect(meetsAsRule("Nhà nước hỗ trợ hợp tác xã xây dựng trang thông tin điện tử.")).toBe(false);
    expect(meetsAsRule("The State supports cooperatives in building websites.")).toBe(false);
    expect(meetsAsRule("Hợp tác xã phải có trang thông tin điện tử.")).toBe(true);
    expect(meetsAsRule("A cooperative need not have a website.")).toBe(true);
  });

  it("why something was given up only where it speaks of that", () => {
    const meetsAsRule = (text: string) =>
      meetsDemands({ ...none, reason: "of-end" }, sentenceOf(clauseHit(text)));
    expect(meetsAsRule("Thành viên được biểu quyết tại Đại hội.")).toBe(false);
    expect(meetsAsRule("Luật bãi bỏ quyền biểu quyết của người góp vốn.")).toBe(true);
  });

  it("a time after a year, a sum of all, other fields only where it tells just that", () => {
    expect(meets({ afterYear: 2025 }, "Từ năm 2021 đến 2025, 77 hợp tác xã được hỗ trợ.")).toBe(false);
    expect(meets({ afterYear: 2025 }, "Giai đoạn 2026–2030, 77 hợp tác xã được hỗ trợ.")).toBe(true);
    expect(meets({ total: true }, "Doanh thu bình quân của một hợp tác xã là 7 tỷ đồng.")).toBe(false);
    expect(meets({ total: true }, "Doanh thu của các hợp tác xã là 77 tỷ đồng.")).toBe(true);
    const otherThan = ["#agriculture"];
    expect(meets({ otherThan }, "Tỉnh có 77 hợp tác xã.")).toBe(false);
    expect(meets({ otherThan }, "Tỉnh có 77 hợp tác xã nông nghiệp.")).toBe(false);
    expect(meets({ otherThan }, "Tỉnh có 7 hợp tác xã vận tải.")).toBe(true);
  });

  it("the one who decides only where a rule names another than the question", () => {
    const rule = (text: string) =>
      meetsDemands({ ...none, decider: new Set(["#director", "#elect"]) }, sentenceOf(clauseHit(text)));
    expect(rule("Giám đốc bị cách chức khi phạm tội.")).toBe(false);
    expect(rule("Thành viên Hội đồng quản trị, Giám đốc bị cách chức khi phạm tội.")).toBe(false);
    expect(rule("Hội đồng quản trị bổ nhiệm, cách chức Giám đốc.")).toBe(true);
    expect(rule("Giám đốc do Đại hội thành viên bầu.")).toBe(true);
    expect(rule("The director is elected by the members' assembly.")).toBe(true);
  });

  it("a way to reach somebody only with a number or an address", () => {
    const demands = { ...none, contact: true };
    expect(meetsDemands(demands, told("Chủ tịch là ông Du."))).toBe(false);
    expect(meetsDemands(demands, told("Điện thoại: 0205 3812 345."))).toBe(true);
  });

  it("a name, the most or a reason only where it tells one", () => {
    const asks = (particulars: Demands["particulars"]) => ({ ...none, particulars });
    expect(meetsDemands(asks(["name"]), told("Chủ tịch điều hành Hội đồng quản trị."))).toBe(false);
    expect(meetsDemands(asks(["name"]), told("Chủ tịch là Nguyen Van An."))).toBe(true);
    expect(meetsDemands(asks(["name"]), told("HTX do chị Bàn Thị Lan làm giám đốc."))).toBe(true);
    expect(meetsDemands(asks(["name"]), told("Giám đốc HTX Nguyễn Văn Phòng cho biết giá tăng."))).toBe(true);
    expect(meetsDemands(asks(["name"]), told("“Så är det”, säger Vì Thị Lan, 52, som är ordförande."))).toBe(
      true,
    );
    expect(meetsDemands(asks(["name"]), told("Giám đốc Sở Công Thương quyết định."))).toBe(false);
    expect(meetsDemands(asks(["most"]), told("Tỉnh có 65 quỹ."))).toBe(false);
    expect(meetsDemands(asks(["most"]), told("Quỹ Hòa Bình lớn nhất tỉnh."))).toBe(true);
    const why: Demands = { ...none, reason: "of-figure" };
    expect(meetsDemands(why, told("Thu nhập là 6 triệu đồng."))).toBe(false);
    expect(meetsDemands(why, told("Thu nhập tăng nhờ bán sang tỉnh khác."))).toBe(true);
  });

  it("a country that it names", () => {
    const demands = { ...none, countries: ["TH"] };
    expect(meetsDemands(demands, told("Cần 5 thành viên."))).toBe(false);
    expect(meetsDemands(demands, told("Ở Thái Lan cần 10 thành viên."))).toBe(true);
  });

  it("the time since the merger with a figure of that time", () => {
    const demands = { ...none, sinceMerger: true };
    const press = (published: string) => ({ kind: "article", published }) as const;
    expect(meetsDemands(demands, told("Có 73 hợp tác xã.", press("2025-03-01")))).toBe(false);
    expect(meetsDemands(demands, told("Có 73 hợp tác xã.", press("2025-11-01")))).toBe(true);
  });

  it("the law of a year that it names, or that applied by then", () => {
    const law = { kind: "law", number: "17/2023/QH15", issued: "2023-06-20" };
    const of = (year: number) => ({ ...none, lawYears: [year] });
    expect(meetsDemands(of(2003), told("Cần 5 thành viên.", law))).toBe(false);
    expect(meetsDemands(of(2023), told("Cần 5 thành viên.", law))).toBe(true);
    expect(meetsDemands(of(2024), told("Cần 5 thành viên.", law))).toBe(true);
    expect(meetsDemands(of(2012), told("Luật 2012 cần 7 thành viên.", law))).toBe(true);
  });
});

describe("a question why", () => {
  const CAUSE = "Năm 2033, HTX ở Cà Mau còn ít vì thiếu đất.";
  const FACT = "Năm 2033, HTX ở Cà Mau còn ít.";

  it.each([
    "Vì sao HTX ở Cà Mau ít thế?",
    "Why are there so few cooperatives?",
    "Varför är det så få kooperativ?",
  ])("of a figure is answered by a cause only: %s", (question) => {
    const { demands } = queryOf(question);
    expect(demands.reason).toBe("of-figure");
    expect(meetsDemands(demands, told(CAUSE))).toBe(true);
    expect(meetsDemands(demands, told(FACT))).toBe(false);
  });

  it("of a rule is answered by the rule", () => {
    const { demands } = queryOf("Vì sao HTX phải có điều lệ?");
    expect(meetsDemands(demands, told("HTX phải có điều lệ.", { kind: "law" }))).toBe(true);
    expect(meetsDemands(demands, told("HTX phải có điều lệ.", { kind: "article" }))).toBe(false);
  });

  it("is not every question", () => {
    expect(queryOf("Cà Mau có bao nhiêu HTX?").demands.reason).toBeUndefined();
  });
});
