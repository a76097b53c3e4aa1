import { BODIES } from "../../language/nouns.ts";
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
/** Who does not name a body asks about cooperatives: that is what this assistant is for. */
const USUAL = ["#cooperative"];
/** Added to the number of mentions: a document that speaks of no body much is of no body's law. */
const FEW = 3;
const NONE: ReadonlySet<string> = new Set();

/** What each document speaks of: how often of each body, and which ones its title and scope name. */
export class DocumentSubjects {
  readonly #mentions: Uint32Array[];
  readonly #named = new Map<number, Set<string>>();

  constructor({ documents, lexical }: Pick<KnowledgeBase, "documents" | "lexical">) {
    const { text, named } = lexical.fields;
    this.#mentions = SUBJECTS.map((subject) => {
      const mentions = new Uint32Array(documents.size);
      for (const passage of text.postings(subject).units) {
        const document = lexical.documentOf[passage] ?? 0;
        mentions[document] = (mentions[document] ?? 0) + 1;
      }
      return mentions;
    });
    for (const subject of SUBJECTS)
      for (const document of named.postings(subject).units)
        this.#named.set(document, (this.#named.get(document) ?? new Set()).add(subject));
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
    return this.#named.get(document) ?? NONE;
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
