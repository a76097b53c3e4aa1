import type { Assistant } from "../../src/answer/pipeline.ts";
import type { Answer, Question } from "../../src/domain.ts";

/** An assistant that answers as `reply` says and remembers what it was asked. */
export function fakeAssistant(reply: (question: Question) => Answer | Promise<Answer>): {
  assistant: Assistant;
  asked: Question[];
} {
  const asked: Question[] = [];
  return {
    asked,
    assistant: {
      answer: async (question) => {
        asked.push(question);
        return reply(question);
      },
      search: async () => [],
    },
  };
}
