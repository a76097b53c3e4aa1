import { compare } from "../../evals/compare/compare.ts";
import type { Comparison } from "../../evals/compare/comparison.ts";
import type { MeasureText, Report, Summary } from "../../evals/report/report.ts";
import type { CaseResult, RunResult, ShownPassage, Trial } from "../../evals/run/result.ts";
import { randomNumbers } from "./random.ts";

/** Text that would break out of a page, an attribute or a script that it is not escaped for. */
export const HOSTILE = `</script><script>alert("x")</script><img src=x onerror=alert('x')> &lt;b&gt; "q" 'a' -->`;

const MEASURES: MeasureText[] = [
  measure("right", "Right", "answer", "primary", "Share of questions with the right outcome."),
  measure("figures", "Figures right", "answer", "tested", "Share of the expected figures that answers hold."),
  measure(
    "answered",
    "Answered when it can be",
    "refusal",
    "tested",
    "Share of answerable questions answered.",
  ),
  measure("quotes", "Quotes exact", "citation", "strict", "Share of quotes that stand to the letter."),
  measure("passage-mrr@10", "Passage MRR@10", "retrieval", "shown", "One divided by the rank of the first."),
];

const SUBJECTS = [
  "Hợp tác xã cần tối thiểu bao nhiêu thành viên chính thức?",
  "Ông trưởng thôn bảo phải gom đủ 7 hộ mới lập được HTX, giờ còn đúng không ạ?",
  "Tỉnh Lạng Sơn có bao nhiêu hợp tác xã đang hoạt động?",
  "How many members does a cooperative need at least?",
  "Quỹ hỗ trợ phát triển hợp tác xã cho vay bao nhiêu?",
];
const SENTENCE =
  "Muốn lập hợp tác xã (HTX) phải có ít nhất 5 thành viên chính thức cùng tự nguyện, và hợp tác xã là tổ chức có tư cách pháp nhân, được quản trị tự chủ, tự chịu trách nhiệm, bình đẳng và dân chủ.";

export interface MadeUp {
  questions?: number;
  passages?: number;
  trials?: number;
  /** Without it there is no run to compare with. */
  verdict?: Comparison["verdict"];
  /** Entries in the trace of each trial. */
  traced?: number;
}

/** A report with every part filled: hostile text, history, an error, questions added, missing and rewritten. */
export function madeUpReport(options: MadeUp = {}): Report {
  const { questions = 30, passages = 40, trials = 1, verdict, traced = 3 } = options;
  const random = randomNumbers(7);
  const shown = Array.from({ length: passages }, (_, i) => passage(i));
  const cases = Array.from({ length: questions }, (_, i) => {
    // A fifth of the questions are wrong.
    const right = i % 5 === 3 ? 0 : 1;
    return caseOf(
      i,
      Array.from({ length: trials }, () => trial(i, right, shown, traced, random)),
    );
  });
  const run = runOf("extractive", cases, shown);
  if (verdict === undefined) return reportOf(run);
  const fallen = verdict === "worse" ? 0 : verdict === "better" ? 1 : undefined;
  const against = runOf(
    "the baseline",
    cases.slice(0, -1).map((one, i) => earlier(one, i, fallen)),
    shown,
  );
  against.cases.push({ ...caseOf(questions, [trial(questions, 1, shown, traced, random)]), id: "gone-1" });
  const compared = compare(against, run);
  const findings =
    verdict !== "worse"
      ? []
      : [
          {
            measure: "right",
            slice: "all",
            why: "from 97.0 % to 80.0 % (p = 0.003)",
            questions: idsOfWrong(cases),
          },
          {
            measure: "right",
            slice: "place=Lạng Sơn",
            why: "from 95.0 % to 70.0 % (p = 0.010)",
            questions: idsOfWrong(cases).slice(0, 2),
          },
        ];
  const deltas = compared.deltas.filter((one) => MEASURES.some(({ id }) => id === one.measure));
  return { ...reportOf(run), against, comparison: { ...compared, verdict, findings, deltas } };
}

function reportOf(run: RunResult): Report {
  const slices = ["all", ...new Set(run.cases.flatMap((one) => one.slices))];
  const summaries = slices.flatMap((slice) => MEASURES.map(({ id }) => summary(run, id, slice)));
  return { run, measures: MEASURES, summaries, effort: { p50: 189, p95: 1450 } };
}

function summary({ cases }: RunResult, id: string, slice: string): Summary {
  const values = cases
    .filter((one) => slice === "all" || one.slices.includes(slice))
    .flatMap(({ scores }) => scores[id] ?? []);
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const half = 0.9 / Math.sqrt(Math.max(1, values.length));
  const [low, high] = [Math.max(0, mean - half), Math.min(1, mean + half)];
  return { measure: id, slice, cases: values.length, families: values.length, mean, low, high };
}

function runOf(name: string, cases: CaseResult[], shown: ShownPassage[]): RunResult {
  return {
    format: 1,
    configuration: { name, corpusDir: "corpus", embeddings: "hashed", model: "extractive" },
    at: "2026-11-22T07:34:00.000Z",
    trials: cases[0]?.trials.length ?? 1,
    cases,
    passages: Object.fromEntries(shown.map((one) => [one.id, one])),
    documents: 25,
    seconds: 192,
  };
}

