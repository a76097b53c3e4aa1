/** What is told in front of a question: "We are 80 members. May we …?" */
const STORY = /^.*[.!] +(?=\p{L})/su;

/** The sentences in front of the last one; "" where there are none. */
export function storyIn(text: string): string {
  return STORY.exec(text)?.[0] ?? "";
}
