import { randomNumbers } from "./random.ts";

/** A law that nobody wrote: every sentence has a word of its own ("mốc17") by which it can be found again. */
export interface MadeUpLaw {
  body: string;
  /** Where its articles say something, in order. */
  locators: string[];
  words: string[];
}

/** Writes a law with articles, clauses, points, lists, references and wrapped lines as the seed falls. */
export function madeUpLaw(seed: number): MadeUpLaw {
  const random = randomNumbers(seed);
  for (let i = 0; i < 5; i += 1) random();
  const chance = (share: number) => random() < share;
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const lines: string[] = [];
  const locators: string[] = [];
  const words: string[] = [];
  const sentence = (start: string) => {
    const word = `mốc${words.length + 1}`;
    words.push(word);
    const length = chance(0.1) ? 40 : 3;
    const wrapped = chance(0.2) ? "\nĐiều 3 của Luật này" : "";
    return `${start} ${word} ${"ong bay tìm hoa ".repeat(length)}${chance(0.3) ? "tại khoản 2" : "ở"}${wrapped} đồng.`;
  };
  const points = () => {
    for (const letter of ["a", "b", "c", "d", "đ", "e"].slice(0, 1 + upTo(5))) {
      lines.push(`${letter}) ${sentence("Ong")}`);
      if (chance(0.2)) lines.push(`- ${sentence("Tổ")}`, `(i) ${sentence("Cầu")}`);
    }
  };
  const clauses = (article: string) => {
    if (chance(0.3)) {
      lines.push(sentence("Hội viên"));
      locators.push(article);
    }
    for (let clause = 1, last = upTo(5); clause <= last; clause += 1) {
      lines.push(`${clause}. ${sentence("Đàn")}`);
      locators.push(`${article} khoản ${clause}`);
      if (chance(0.5)) points();
      if (chance(0.3)) lines.push("", sentence("Phí"), `${upTo(90)} ngày là thời hạn của ${clause} tổ.`);
    }
  };
  lines.push("LUẬT ONG", sentence("Căn cứ"));
  for (let article = 1, last = 3 + upTo(12); article <= last; article += 1) {
    if (chance(0.2)) lines.push(`Chương ${"I".repeat(upTo(3))}`, "NUÔI ONG", "VÀ LẤY MẬT");
    const name = `Điều ${article}`;
    lines.push(
      `${chance(0.2) ? "### " : ""}${name}${chance(0.5) ? "." : ":"} ${chance(0.2) ? "Việc nuôi,\n" : ""}chăm ong`,
    );
    if (chance(0.3)) {
      lines.push(sentence("Hội"), sentence("Ban"));
      locators.push(name);
    } else clauses(name);
  }
  lines.push("TM. HỘI ONG", "CHỦ TỊCH", sentence("Ông"));
  return { body: lines.join("\n"), locators, words };
}
