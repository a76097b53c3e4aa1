import { basename, extname } from "node:path";
import { isDateline } from "./dateline.ts";

/** A first line longer than this is no title. */
const LONGEST = 160;
/** Lines at the head of a letter of an office: who writes, number, place with date, what it is, what it is on. */
const HEAD = 9;
/** "THÔNG BÁO", "BÁO CÁO Kết quả …": what the letter of an office is, in capitals. */
const KIND =
  /^(?<kind>THÔNG BÁO|BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|CÔNG VĂN|HƯỚNG DẪN|CHƯƠNG TRÌNH|ĐỀ ÁN|BIÊN BẢN|KẾT LUẬN)(?:\s+(?<on>\S.*))?$/u;
const NUMBER = /^Số:?\s*\d+\s*\/\S+/u;

/**
 * The title of a text that is no law: that of an office's letter below its head, else the first line that reads like one and is not the
 * newspaper with its day; else the name of the file, unless that is only a number or a code.
 */
export function titleOf(text: string, file: string, language: string): string {
  const head = text
    .split("\n")
    .map((line) => line.replace(/^#+\s*/u, "").trim())
    .filter((line) => line !== "")
    .slice(0, HEAD);
  const first = head.find((line) => !isDateline(line, language)) ?? head[0] ?? "";
  const ofLetter = titleOfLetter(head);
  if (ofLetter !== undefined) return ofLetter;
  if (first.length > 0 && first.length <= LONGEST) return first;
  const name = basename(file, extname(file)).replace(/[_-]+/gu, " ").trim();
  return /\p{L}{3}/u.test(name.replace(/\b(?=\w*\d)[\da-f]+\b/giu, "")) ? name : beginningOf(first);
}

/** "Thông báo về thủ tục vay vốn …": below the name of an office and the number of its letter. */
function titleOfLetter(head: readonly string[]): string | undefined {
  const at = head.findIndex((line) => KIND.test(line));
  if (at < 1 || !head.slice(0, at).some((line) => NUMBER.test(line))) return undefined;
  const { kind = "", on = head[at + 1] ?? "" } = KIND.exec(head[at] ?? "")?.groups ?? {};
  const title = `${kind.charAt(0)}${kind.slice(1).toLowerCase()} ${on.charAt(0).toLowerCase()}${on.slice(1)}`;
  return title.length <= LONGEST ? title.trim() : undefined;
}

/** The first words of a text, to its first comma or full stop where that is near. */
function beginningOf(text: string): string {
  const cut = /^.{30,100}?(?=[,.;:](?:\s|$))/u.exec(text)?.[0] ?? text.slice(0, 80).replace(/\s\S*$/u, "");
  return `${cut}…`;
}
