import { describe, expect, it } from "vitest";
import { readHtml, readWholeHtml } from "../../../src/ingest/loaders/html.ts";

const PROSE = [
  "Hội ong của thung lũng có 1.529 đàn ong, và mỗi người nuôi ong bán chừng 35 lít mật ở chợ huyện trong một mùa.",
  "Người nuôi ong đặt thùng ở vườn nhãn, ở rừng keo và trên đồi, nơi có nhiều hoa, ít gió và gần một con suối nhỏ.",
  "Mùa mưa phải che tổ, cho ong ăn thêm, và xem lại từng cầu ong, vì ong đói thì bỏ tổ mà đi vào rừng sâu.",
  "Năm nay hội mua thêm 120 thùng mới, sửa lại nhà kho ở đầu làng, và mở một lớp dạy nghề cho thanh niên trong xã.",
];
const [first, second, third, fourth] = PROSE.map((text) => `<p>${text}</p>`);
const TABLE =
  "<table><tr><th>Tổ</th><th>Số đàn</th></tr><tr><td>Hoa Mai</td><td>47</td></tr><tr><td>Hoa Sen</td><td>52</td></tr></table>";

const NEWS = `<!DOCTYPE html><html><head><title>Ong về thung lũng | Báo Ong</title>
<meta property="og:site_name" content="Báo Ong"><meta property="article:published_time" content="2024-03-05T07:00:00+07:00">
<link rel="canonical" href="https://ong.example/tin/5"></head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế ong</a></li></ul></nav>
<div class="cookie-consent">Trang này dùng cookie. <button>Đồng ý</button></div>
<div class="main"><div class="content">
<h1>Ong về thung lũng</h1><div class="share">Chia sẻ bài này lên mạng</div>${first}
<figure><img src="a.jpg"><figcaption>Thùng ong ở đầu làng</figcaption></figure>
<h3>Mùa hoa</h3>${second}<ul><li>vườn nhãn 12 thùng</li><li>rừng keo 30 thùng</li></ul>
<blockquote>Ong là bạn của làng.</blockquote>${third}${TABLE}${fourth}
<div class="ads">Mua kẹo ở cửa hàng Quế</div>
<div class="related-news"><h4>Tin liên quan</h4><ul><li><a href="/1">Chuyện con kiến càng</a></li><li><a href="/2">Chuyện con ve sầu</a></li></ul></div>
<div class="comments"><p>Bạn đọc Tư Ếch viết rằng bài này hay lắm, mong có thêm bài về con ong.</p></div>
</div></div><footer>Tòa soạn: số 9 phố Tổ Ong</footer></body></html>`;

describe("a page of news", () => {
  const { text, ...meta } = readHtml(NEWS);

  it("tells its title, publisher, date and address", () => {
    expect(meta).toEqual({
      title: "Ong về thung lũng",
      publisher: "Báo Ong",
      published: "2024-03-05",
      url: "https://ong.example/tin/5",
    });
  });

  it.each([
    ...PROSE,
    "# Ong về thung lũng",
    "### Mùa hoa",
    "- vườn nhãn 12 thùng",
    "- rừng keo 30 thùng",
    "Ong là bạn của làng.",
    "Tổ: Hoa Mai; Số đàn: 47",
    "Tổ: Hoa Sen; Số đàn: 52",
  ])("keeps %j", (line) => {
    expect(text.split("\n")).toContain(line);
  });

  it.each(["Trang chủ", "cookie", "Chia sẻ", "kẹo", "kiến càng", "ve sầu", "Tư Ếch", "Tòa soạn"])(
    "leaves %j out",
    (words) => {
      expect(text).not.toContain(words);
    },
  );
});

describe("other pages", () => {
  it("keep a table with which the article ends", () => {
    const { text } = readHtml(
      `<html><body><div><p><a href="/">Trang chủ</a></p></div><article>${PROSE.map((p) => `<p>${p}</p>`).join("")}${TABLE}</article></body></html>`,
    );
    expect(text).toContain("Tổ: Hoa Sen; Số đàn: 52");
  });

  it("are read whole where they are too short for an article", () => {
    expect(readHtml("<body><nav>Menu</nav><p>Hội ong có 5 đàn.</p></body>").text).toBe("Hội ong có 5 đàn.");
  });

  it("are read whole where they are only a table", () => {
    expect(readHtml(TABLE).text).toBe("Tổ: Hoa Mai; Số đàn: 47\nTổ: Hoa Sen; Số đàn: 52");
  });

  it("of law keep everything, and warn of pictures and of what is struck out", () => {
    const { text, warnings } = readHtml(
      "<nav>Mục lục</nav><p><span>Điề</span><span>u 1.</span> Ong</p><p>x = <img src='f.png'></p><p>Góp <del>5</del> 6 lít.</p><p>Điều 2. Mật</p>",
    );
    expect(text).toBe("Mục lục\nĐiều 1. Ong\n\nx =\n\nGóp 6 lít.\n\nĐiều 2. Mật");
    expect(warnings).toEqual([
      "1 pictures in the text (formulas, perhaps) are not read",
      "1 passages that are struck out are not read",
    ]);
  });

  it("of law keep the two paragraphs of a heading", () => {
    const { text } = readHtml("<p>Chương I</p><p>ĐÀN ONG</p><p>Điều 1. a</p><p>Điều 2. b</p>");
    expect(text).toBe("Chương I\n\nĐÀN ONG\n\nĐiều 1. a\n\nĐiều 2. b");
  });

  it.each([
    ["a heading for a title", "<h1>Hội ong của thung lũng</h1>", "Hội ong của thung lũng"],
    [
      "a heading before the site",
      "<title>Hội ong của thung lũng - Báo Ong - Tin</title><h1>Hội ong của thung lũng</h1>",
      "Hội ong của thung lũng",
    ],
    ["a dash of its own", "<title>Ong - bạn của làng</title>", "Ong - bạn của làng"],
  ])("have %s", (_what, html, title) => {
    expect(readHtml(`<html><body>${html}<p>x</p></body></html>`).title).toBe(title);
  });

  it("have date and publisher from structured data in any script", () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const html = `${script('{"@type":"Thing"}')}${script('{"datePublished": "2024-05-06", "publisher": {"@type": "X", "name": "Báo Ong"}}')}<p>x</p>`;
    expect(readHtml(html)).toMatchObject({ published: "2024-05-06", publisher: "Báo Ong" });
  });

  it("leave out what nobody sees", () => {
    const html =
      "<p>Thấy</p><p hidden>a</p><p style='display: none'>b</p><textarea>c</textarea><button>d</button><iframe>e</iframe><noscript>f</noscript><select><option>g</select>";
    expect(readHtml(html).text).toBe("Thấy");
  });

  it("are read where they are nested without end, or full of stray signs", () => {
    expect(readHtml(`${"<div>".repeat(5000)}Ong${"</div>".repeat(5000)}`).text).toBe("Ong");
    expect(readHtml(`<p>${"&#7885;".repeat(20_000)}</p>`).text).toHaveLength(20_000);
    expect(readHtml(`Ong ${"< ".repeat(9000)}`).text).toMatch(/^Ong </u);
  });
});

describe("what a converter writes", () => {
  it("is read whole, with its headings", () => {
    expect(readWholeHtml("<h1>Hội<br>ong</h1><p>Mật</p>")).toBe("# Hội ong\n\nMật");
  });
});
