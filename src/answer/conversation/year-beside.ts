import { type Edit, edited, Wordings } from "./wordings.ts";

/** What is asked of the year beside the one spoken of, with how that is said of a year by its number. */
const BESIDE: readonly (readonly [years: number, say: string, Wordings])[] = [
  [
    -1,
    "năm",
    new Wordings("anywhere", [
      "(?<!\\d )năm (?:(?:liền |ngay )trước(?: đó| đấy| ấy)?|trước(?: đó| đấy| ấy)?)(?! \\d)",
    ]),
  ],
  [
    1,
    "năm",
    new Wordings("anywhere", [
      "(?<!\\d )năm (?:(?:liền |ngay )?sau(?: đó| đấy| ấy)|kế(?: tiếp)?|tiếp theo)(?! \\d)",
    ]),
  ],
  [
    -1,
    "in",
    new Wordings("anywhere", [
      "(?:(?:in|for|during) )?(?:the (?:year before|year prior|year earlier|previous year|preceding year)(?: that)?|a year earlier)",
    ]),
  ],
  [
    1,
    "in",
    new Wordings("anywhere", [
      "(?:(?:in|for|during) )?the (?:year after|following year|next year)(?: that)?|a year later",
    ]),
  ],
  [-1, "år", new Wordings("anywhere", ["(?:under )?(?:året (?:innan|före|dessförinnan)|föregående år)"])],
  [1, "år", new Wordings("anywhere", ["(?:under )?(?:året (?:efter|därpå)|följande år)"])],
];
const YEAR = /(?<![\d/.,])(?:19|20)\d{2}(?![\d/]|[.,]\d)/gu;

/** "And the year before?" after a question on 2024 is on 2023; as it is where not just one year was spoken of. */
export function withYearBeside(text: string, last: { question: string; answer: string }): string {
  if (yearsIn(text).length > 0) return text;
  const spoken = [yearsIn(last.question), yearsIn(last.answer)].find((years) => years.length > 0) ?? [];
  const [year] = spoken;
  if (year === undefined || spoken.length > 1) return text;
  const edits = BESIDE.flatMap(([years, say, wordings]) =>
    wordings.in(text).map((span): Edit => ({ ...span, text: `${say} ${year + years}` })),
  );
  return edits.length === 0 ? text : edited(text, edits);
}

function yearsIn(text: string): number[] {
  return [...new Set(text.match(YEAR))].map(Number);
}
