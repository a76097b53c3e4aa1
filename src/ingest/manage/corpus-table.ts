import { isExpected } from "../../errors.ts";
import { inVietnamese } from "../../language/legal-references.ts";
import { listCorpus } from "../corpus-files.ts";
import { documentOf } from "../load.ts";
import { besideOf } from "../prepare.ts";
import { readBytes } from "../read-file.ts";
import { split } from "../split.ts";
import { figuredBlocks } from "./figures.ts";

/** How much of a thing the corpus holds: a document, or all of a language. */
export interface CorpusCount {
  documents: number;
  /** Articles of laws and decrees. */
  articles: number;
  /** Clauses, and articles without clauses; elsewhere paragraphs and list items. */
  clauses: number;
  /** Figures printed with digits; numbers of articles and documents do not count. */
  figures: number;
  /** Questions as people ask them. */
  askedAs: number;
}

export interface CorpusRow extends CorpusCount {
  file: string;
  language: string;
  /** Official number, or who published it. */
  source: string;
}

/** Counts the documents of a corpus; files that cannot be read are left out (corpus check names them). */
export async function corpusTable(
  corpusDir: string,
): Promise<{ rows: CorpusRow[]; byLanguage: Record<string, CorpusCount> }> {
  const { files, tables } = await listCorpus(corpusDir);
  const rows: CorpusRow[] = [];
  for (const { file } of files) {
    try {
      const beside = await besideOf(corpusDir, { file }, tables);
      const document = await documentOf(await readBytes(corpusDir, file), file, beside);
      const { language, number, publisher, kind, askedAs } = document.metadata;
      const blocks = figuredBlocks(document.body, language);
      const articles = blocks.flatMap(
        ({ locator }) => /^(?:Điều|Article) \S+/u.exec(inVietnamese(locator))?.[0] ?? [],
      );
      const beneath = new Set(split(document).flatMap((passage) => passage.askedAs));
      rows.push({
        file,
        language,
        source: number ?? publisher ?? kind,
        documents: 1,
        articles: new Set(articles).size,
        clauses: blocks.length,
        figures: blocks.reduce((sum, { figures }) => sum + figures.length, 0),
        askedAs: new Set([...askedAs, ...beneath]).size,
      });
    } catch (error) {
      if (!isExpected(error)) throw error;
    }
  }
  return { rows, byLanguage: totals(rows) };
}

function totals(rows: readonly CorpusRow[]): Record<string, CorpusCount> {
  const byLanguage: Record<string, CorpusCount> = {};
  for (const { language, documents, articles, clauses, figures, askedAs } of rows) {
    const sum = byLanguage[language] ?? { documents: 0, articles: 0, clauses: 0, figures: 0, askedAs: 0 };
    byLanguage[language] = {
      documents: sum.documents + documents,
      articles: sum.articles + articles,
      clauses: sum.clauses + clauses,
      figures: sum.figures + figures,
      askedAs: sum.askedAs + askedAs,
    };
  }
  return byLanguage;
}

/** The table as Markdown, a row a document, then a row a language. */
export function tableToMarkdown({ rows, byLanguage }: Awaited<ReturnType<typeof corpusTable>>): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const counts = ({ articles, clauses, figures, askedAs }: CorpusCount) => [
    articles,
    clauses,
    figures,
    askedAs,
  ];
  return [
    line(["document", "language", "source", "articles", "clauses, paragraphs", "figures", "askedAs"]),
    line(["---", "---", "---", "--:", "--:", "--:", "--:"]),
    ...rows.map((row) => line([row.file, row.language, row.source, ...counts(row)])),
    ...Object.entries(byLanguage).map(([language, count]) =>
      line([`**${count.documents} documents**`, `**${language}**`, "", ...counts(count)]),
    ),
  ].join("\n");
}
