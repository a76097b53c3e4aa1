import type { DocumentRecord } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";

/** Bodies that laws are made for. The words are the same and the rules are others, so the subject tells laws apart. */
export const SUBJECTS: readonly string[] = [
  "#cooperative",
  "#cooperative-group",
  "#cooperative-union",
  "#peoples-credit-fund",
  "#cooperative-alliance",
  "#cooperative-bank",
  "#bank",
  "#credit-institution",
  "#enterprise",
  "#limited-company",
  "#household-business",
  "#trade-union",
];
const LAW_IN_FRONT = /^(?:(?:bộ )?luật|(?:the )?(?:law|code)(?: on)?)\s+/iu;
/** Who does not name a body asks about cooperatives: that is what this assistant is for. */
const USUAL = ["#cooperative"];
/** Added to the number of mentions: a document that speaks of no body much is of no body's law. */
const FEW = 3;

/** What each document speaks of: how often of each body, and which ones its title and scope name. */
export class DocumentSubjects {
  readonly #mentions: Uint32Array[];
  readonly #named: (ReadonlySet<string> | undefined)[] = [];
  readonly #documents: readonly DocumentRecord[];

  constructor({ documents, lexical }: Pick<KnowledgeBase, "documents" | "lexical">) {
    this.#documents = [...documents.values()];
    this.#mentions = SUBJECTS.map((subject) => {
      const mentions = new Uint32Array(documents.size);
      for (const passage of lexical.fields.text.postings(subject).units) {
        const document = lexical.documentOf[passage] ?? 0;
        mentions[document] = (mentions[document] ?? 0) + 1;
      }
      return mentions;
    });
  }

  /** Share of the mentions of bodies in a document that are of one of these. */
  share(document: number, subjects: readonly string[]): number {
    let all = FEW;
    let own = 0;
    SUBJECTS.forEach((subject, i) => {
      const mentions = this.#mentions[i]?.[document] ?? 0;
      all += mentions;
      if (subjects.includes(subject)) own += mentions;
    });
    return own / all;
  }

  /** Bodies that the title or the scope of a document names. */
  named(document: number): ReadonlySet<string> {
    const known = this.#named[document];
    if (known) return known;
    const { title = "", scope = "" } = this.#documents[document]?.metadata ?? {};
    // "Luật Hợp tác xã" whole is one concept, the law.
    const keys = contentUnits(`${title.replace(LAW_IN_FRONT, "")} · ${scope}`).map(({ key }) => key);
    const named = new Set(keys.filter((key) => SUBJECTS.includes(key)));
    this.#named[document] = named;
    return named;
  }
}

/**
 * The bodies that a question is about. Where a cooperative or its like is named beside a bank or a company, it is about the
 * cooperative: "Htx nợ ngân hàng …".
 */
export function subjectsOf(keys: readonly string[]): readonly string[] {
  const named = keys.filter((key) => SUBJECTS.includes(key));
  const ours = named.filter((key) => BODIES.includes(key));
  if (ours.length > 0) return ours;
  return named.length > 0 ? named : USUAL;
}