function caseOf(i: number, trials: Trial[]): CaseResult {
  const english = i % 5 === 3;
  return {
    id: `founding-${i + 1}`,
    set: "founders",
    family: `family-${i}`,
    question: i === 0 ? HOSTILE : `${SUBJECTS[i % 5]} (${i})`,
    history: i === 1 ? [{ question: `Trước đó: ${HOSTILE}`, answer: `Đáp: ${HOSTILE}` }] : [],
    slices: [
      `lang=${english ? "en" : "vi"}`,
      `kind=${["definition", "confusable", "figure"][i % 3]}`,
      ...(english ? [] : [`typing=${i % 2 ? "no-marks" : "marks"}`]),
      ...(i % 10 === 2 || i % 10 === 3 ? ["place=Lạng Sơn"] : []),
      "set=founders",
      `split=${i % 2 ? "tune" : "test"}`,
    ],
    fingerprint: `f${i}`,
    expected: {
      gold: ["laws/luat-hop-tac-xa-2023, Điều 4 khoản 7"],
      figures: [{ value: 5, unit: "member" }],
      required: [["5 thành viên", "năm thành viên", HOSTILE], ["tự nguyện"]],
      forbidden: ["7 thành viên"],
      forbiddenFigures: [{ value: 7, unit: "members" }],
      notices: [["hết hiệu lực", "sửa đổi"]],
      reasons: i % 10 === 9 ? ["no-evidence"] : [],
      note: "Art. 4.7: at least 5 official members",
    },
    scores: { ...trials[0]?.scores },
    trials,
  };
}

function trial(i: number, right: number, shown: ShownPassage[], traced: number, random: () => number): Trial {
  const at = (k: number) => shown[Math.floor(random() * shown.length + k) % shown.length] ?? passage(0);
  const [first, second] = [at(0), at(1)];
  const failed = i === 8;
  const cited = (n: number, { id, file, locator, text }: ShownPassage) => ({
    ...{ n, passageId: id, file, locator, quote: text.slice(0, 200), validity: "in-force" },
  });
  return {
    kind: failed ? "failed" : i % 10 === 9 ? "declined" : "answered",
    ...(i % 10 === 9 ? { reason: "no-evidence" } : {}),
    model: failed ? "" : "extractive",
    text: failed
      ? `TypeError: ${HOSTILE}`
      : i === 0
        ? `${HOSTILE} [1] [1, 2] [9]`
        : `${SENTENCE} [1]\n${right ? "" : "Theo luật cũ cần 7 thành viên. "}Xem thêm điều khoản về góp vốn. [2]`,
    citations: failed ? [] : [cited(1, first), cited(2, second)],
    notices: i % 7 === 0 ? [`Luật sửa đổi từ 2027. ${HOSTILE}`] : [],
    retrieved: Array.from({ length: 10 }, (_, k) => {
      const { id, locator } = at(k);
      return { passageId: id, locator, score: 0.6 - k / 20 };
    }),
    trace: [
      { stage: "understand", ms: 33.0612, detail: { text: HOSTILE, wanted: "count", units: ["#member"] } },
      {
        stage: "retrieve",
        ms: 29.14,
        detail: Array.from({ length: traced }, (_, k) => ({
          ...{ passage: at(k).id, score: random(), keyword: random(), vector: random() },
        })),
      },
    ],
    ms: Math.round(random() * 400) + 100,
    scores: { right, figures: right, answered: 1, quotes: 1, "passage-mrr@10": right ? 1 : 0.333 },
  };
}

/** The same case in an older run: some with another score, one rewritten, one with a passage nobody knows any more. */
function earlier(one: CaseResult, i: number, fallen: number | undefined): CaseResult {
  const [first] = one.trials;
  if (i === 5 && first !== undefined) {
    const unknown = {
      n: 1,
      passageId: "laws/gone.vi#7",
      file: "laws/gone.vi.md",
      locator: "Điều 7",
      quote: `Câu cũ ${HOSTILE}`,
      validity: "expired",
    };
    return {
      ...one,
      trials: [
        {
          ...first,
          text: "Câu trả lời cũ. [1]",
          citations: [unknown],
          retrieved: [{ passageId: unknown.passageId, locator: "Điều 7", score: 0.5 }],
        },
      ],
    };
  }
  if (i === 6) return { ...one, fingerprint: "other", question: "Câu hỏi cũ?" };
  if (fallen === undefined || i % 5 !== (fallen === 0 ? 3 : 4)) return one;
  const scores = { ...one.scores, right: 1 - fallen, figures: 1 - fallen };
  return {
    ...one,
    scores,
    trials: one.trials.map((trial) => ({ ...trial, scores, text: `Trước đây: ${SENTENCE} [1]` })),
  };
}

function passage(i: number): ShownPassage {
  return {
    id: `laws/luat-hop-tac-xa-2023.vi#${i}`,
    title: "Luật Hợp tác xã số 17/2023/QH15 (tóm lược theo điều, khoản)",
    file: "laws/luat-hop-tac-xa-2023.vi.md",
    locator: `Điều ${Math.floor(i / 5) + 1} khoản ${(i % 5) + 1}`,
    language: "vi",
    text: i === 0 ? HOSTILE : `${SENTENCE} ${i}`.repeat(2),
    ...(i === 1
      ? { url: `javascript:alert("x")` }
      : { url: "https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=166269&x=1" }),
  };
}

function idsOfWrong(cases: CaseResult[]): string[] {
  return cases.filter(({ scores }) => (scores["right"] ?? 1) < 1).map(({ id }) => id);
}

function measure(
  id: string,
  label: string,
  group: string,
  rule: MeasureText["rule"],
  definition: string,
): MeasureText {
  return { id, label, group, rule, definition };
}
