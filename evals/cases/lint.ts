import { detectLanguage } from "../../src/language/detect.ts";
import { fold, hasVietnameseMarks } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { GoldIndex } from "../run/gold.ts";
import { figuresIn, figureText, isFigure } from "../scorers/figures.ts";
import { holds } from "../scorers/text.ts";
import { DIMENSIONS } from "./filter.ts";
import { type Evidence, familyOf, type SetCase } from "./schema.ts";
import { splits } from "./split.ts";

/** Something wrong with a case; "note" tells of a slice that is small. */
export interface Finding {
  set: string;
  id: string;
  level: "error" | "warning" | "note";
  problem: string;
}

/** Questions of two parts that share so much of their words would let one be tuned on the other. */
const ALIKE = 0.8;
const LEAST_IN_SLICE = 30;

/** Everything wrong with cases over the corpus that they ask, among all the cases that there are. */
export function lint(cases: readonly SetCase[], all: readonly SetCase[], kb: KnowledgeBase): Finding[] {
  const gold = new GoldIndex(kb);
  const figures = new Map<string, Figures>();
  const chosen = new Set(cases.map((one) => one.case.id));
  return [
    ...cases.flatMap((one) => [...goldFindings(one, gold, figures), ...wordFindings(one)]),
    ...[...duplicates(all), ...splitFindings(all), ...leaks(all)].filter(({ id }) => chosen.has(id)),
    ...copies(cases, kb),
    ...smallSlices(cases),
  ];
}

type Figures = ReturnType<typeof figuresIn>;

/** `known` keeps the figures of a text: many questions ask of the same passages. */
function goldFindings({ set, case: one }: SetCase, gold: GoldIndex, known: Map<string, Figures>): Finding[] {
  const finding = (level: Finding["level"], problem: string): Finding => ({
    set,
    id: one.id,
    level,
    problem,
  });
  const places = (one.gold ?? []).flatMap(({ or = [], ...first }: Evidence) => [first, ...or]);
  const missing = places.filter((place) => gold.at(place).length === 0);
  if (missing.length > 0)
    return missing.map((place) =>
      finding(
        "error",
        gold.hasDocument(place.document)
          ? `the gold ${place.document} has no "${place.locator ?? place.quote}"`
          : `the gold document "${place.document}" is not in the corpus`,
      ),
    );
  const passages = places.flatMap((place) => gold.at(place));
  if (passages.length === 0) return [];
  // What an article is called may be asked for, too.
  const texts = passages.map(({ text, locator, headingPath }) => [...headingPath, locator, text].join("\n"));
  const told = texts.flatMap((text) => {
    const figures = known.get(text) ?? figuresIn(text, ["vi", "en", "sv"]);
    known.set(text, figures);
    return figures;
  });
  const figures = (one.figures ?? []).filter((figure) => !told.some((found) => isFigure(figure, found)));
  const contents = (one.required ?? []).filter((content) => !texts.some((text) => holds(text, content)));
  return [
    ...figures.map((figure) =>
      finding("error", `the gold passage does not contain the figure ${figureText(figure)}`),
    ),
    ...contents.map((content) =>
      finding("warning", `the gold passage does not contain the required ${JSON.stringify(content)}`),
    ),
  ];
}

function wordFindings({ set, case: one }: SetCase): Finding[] {
  const problems: string[] = [];
  if (one.typing === "no-marks" && hasVietnameseMarks(one.question))
    problems.push('"typing" says no-marks, but the question has diacritics');
  if (
    one.language === "vi" &&
    one.typing === undefined &&
    /\p{L}{2}/u.test(one.question) &&
    !hasVietnameseMarks(one.question)
  )
    problems.push('the question has no diacritics: "typing" should say no-marks');
  const told = detectLanguage(one.question);
  if (told !== undefined && told !== one.language && one.history === undefined)
    problems.push(`the question reads as ${told}, but "language" says ${one.language}`);
  return problems.map((problem) => ({ set, id: one.id, level: "warning", problem }));
}

function duplicates(cases: readonly SetCase[]): Finding[] {
  const seen = new Map<string, string>();
  return cases.flatMap(({ set, case: one }): Finding[] => {
    const turns = [...(one.history ?? []).map(({ question }) => question), one.question];
    const key = `${one.language} ${one.typing ?? ""} ${turns.map((turn) => words(turn).join(" ")).join(" | ")}`;
    const other = seen.get(key);
    seen.set(key, one.id);
    if (other === undefined || words(one.question).length === 0) return [];
    return [{ set, id: one.id, level: "error", problem: `asks the same as ${other}` }];
  });
}

function splitFindings(cases: readonly SetCase[]): Finding[] {
  const rule = splits(cases);
  return cases.flatMap(({ set, case: { id, split } }): Finding[] => {
    const due = rule.get(id);
    if (split === due) return [];
    const problem =
      split === undefined
        ? `has no "split"; lint --fix writes it`
        : `is marked "${split}", but its family belongs to "${due}"; lint --fix corrects it`;
    return [{ set, id, level: "error", problem }];
  });
}

/** Questions of the two parts that are nearly the same belong to one family. */
function leaks(cases: readonly SetCase[]): Finding[] {
  const parts = cases.map((one) => ({
    one,
    words: new Set([
      ...(one.case.history ?? []).flatMap(({ question }) => words(question)),
      ...words(one.case.question),
    ]),
  }));
  const tune = parts.filter(({ one }) => one.case.split === "tune");
  const test = parts.filter(({ one }) => one.case.split === "test");
  return test.flatMap((mine): Finding[] => {
    const other = tune.find(
      ({ one, words: theirs }) =>
        familyOf(one.case) !== familyOf(mine.one.case) && similarity(mine.words, theirs) >= ALIKE,
    );
    if (!other) return [];
    return [
      {
        set: mine.one.set,
        id: mine.one.case.id,
        level: "error",
        problem: `leaks: it is nearly ${other.one.case.id}, which is for tuning; give both one "family"`,
      },
    ];
  });
}

/** A question that the corpus itself lists as asked is found by that list, not by retrieval. */
function copies(cases: readonly SetCase[], kb: KnowledgeBase): Finding[] {
  const listed = new Set(
    [
      ...Array.from(kb.passages, ({ askedAs }) => askedAs),
      ...[...kb.documents.values()].map(({ metadata }) => metadata.askedAs),
    ]
      .flat()
      .map((question) => words(question).join(" ")),
  );
  return cases.flatMap(({ set, case: one }): Finding[] => {
    const isCopy = one.split === "test" && listed.has(words(one.question).join(" "));
    return isCopy
      ? [{ set, id: one.id, level: "warning", problem: "the corpus lists this question in askedAs" }]
      : [];
  });
}

function smallSlices(cases: readonly SetCase[]): Finding[] {
  return (["lang", "kind", "typing"] as const).flatMap((dimension) => {
    const counts = new Map<string, number>();
    for (const one of cases) {
      const value = DIMENSIONS[dimension](one);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count < LEAST_IN_SLICE)
      .map(
        ([value, count]): Finding => ({
          set: "all",
          id: `${dimension}=${value}`,
          level: "note",
          problem: `${count} questions; ${LEAST_IN_SLICE} or more tell a change from chance`,
        }),
      );
  });
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
