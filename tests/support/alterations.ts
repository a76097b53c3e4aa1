/** What can go wrong in a sentence that is worded anew; each gives the altered sentence, or undefined where it does not apply. */
export type Alteration = (text: string) => string | undefined;

const changed = (text: string, altered: string) => (altered === text ? undefined : altered);
/** Swaps each pair both ways, first match only. */
function swap(...pairs: [RegExp, string][]): Alteration {
  return (text) => {
    for (const [pattern, to] of pairs) {
      const altered = text.replace(pattern, to);
      if (altered !== text) return altered;
    }
    return undefined;
  };
}

/** A figure that is no date, year, or number of an article, clause or document. */
const FIGURE =
  /(?<![\p{L}\d./,-]|(?:Điều|khoản|điểm|năm|tháng|Nghị định|Nghị quyết|Chương trình|Article|clause|in|on|of|Program|Resolution|Decree|Law|QH|år) )(?<!\d[ \u00a0])(?!(?:19|20)\d\d(?!\d))(?:[1-9]\d{0,2}(?:[.,]\d+)*)(?=%| (?!tháng \d|năm 20|(?:January|February|March|April|May|June|July|August|September|October|November|December|januari|oktober|november)|–)\p{L}| %)/u;

function otherDigit(figure: string): string {
  const last = figure.search(/\d(?!.*\d)/u);
  return figure.slice(0, last) + ((Number(figure[last]) + 3) % 10) + figure.slice(last + 1);
}

const PROVINCES: [RegExp, string][] = [
  [/Lạng Sơn/gu, "Hưng Yên"],
  [/Hưng Yên/gu, "Quảng Trị"],
  [/Quảng Trị/gu, "Ninh Bình"],
  [/Ninh Bình/gu, "Lạng Sơn"],
  [/Hà Nội/gu, "Hải Phòng"],
  [/Lang Son/gu, "Hung Yen"],
  [/Hung Yen/gu, "Quang Tri"],
  [/Quang Tri/gu, "Ninh Binh"],
  [/Ninh Binh/gu, "Lang Son"],
  [/Hanoi/gu, "Hai Phong"],
];

