import { ingest } from "../src/ingest/pipeline.ts";
import { createEmbeddings } from "../src/models/embeddings.ts";

/** Indexes a corpus and prints what it took as JSON: `measured-ingest.ts CORPUS INDEX`. */
const [corpusDir = "", indexDir = ""] = process.argv.slice(2);
const model = await createEmbeddings({ kind: "local" });
const { documents, passages, changed } = await ingest({ corpusDir, indexDir, model });
// maxRSS is in kilobytes on every platform (libuv).
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ documents, passages, changed, peakMb }));
