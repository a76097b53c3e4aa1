const FOLDERS = `  --corpus DIR   folder with the documents (default: CORPUS_DIR, else ./corpus)
  --index DIR    folder of the index (default: INDEX_DIR, else ./data/index)
  --json         print JSON, as docs/cli.md describes`;

/** Help of each command; docs/cli.md says the same at more length. */
export const HELP = {
  ask: `npm run -s ask -- [options] "question"
${FOLDERS}
  --lang LANG    language of the answer: vi, en or sv (default: that of the question)
  --batch FILE   one JSON object a line: {"id","question","history"?,"lang"?}; "-" reads standard input
  --trace        add what each stage did`,
  search: `npm run -s search -- [options] "query"
${FOLDERS}
  -k N           how many passages (default 10)
  --batch FILE   one JSON object a line: {"id","query"}; "-" reads standard input`,
  ingest: `npm run -s ingest -- [options]
${FOLDERS}`,
} as const;
