import type { Library } from "../../src/answer/library.ts";
import type { Assistant } from "../../src/answer/pipeline.ts";
import type { Answer, Question } from "../../src/domain.ts";
import { corpusText } from "../../src/present/corpus-text.ts";
import { texts, type UiLanguage } from "../../src/telegram/texts.ts";

const CORPUS = { documents: 3, date: "2031-02-04", isChecked: true };

/** What /help says of a bot with the fake assistant. */
export function helpOf(language: UiLanguage): string {
  return `${texts(language, "help")}\n\n${corpusText(CORPUS, language)}`;
}

/** An assistant that answers as `reply` says and remembers what it was asked. */
export function fakeAssistant(
  reply: (question: Question) => Answer | Promise<Answer>,
  library: Library = {
    documents: new Map(),
    passage: () => undefined,
    passagesOf: () => [],
    amendmentOf: () => undefined,
  },
): { assistant: Assistant; asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    assistant: {
      answer: async (question) => {
        asked.push(question);
        return reply(question);
      },
      search: async () => [],
      corpus: async () => CORPUS,
      library: async () => library,
    },
  };
}
