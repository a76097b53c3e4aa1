import { type Assistant, createAssistant } from "./answer/pipeline.ts";
import type { IndexReload } from "./domain.ts";
import type { ChatModel } from "./models/chat.ts";
import { generationInUse, type KnowledgeBase } from "./store/knowledge-base.ts";
import type { Manifest } from "./store/manifest.ts";
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

export interface LatestAssistant extends Assistant {
  /** Takes the index in use at once, also one that was refused before, and tells in what it differs from the one used so far. */
  reload(): Promise<IndexReload>;
}

/**
 * An assistant that answers from the index in use, also when a new one is put in its place while it runs, and on a new
 * day, when another law may have come into force. Each question is answered from one index, never from two.
 */
export function serveLatest(opened: KnowledgeBase, options: LatestOptions): LatestAssistant {
  let current = { kb: opened, assistant: createAssistant(opened, options.chat) };
  let refused: { generation: string; error: unknown } | undefined;
  let opening: Promise<void> | undefined;

  async function open(generation: string): Promise<void> {
    try {
      const kb = await options.open();
      current = { kb, assistant: createAssistant(kb, options.chat) };
      options.onReload?.(kb);
    } catch (error) {
      refused = { generation, error };
      options.onProblem?.(error);
    }
  }

  async function latest(): Promise<Assistant> {
    const generation = await generationInUse(options.indexDir).catch(() => undefined);
    const isNew =
      generation !== undefined && generation !== refused?.generation && generation !== current.kb.generation;
    if (isNew || (current.kb.day !== today() && generation === current.kb.generation)) {
      opening ??= open(generation ?? "").finally(() => {
        opening = undefined;
      });
      await opening;
    }
    return current.assistant;
  }

  async function reload(): Promise<IndexReload> {
    const before = current.kb.manifest;
    refused = undefined;
    await latest();
    // TypeScript does not see that latest() may have set it.
    const failure = refused as { error: unknown } | undefined;
    if (failure !== undefined) return { kind: "refused", problem: String(failure.error) };
    return difference(before, current.kb.manifest);
  }

  return {
    answer: async (question, onStatement) => (await latest()).answer(question, onStatement),
    search: async (text, k, filter) => (await latest()).search(text, k, filter),
    corpus: async () => (await latest()).corpus(),
    library: async () => (await latest()).library(),
    reload,
  };
}

function difference(before: Manifest, after: Manifest): IndexReload {
  if (before.builtAt === after.builtAt) return { kind: "unchanged" };
  const hashes = ({ files }: Manifest) =>
    new Map(files.map(({ file, hash, beside }) => [file, hash + beside]));
  const [old, now] = [hashes(before), hashes(after)];
  return {
    kind: "changed",
    added: [...now.keys()].filter((file) => !old.has(file)),
    changed: [...now].filter(([file, hash]) => (old.get(file) ?? hash) !== hash).map(([file]) => file),
    removed: [...old.keys()].filter((file) => !now.has(file)),
    passages: after.files.reduce((sum, { passages }) => sum + passages, 0),
  };
}
