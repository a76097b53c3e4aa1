/** What a person does in a chat: types a text, or presses the first button under the last message whose data begins so. */
export type Step = { type: string } | { press: string };

export interface Dialogue {
  /** Ends the name of the picture: docs/images/telegram-<name>-<language>.png. */
  name: string;
  language: "vi" | "en";
  steps: Step[];
}

/** The five typical ones, in both languages. */
export const DIALOGUES: Dialogue[] = [
  {
    name: "figure",
    language: "vi",
    steps: [{ type: "doanh thu binh quan cua HTX o Lang Son nam 2024 la bao nhieu" }, { press: "read:" }],
  },
  {
    name: "figure",
    language: "en",
    steps: [
      { type: "What was the average revenue of a cooperative in Lang Son in 2024?" },
      { press: "read:" },
    ],
  },
  {
    name: "conditions",
    language: "vi",
    steps: [
      { type: "HTX của tôi có 9 thành viên, Ban kiểm soát 2 người, có đủ điều kiện cho vay nội bộ không?" },
    ],
  },
  {
    name: "conditions",
    language: "en",
    steps: [
      {
        type: "What conditions must a cooperative meet to lend to its members?",
      },
    ],
  },
  {
    name: "comparison",
    language: "vi",
    steps: [{ type: "Tỉnh nào có nhiều hợp tác xã nhất?" }],
  },
  {
    name: "comparison",
    language: "en",
    steps: [{ type: "Compare the average revenue of cooperatives in Lang Son and Hanoi" }],
  },
  {
    name: "refusal",
    language: "vi",
    steps: [{ type: "Quỹ hỗ trợ phát triển HTX Cao Bằng cho vay lãi suất bao nhiêu?" }, { press: "rate:" }],
  },
  {
    name: "refusal",
    language: "en",
    steps: [{ type: "What will cooperatives in Cao Bang earn in 2030?" }],
  },
  {
    name: "follow-up",
    language: "vi",
    steps: [
      { type: "Một thành viên được góp tối đa bao nhiêu vốn vào hợp tác xã?" },
      { type: "còn liên hiệp thì sao?" },
      { press: "ask:" },
    ],
  },
  {
    name: "follow-up",
    language: "en",
    steps: [{ type: "How many members are needed to found a cooperative?" }, { press: "ask:" }],
  },
];