/** The classes of alterations, by name. Those that need a figure are tried only on sentences that have one. */
export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  "another digit": (text) => changed(text, text.replace(FIGURE, otherDigit)),
  "another scale": swap(
    [/(\d) tỷ/u, "$1 triệu"],
    [/(\d) triệu/u, "$1 tỷ"],
    [/(\d) billion/u, "$1 million"],
    [/(\d) million/u, "$1 billion"],
    [/(\d) miljarder/u, "$1 miljoner"],
    [/(\d) miljoner/u, "$1 miljarder"],
  ),
  "another province": (text) => {
    const found = PROVINCES.find(([pattern]) => text.search(pattern) >= 0);
    return found && text.replace(found[0], found[1]);
  },
  "another year": (text) =>
    /(?:luật|law)/iu.test(text)
      ? undefined
      : changed(
          text,
          text.replace(/(?<![\d/])(20[12]\d)(?!\d|\/\p{L})/u, (year) => String(Number(year) - 2)),
        ),
  "another noun": swap(
    [/(\d) (?:tổ hợp tác)/u, "$1 hợp tác xã"],
    [/(\d) (?:liên hiệp (?:hợp tác xã|HTX))/u, "$1 hợp tác xã"],
    [/(\d) (?:hợp tác xã|HTX)(?! nông nghiệp và)/u, "$1 tổ hợp tác"],
    [/(\d) thành viên/u, "$1 hợp tác xã"],
    [/(\d) cooperative groups/u, "$1 cooperatives"],
    [/(\d) cooperative unions/u, "$1 cooperatives"],
    [/(\d) cooperatives/u, "$1 cooperative groups"],
    [/(\d) members/u, "$1 cooperatives"],
    [/(\d) kooperativa grupper/u, "$1 kooperativ"],
    [/(\d) kooperativa förbund/u, "$1 kooperativ"],
    [/(\d) kooperativ(?!\p{L}| prod)/u, "$1 kooperativa grupper"],
  ),
  "another measure": swap(
    [/doanh thu/iu, "lợi nhuận"],
    [/lợi nhuận(?: \(tiền lãi\))?/iu, "doanh thu"],
    [/thu nhập bình quân/iu, "doanh thu bình quân"],
    [/revenue/iu, "profit"],
    [/profit/iu, "revenue"],
    [/income/iu, "revenue"],
    [/intäkter(?=.*miljarder)/iu, "vinst"],
    [/vinsten/iu, "intäkten"],
  ),
  "a district as the province": (text) =>
    changed(
      text,
      text
        .replace(
          /\((?:figures? of this district only|số liệu (?:chỉ )?của riêng huyện này|[^()]*huyện[^()]*)\)/iu,
          "",
        )
        .replace(
          /,? ?(?:ở |của |, )?(?:riêng )?huyện (?:Bắc Sơn|Thường Tín)(?:,| của| ở| \() ?(?:tỉnh )?(Lạng Sơn|Hà Nội)\)?/u,
          " tỉnh $1",
        )
        .replace(/(?:Bac Son|Thuong Tin) district(?: in|,) (Lang Son|Hanoi)/u, "$1 province"),
    ),
  "one cooperative as the province": (text) =>
    changed(
      text,
      text
        .replace(
          /riêng (?:Hợp tác xã|HTX) (?:hữu cơ )?(?:Tien Chau Pho Hien|Hoat Tuan|Chu Tinh|Bac Hong)(?: \([^()]*\))? ở (?:xã [^,]+, )?(?:(?:thành phố|thị xã|huyện) )?(?:[^,]+, (?=Hưng|Lạng))?/u,
          "các hợp tác xã ở ",
        )
        .replace(
          /one single cooperative, (?:Tien Chau Pho Hien|Hoat Tuan|Chu Tinh|Bac Hong)(?: \([^()]*\))? in (?:[A-Z][a-z]+ [A-Z][a-z]+ commune, )?(?:[A-Z][a-z]+ [A-Z][a-z]+ (?:town|district), |Hung Yen city(?=,))?/u,
          "cooperatives in ",
        ),
    ),
  "a target as a result": (text) =>
    changed(
      text,
      text
        .replace(/đặt (?:ra )?(?:chỉ tiêu|mục tiêu)(?: là)?/u, "đã có")
        .replace(/^Mục tiêu của (Hà Nội) (?:đến năm 2030 )?là/u, "$1 có")
        .replace(/set a target of/u, "had")
        .replace(/^Hanoi's goal is(?: that)?/u, "Hanoi has"),
    ),
  "another bound": swap(
    [/(?<!\p{L})hơn (?=\d)/u, "gần "],
    [/(?<!\p{L})gần (?=\d)/u, "hơn "],
    [/(?<!\p{L})over (?=\d)/u, "nearly "],
    [/(?<!\p{L})nearly (?=\d)/u, "over "],
    [/ít nhất (?=\d)/u, "nhiều nhất "],
    [/at least (?=\d)/u, "at most "],
    [/tối đa (?=\d)/u, "tối thiểu "],
    [/at most (?=\d)/u, "at least "],
    [/över (?=\d)/u, "nästan "],
  ),
  denied: (text) =>
    /không|chưa|cấm|\bnot?\b|inte|except|without|n't|only|chỉ|never/iu.test(text)
      ? undefined
      : swap(
          [/(?<=\p{L} )phải (?=\p{L})/u, "không phải "],
          [/(?<=\p{L} )được (?=\p{L})/u, "không được "],
          [/(?<=\p{L} )có (?=\d)/u, "không có "],
          [/ must /u, " must not "],
          [/ may /u, " may not "],
          [/ had (?=[\d,]+ )/u, " did not have "],
          [/ was (?=[\d,.]+ )/u, " was not "],
          [/ hade /u, " hade inte "],
        )(text),
  "duty as leave": (text) =>
    /ít nhất|tối thiểu|tối đa|trở lên|không quá|at least|at most|up to|may|can|có thể|có quyền|được/iu.test(
      text,
    )
      ? undefined
      : swap([/(?<!không )(?<=\p{L} )phải (?=\p{L})/u, "có thể "], [/ must (?!not)/u, " may "])(text),
  "leave as duty": (text) =>
    /phải|bắt buộc|must|shall|ha[sd] to|have to|required|need/iu.test(text)
      ? undefined
      : swap(
          [/(?<!không )có thể /u, "phải "],
          [/(?<!không )có quyền /u, "phải "],
          [/ may (?!not)/u, " must "],
        )(text),
  "another document": swap(
    [/(\d)\/(20\d\d)\/(?=QH|NĐ|TT|QĐ)/u, "$19/$2/"],
    [/(?<=Nghị quyết |Resolution )(\d\d)(?![\d/])/u, "3$1"],
    [/(?<=Chương trình (?:số )?|Program (?:No\. )?)19/u, "29"],
    [/(?<=Nghị định |Decree )113(?![\d/])/u, "131"],
  ),
  "another year of a law": swap(
    [/(Luật (?:Hợp tác xã|HTX)(?: năm)?) 2023/u, "$1 2024"],
    [/(Law on Cooperatives) 2023/u, "$1 2024"],
    [/2023 (Law on Cooperatives)/u, "2024 $1"],
    [/(Luật (?:Hợp tác xã|HTX)(?: năm)?) 2012/u, "$1 2013"],
    [/(Law on Cooperatives) 2012/u, "$1 2013"],
  ),
  "another article": (text) =>
    changed(
      text,
      text.replace(
        /(Điều|Article) (\d+)/u,
        (_, word: string, number: string) => `${word} ${Number(number) + 57}`,
      ),
    ),
  "an invented name": (text) =>
    changed(
      text,
      text.replace(
        /(Lieu Xuan Du|Nguyen Cao Cuong|Cap Kim Thanh|Do Huy Chien|Hoat Tuan|Tien Chau Pho Hien|Chu Tinh|Bac Hong)/u,
        "Tran Quoc Bao",
      ),
    ),
  "an invented clause": (text) =>
    /[.]$/u.test(text)
      ? text.replace(
          /\.$/u,
          /[ạảấầẩậắằẳặẹẻẽếềểệỉịọỏốồổộớờởỡợụủứừửữựỳỵỷỹđơư]/iu.test(text)
            ? ", nhờ ông Trần Quốc Bảo đứng ra bảo lãnh."
            : /[åäö]/iu.test(text)
              ? ", tack vare herr Tran Quoc Bao."
              : ", thanks to Mr. Tran Quoc Bao.",
        )
      : undefined,
};
