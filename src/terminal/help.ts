const FOLDERS = `  --corpus DIR   folder with the documents (default: CORPUS_DIR, else ./corpus)
  --index DIR    folder of the index (default: INDEX_DIR, else ./data/index)
  --json         print JSON, as docs/cli.md describes`;

/** Help of each command; docs/cli.md says the same at more length. */
export const HELP = {
  ask: `npm run -s ask -- [options] "question"
${FOLDERS}
  --lang LANG    language of the answer: vi, en or sv (default: that of the question)
  --place NAME   province or city of the one who asks: what "tỉnh tôi", "my province", "here" stand for
  --batch FILE   one JSON object a line: {"id","question","history"?,"lang"?,"place"?}; "-" reads standard input
  --trace        add what each stage did`,
  search: `npm run -s search -- [options] "query"
${FOLDERS}
  -k N           how many passages (default 10)
  --trace        add why each passage is where it is
  --language L   only documents in this language: vi, en, sv, …
  --kind KIND    only this kind: law, decree, circular, …, article or guide
  --place NAME   only documents on this province or city
  --year YEAR    only documents whose figures are of this year, or legal ones that applied in it
  --in-force     only legal documents that apply today
  --batch FILE   one JSON object a line: {"id","query"}; "-" reads standard input`,
  ingest: `npm run -s ingest -- [options]
${FOLDERS}
  --fetch        first fetch the addresses that urls.txt and *.urls in the corpus list`,
  corpus: `npm run -s corpus -- add FILE|URL [options]
npm run -s corpus -- list | check | table | remove FILE
  --corpus DIR   folder with the documents (default: CORPUS_DIR, else ./corpus)
  --json         print JSON, as docs/cli.md describes
For check, by those who keep digests:
  --sources DIR  compare each figure with the source files that digest.files names, below DIR
  --record       write down which digests agree with their sources (checked.json in the corpus)
For add, what is known better than the text tells it:
  --kind KIND    law, ordinance, decree, circular, resolution, decision, directive, plan, article or guide
  --title TEXT   --number TEXT   --url URL   --language vi|en|sv|…
  --into FOLDER  folder below the corpus (default: laws or articles, by kind)
  --replace      put it in the place of a document of the same name`,
  feedback: `npm run -s feedback -- export | list [options]
What users of the bot said of answers, the oldest first. Works while the bot runs.
  --since DATE   only what was said since that day, for example 2026-11-01
  --out FILE     write to a file; without it to standard output
  --state DIR    folder in which the bot keeps it (default: STATE_DIR, else ./data/state)
  --json         list as export does: one JSON object a line, as docs/evals.md describes`,
} as const;
