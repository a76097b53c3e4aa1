import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Numbers within 0..1, the same at every run (linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  `hợp tác xã thành viên vốn góp doanh thu bình quân lợi nhuận tỉnh huyện hỗ trợ chính sách sản xuất nông nghiệp liên
  kết tiêu thụ sản phẩm đào tạo quản lý đất đai công nghệ thị trường kế hoạch mục tiêu năm quỹ tín dụng đăng ký điều lệ đại hội
  quản trị giám đốc kiểm soát phân phối thu nhập chế biến bảo quản xây dựng mô hình chuỗi giá trị tổ chức`.split(
    /\s+/u,
  );
const PLACES = [
  "An Giang",
  "Bắc Giang",
  "Cà Mau",
  "Đắk Lắk",
  "Hà Tĩnh",
  "Lào Cai",
  "Phú Yên",
  "Sơn La",
  "Trà Vinh",
];

type Random = () => number;

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function sentence(random: Random): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 16) }, () => pick(random, WORDS)).join(" ");
  const figure =
    random() < 0.4
      ? ` ${Math.floor(random() * 5000)} ${pick(random, ["hợp tác xã", "triệu đồng", "%"])}`
      : "";
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${figure}.`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(" ");
}

/** Press articles of about 4,000 characters, like those of provincial newspapers. */
export async function writeArticles(folder: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const random = randomNumbers(i + 1);
    const place = pick(random, PLACES);
    const body = Array.from({ length: 8 }, () => paragraph(random, 4)).join("\n\n");
    const folderOfHundred = join(folder, String(Math.floor(i / 100)).padStart(3, "0"));
    if (i % 100 === 0) await mkdir(folderOfHundred, { recursive: true });
    await writeFile(join(folderOfHundred, `bai-${i}.txt`), `Hợp tác xã ${place} số ${i}\n\n${body}\n`);
  }
}

/** Legal documents as HTML pages of about 100,000 characters of text each, in chapters, articles, clauses and points. */
export async function writeLaws(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let i = 0; i < count; i += 1) {
    const random = randomNumbers(900 + i);
    const lines = [`Số: ${i + 1}/2020/NĐ-CP`, "NGHỊ ĐỊNH", "Quy định thử nghiệm"];
    for (let article = 1; article <= 90; article += 1) {
      if (article % 10 === 1)
        lines.push(
          `Chương ${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][(article - 1) / 10]}`,
          "QUY ĐỊNH",
        );
      lines.push(`Điều ${article}. Quy định thứ ${article}`);
      for (let clause = 1; clause <= 4; clause += 1) {
        lines.push(`${clause}. ${sentence(random)}`, `a) ${sentence(random)}`, `b) ${sentence(random)}`);
      }
    }
    const html = lines.map((line) => `<p style="font-family: serif"><span>${line}</span></p>`).join("\n");
    await writeFile(join(folder, `nghi-dinh-${i + 1}.html`), `<html><body>${html}</body></html>`);
  }
}
