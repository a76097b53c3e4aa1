import { TRADE_WORD } from "../../language/cooperative-names.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import { COLUMN, MOTTO } from "./header.ts";
import { sentenceCase } from "./legal-vocabulary.ts";

/** Lines at the head of a letter or a table among which its author stands. */
const HEAD = 3;
/** Who writes in the name of one body: an office, a fund, a cooperative, in capitals on a line of its own. */
const BODY =
  /^(?:QUỸ|NGÂN HÀNG|CỤC|CHI CỤC|TỔNG CỤC|SỞ|BAN|PHÒNG|TRUNG TÂM|CHI NHÁNH|LIÊN MINH|LIÊN HIỆP|HỢP TÁC XÃ|HTX|HỘI|UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|THUẾ)(?!\p{L})/u;
/** The name of a cooperative or of a credit fund goes on on the next line, where the first only says what it is. */
const ONE_BODY =
  /^(QUỸ TÍN DỤNG(?: NHÂN DÂN)?|LIÊN HIỆP HỢP TÁC XÃ|HỢP TÁC XÃ|LIÊN HIỆP HTX|HTX)(?!\p{L})\s*(.*)$/u;
const LONGEST = 100;

/** Who a notice, a report or a table is from, as its letterhead says: "QUỸ TÍN DỤNG NHÂN DÂN" over "HÒA BÌNH XANH". */
export function issuerOnLetterhead(text: string): string | undefined {
  const head = text
    .split("\n", MOST_LINES)
    .map((line) => line.replace(/^#+\s*|\*\*/gu, "").trim())
    .filter((line) => line !== "");
  const isLetter = head.some((line) => NUMBER.test(line) || MOTTO.test(line));
  const lines = head
    .slice(0, HEAD)
    .flatMap((line) => line.split(COLUMN))
    .map((line) => line.trim())
    .filter((line) => line !== "" && !MOTTO.test(line) && !/^độc lập\s*[-–]/iu.test(line));
  // A headline may be in capitals too; an office alone on its line ends in where it is.
  const isName = (line: string) => BODY.test(line) && isLoud(line) && line.length <= LONGEST;
  const at = lines.findIndex((line) => isName(line) && (isLetter || endsInPlace(line)));
  if (at < 0) return undefined;
  const line = lines[at] ?? "";
  const next = lines[at + 1] ?? "";
  const isCut = ONE_BODY.exec(line)?.[2] === "";
  return nameOf(isCut && isLoud(next) && !/\d/u.test(next) ? `${line} ${next}` : line);
}

const MOST_LINES = 12;
/** "Số: 23/TB-QTD" */
const NUMBER = /^Số:?\s*\d+\s*\/\S+/u;

/** "CỤC THỐNG KÊ TỈNH ĐIỆN BIÊN" */
function endsInPlace(line: string): boolean {
  return (
    /\s(?:TỈNH|THÀNH PHỐ|TP\.?)\s/u.test(line) &&
    places.located(line.toLowerCase()).at(-1)?.end === line.length
  );
}

function isLoud(line: string): boolean {
  return line === line.toUpperCase();
}

function nameOf(line: string): string {
  const [, kind, name = ""] = ONE_BODY.exec(line) ?? [];
  if (kind === undefined) return sentenceCase(line);
  const own = name
    .split(/\s+/u)
    .map((word) => (TRADE_WORD.test(fold(word)) ? word.toLowerCase() : capitalised(word)));
  return [capitalised(kind), ...own].join(" ").trim();
}

function capitalised(text: string): string {
  return /^HTX$/u.test(text) ? text : `${text.slice(0, 1)}${text.slice(1).toLowerCase()}`;
}
