import type { Answer, Citation, Hit } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";

/** A citation of a made-up law; `part` replaces what a test is about. */
export function citation(part: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    passageId: "laws/sample#1",
    documentId: "laws/sample",
    title: "Luật Mẫu",
    file: "laws/sample.md",
    url: "https://example.org/sample",
    locator: "Điều 3 khoản 1",
    quote: "Hợp tác xã có ít nhất 11 thành viên.",
    language: "vi",
    validity: "in-force",
    ...part,
  };
}

type Answered = Extract<Answer, { kind: "answered" }>;

function common(): Omit<Answered, "kind" | "text" | "statements" | "citations"> {
  return {
    language: "vi",
    followUps: [],
    notices: [],
    model: "extractive",
    ms: 7,
    trace: [{ stage: "understand", ms: 1, detail: null }],
  };
}

type Parts = Partial<Omit<Answer, "kind" | "reason">>;

/** An answer with one statement a line of its text, and one source; `parts` replaces what a test is about. */
export function answered(parts: Parts = {}): Answer {
  const text = parts.text ?? "Cần ít nhất 11 thành viên. [1]";
  const lines = text.split("\n").map((line) => line.replace(/(?:\s?\[\d+\])+$/u, ""));
  return {
    ...common(),
    kind: "answered",
    text,
    statements: lines.map((line) => ({ text: line, citations: [1] })),
    citations: [citation()],
    ...parts,
  };
}

/** A refusal that offers one passage to read. */
export function declined(parts: Parts = {}): Answer {
  return {
    ...common(),
    kind: "declined",
    reason: "no-evidence",
    text: "Tài liệu không nói rõ điều này.",
    statements: [],
    citations: [citation()],
    ...parts,
  };
}

export function hit(score: number, text: string): Hit {
  return {
    score,
    keyword: score,
    vector: score,
    passage: {
      id: "laws/sample#1",
      documentId: "laws/sample",
      text,
      start: 0,
      end: text.length,
      locator: "paragraph 4",
      headingPath: [],
      askedAs: [],
    },
    document: {
      id: "laws/sample",
      file: "laws/sample.md",
      districts: [],
      format: "markdown",
      warnings: [],
      metadata: {
        title: "Luật Mẫu",
        language: "vi",
        kind: "law",
        validity: "in-force",
        ...noLists(),
      },
    },
  };
}
