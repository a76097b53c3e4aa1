import { fileURLToPath } from "node:url";
import { verify } from "../../src/answer/verify.ts";
import type { Hit } from "../../src/domain.ts";
import { loadDocument } from "../../src/ingest/load.ts";
import { split } from "../../src/ingest/split.ts";
import { sentences } from "../../src/language/sentences.ts";
import { citation } from "./answers.ts";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

/** A sentence of the corpus as a statement in its language, with a passage that says it, in the same or another language. */
export interface Told {
  id: string;
  text: string;
  language: string;
  hit: Hit;
}

/** The sentences of a digest, each beside its own passage and beside the same passage in the other languages. */
export async function toldBy(document: string, languages: readonly string[]): Promise<Told[]> {
  const versions = await Promise.all(languages.map((language) => passagesOf(`${document}.${language}.md`)));
  if (new Set(versions.map(({ length }) => length)).size > 1)
    throw new Error(`The versions of ${document} have different passages.`);
  return versions.flatMap((passages, version) =>
    passages.flatMap(({ passage }, i) =>
      sentences(passage.text).flatMap(({ text }) =>
        versions.flatMap((other) => {
          const hit = other[i];
          if (hit === undefined || passage.confidence === "unconfirmed") return [];
          const { language } = hit.document.metadata;
          const bare = text.replace(/^(?:- |\d+\.\s+|\p{Ll}\)\s+)/u, "");
          return [
            { id: `${passage.id} by ${language}`, text: bare, language: languages[version] ?? "", hit },
          ];
        }),
      ),
    ),
  );
}

async function passagesOf(file: string): Promise<Hit[]> {
  const document = await loadDocument(CORPUS, file);
  return split(document).map((passage) => ({ passage, document, score: 1, keyword: 1, vector: 1 }));
}

/** Why a statement in its own words that cites one passage is rejected; undefined where it is kept. */
export function reasonFor(text: string, language: string, { passage, document }: Hit): string | undefined {
  const cited = citation({
    passageId: passage.id,
    documentId: document.id,
    quote: passage.text.slice(0, 9),
    language: document.metadata.language,
  });
  return verify([{ text, citations: [1] }], [cited], { language }, () => ({ passage, document })).rejected[0]
    ?.reason;
}
