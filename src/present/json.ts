import type { Answer, Hit } from "../domain.ts";

/** An answer in the form that docs/cli.md promises to other programs. */
export function answerToJson(answer: Answer, id?: string, withTrace = false): Record<string, unknown> {
  return {
    ...(id === undefined ? {} : { id }),
    kind: answer.kind,
    ...(answer.kind === "declined" ? { reason: answer.reason } : {}),
    language: answer.language,
    text: answer.text,
    statements: answer.statements,
    citations: answer.citations.map(
      ({
        n,
        documentId,
        title,
        file,
        url,
        locator,
        quote,
        language,
        validity,
        page,
        references,
        related,
        confidence,
      }) => ({
        n,
        documentId,
        title,
        file,
        url: url ?? null,
        locator,
        quote,
        language,
        validity,
        ...(page === undefined ? {} : { page }),
        ...(references === undefined ? {} : { references }),
        ...(related === undefined ? {} : { related }),
        ...(confidence === undefined ? {} : { confidence }),
      }),
    ),
    followUps: answer.followUps,
    notices: answer.notices,
    ...(answer.comparison === undefined ? {} : { comparison: answer.comparison }),
    model: answer.model,
    ms: answer.ms,
    ...(withTrace ? { trace: answer.trace } : {}),
  };
}

/** Hits of a search in the form that docs/cli.md promises to other programs. */
export function hitsToJson(hits: Hit[], id?: string, withTrace = false): Record<string, unknown> {
  return {
    ...(id === undefined ? {} : { id }),
    hits: hits.map(({ passage, document, score, keyword, vector, why = {}, references = [] }, i) => ({
      rank: i + 1,
      passageId: passage.id,
      documentId: document.id,
      file: document.file,
      locator: passage.locator,
      language: document.metadata.language,
      score: Math.round(score * 1e4) / 1e4,
      text: passage.text,
      headingPath: passage.headingPath,
      ...(passage.page === undefined ? {} : { page: passage.page }),
      ...(references.length === 0
        ? {}
        : { references: references.map(({ id, locator }) => ({ passageId: id, locator })) }),
      ...(withTrace ? { trace: { keyword, vector, features: why } } : {}),
    })),
  };
}
