import { type Assistant, createAssistant } from "./answer/pipeline.ts";
import type { ChatModel } from "./models/chat.ts";
import { generationInUse, type KnowledgeBase } from "./store/knowledge-base.ts";
import { today } from "./store/validity.ts";

export interface LatestOptions {
  indexDir: string;
  /** Opens the index in use. */
  open: () => Promise<KnowledgeBase>;
  /** Words the answers, where there is one. */
  chat?: ChatModel | undefined;
  /** Told once of every new index that cannot be opened; the old one goes on serving. */
  onProblem?: (error: unknown) => void;
  onReload?: (knowledgeBase: KnowledgeBase) => void;
}

/**
 * An assistant that answers from the index in use, also when a new one is put in its place while it runs, and on a new
 * day, when another law may have come into force. Each question is answered from one index, never from two.
 */
export function serveLatest(opened: KnowledgeBase, options: LatestOptions): Assistant {
  let current = { kb: opened, assistant: createAssistant(opened, options.chat) };
  let refused: string | undefined;
  let opening: Promise<void> | undefined;

  async function reload(generation: string): Promise<void> {
    try {
      const kb = await options.open();
      current = { kb, assistant: createAssistant(kb, options.chat) };
      options.onReload?.(kb);
    } catch (error) {
      refused = generation;
      options.onProblem?.(error);
    }
  }

  async function latest(): Promise<Assistant> {
    const generation = await generationInUse(options.indexDir).catch(() => undefined);
    const isNew = generation !== undefined && generation !== refused && generation !== current.kb.generation;
    if (isNew || (current.kb.day !== today() && generation === current.kb.generation)) {
      opening ??= reload(generation ?? "").finally(() => {
        opening = undefined;
      });
      await opening;
    }
    return current.assistant;
  }

  return {
    answer: async (question, onStatement) => (await latest()).answer(question, onStatement),
    search: async (text, k, filter) => (await latest()).search(text, k, filter),
    corpus: async () => (await latest()).corpus(),
    library: async () => (await latest()).library(),
  };
}
