import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/normalize.ts";
import { contentUnits } from "../../src/language/tokenize.ts";
import { unitsOf, type Wanted, wantedOf } from "../../src/language/wanted.ts";

function wanted(text: string): Wanted {
  return wantedOf(fold(text), new Set(contentUnits(text).map(({ key }) => key)));
}

describe("the kind of answer that is wanted", () => {
  it.each<[Wanted, string]>([
    ["money", "Tỉnh nào cho HTX vay nhiều tiền nhất?"],
    ["money", "Which of them spent the most money?"],
    ["money", "Vilken provins har lånat ut mest pengar?"],
    ["yes-no", "Góp nhiều tiền hơn có được thêm phiếu không?"],
    ["percent", "What slice of the income goes into the fund?"],
    ["count", "Tỉnh có bao nhiêu hợp tác xã?"],
    ["count", "How many cooperatives are there?"],
    ["count", "Hur många kooperativ finns det?"],
    ["count", "Bao nhiêu hợp tác xã được vay vốn?"],
    ["money", "Doanh thu là bao nhiêu?"],
    ["count", "Cả nước có mấy triệu người vào HTX?"],
    ["money", "HTX vay mấy triệu?"],
    ["percent", "muc tieu thi may %"],
    ["age", "Vào ban đó thì tuổi bao nhiêu?"],
    ["count", "Mỗi tổ lấy mấy người, lấy bao nhiêu?"],
    ["yes-no", "Bà chủ tịch có phải là giám đốc không?"],
    ["definition", "Vốn điều lệ là gì?"],
    ["who", "Who signs when the chair is away?"],
    ["yes-no", "Kan stämpeln lånas ut när vi har semester?"],
    ["yes-no", "Artikeln nämner 40 %. Är det folket som har ökat så mycket?"],
    ["when", "Do you know when the fee is due?"],
    ["when", "Står det när avgiften ska betalas?"],
    ["when", "And when is the fee due?"],
    ["how", "Đơn chưa ai duyệt thì làm sao?"],
    ["who", "Đơn này ai duyệt?"],
    ["money", "Doanh thu của tổ bao nhiêu năm 2033?"],
    ["condition", "muốn vay thì HTX phải thế nào"],
    ["how", "Vay thế nào?"],
    ["duration", "Tổ hoạt động bao nhiêu năm?"],
    ["percent", "vay trồng dâu lãi mấy phần"],
    ["count", "Sản phẩm đạt sao của HTX là bao nhiêu?"],
    ["count", "Mấy năm nay tỉnh kéo về bao nhiêu kỹ sư?"],
    ["duration", "Giám đốc làm mấy năm nay?"],
    ["percent", "Hur stor är andelen med bra betyg?"],
    ["money", "HTX ăn lãi được chừng nào?"],
    ["money", "Doanh thu bình quân của hợp tác xã?"],
    ["count", "Số tiền đó cho mấy dự án vay?"],
    ["yes-no", "Does the circular settle how much tax is owed?"],
    ["percent", "Loại trung bình chiếm mấy phần?"],
    ["money", "How much did they borrow?"],
    ["money", "Thành viên phải nộp bao nhiêu tiền?"],
    ["amount", "Phải trích bao nhiêu vào quỹ?"],
    ["percent", "Tỷ lệ hợp tác xã khá là bao nhiêu?"],
    ["percent", "Lãi suất là bao nhiêu?"],
    ["percent", "What share of cooperatives does well?"],
    ["duration", "Bao lâu thì có giấy chứng nhận?"],
    ["duration", "Mất mấy ngày?"],
    ["duration", "Inom vilken tid ska myndigheten få veta det?"],
    ["yes-no", "Mấy người xin ra, HTX còn 4 người thì có bị rút giấy không?"],
    ["duration", "may bua thi co giay"],
    ["how", "Tỷ lệ giá trị giao dịch nội bộ tính thế nào?"],
    ["date", "Thông tư về tỷ lệ an toàn vốn áp dụng từ ngày nào?"],
    ["any", "Luật hợp tác xã mới số bao nhiêu?"],
    ["definition", "Đầu tư gián tiếp ra nước ngoài là gì?"],
    ["definition", "dai hoi dau tien la gi"],
    ["where", "trụ sở đặt ở đâu"],
    ["yes-no", "Do all members have the same number of votes?"],
    ["yes-no", "Trường bỏ không mấy năm, xin lấy làm kho được không?"],
    ["count", "may htx co tri thuc tre"],
    ["count", "Cần tối thiểu bao nhiêu thành viên?"],
    ["duration", "May we ask how long it takes?"],
    ["how", "Phân phối thu nhập theo thứ tự thế nào?"],
    ["yes-no", "Cho vay lấy lời để tăng thu nhập, làm vậy đúng không?"],
    ["any", "Trình tự phân phối thu nhập của hợp tác xã?"],
    ["any", "Hợp tác xã quy mô nào được hỗ trợ chi phí kiểm toán?"],
    ["percent", "What minimum rate goes to the fund?"],
    ["yes-no", "muon may gat cua htx duoc khong"],
    ["duration", "How many working days does it take?"],
    ["date", "Luật có hiệu lực từ ngày nào?"],
    ["date", "What year did it start?"],
    ["when", "Khi nào phải nộp báo cáo?"],
    ["age", "Bao nhiêu tuổi thì được vào?"],
    ["age", "How old must a member be?"],
    ["who", "Ai bầu giám đốc?"],
    ["where", "Nộp đơn ở đâu?"],
    ["yes-no", "Con dâu giám đốc có được làm kiểm soát viên không?"],
    ["definition", "Tổ hợp tác là gì?"],
    ["condition", "Điều kiện vay vốn?"],
    ["list", "Hồ sơ gồm những giấy tờ gì?"],
    ["how", "Chia lợi nhuận thế nào?"],
    ["yes-no", "Thành viên có được rút vốn không?"],
    ["yes-no", "Can a member leave?"],
    ["any", "Chính sách đất đai"],
    ["any", "Tiền lương được trả thứ mấy?"],
    ["any", "luong duoc tra thu may"],
    ["money", "Quỹ thu mấy triệu?"],
    ["yes-no", "We bought a mill. Could it become a member?"],
    ["yes-no", "Vi är 30 personer. Får vi rösta med ombud?"],
  ])("is %s: %s", (kind, text) => {
    expect(wanted(text)).toBe(kind);
  });

  it("is the same without diacritics", () => {
    expect(wanted("bao nhieu tuoi thi duoc vao")).toBe("age");
    expect(wanted("doanh thu la bao nhieu")).toBe("money");
  });
});

describe("the units an answer is given in", () => {
  it.each<[Wanted, readonly string[] | undefined]>([
    ["count", ["count", "fraction"]],
    ["money", ["money", "percent"]],
    ["percent", ["percent", "fraction"]],
    ["duration", ["days", "working-days", "months", "years"]],
    ["date", ["date", "year"]],
    ["age", ["age"]],
    ["list", undefined],
    ["any", undefined],
  ])("of %s", (kind, units) => {
    expect(unitsOf(kind)).toEqual(units);
  });

  it("are those of the measure for what is weighed or measured", () => {
    expect(unitsOf("count", ["#ton"])).toEqual(["tons", "kilograms"]);
    expect(unitsOf("count", ["#area"])).toContain("hectares");
  });
});
