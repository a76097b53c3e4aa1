import { beforeAll, describe, expect, it } from "vitest";
import { read } from "../../src/answer/asking.ts";
import type { Gathered } from "../../src/answer/gather.ts";
import { gatherNearLast } from "../../src/answer/near-last.ts";
import { readAlone, readOn } from "../../src/answer/other-readings.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

const LAW = `---
title: Luật Mẫu về hợp tác xã
language: vi
kind: law
number: 78/2090/QH16
validity: in-force
---

### Điều 1. Cuộc họp Hội đồng quản trị

1. Hội đồng quản trị hợp tác xã họp được khi có mặt ít nhất 3/5 số thành viên.

2. Khi số phiếu hai bên bằng nhau thì phương án được Chủ tịch Hội đồng quản trị chọn được thông qua.

### Điều 2. Cuộc họp Ban kiểm soát

1. Ban kiểm soát hợp tác xã họp ba tháng một lần.

2. Khi số phiếu hai bên bằng nhau thì bốc thăm.
`;

const BOARD = "Hội đồng quản trị họp được khi có mặt ít nhất 3/5 số thành viên.";
const CONTROL = "Ban kiểm soát họp ba tháng một lần.";
const NOTHING: Gathered = { hits: [], draft: { picks: [], evidence: [] } };

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge({ ...MADE_UP_CORPUS, "laws/mau.vi.md": LAW }));
});

/** What is quoted for a follow-up that nothing answered before. */
async function near(answer: string, text: string, first = NOTHING): Promise<string[] | undefined> {
  const asking = read(kb, new Set(), { text, history: [{ question: "Họp thế nào?", answer }] });
  const found = await gatherNearLast(asking, () => [readOn(asking), readAlone(asking)], first);
  return found?.gathered.draft.picks.map(({ hit }) => hit.passage.locator);
}

describe("what stands beside the last answer", () => {
  it("answers with fewer words of the question, and not what has as many elsewhere", async () => {
    expect(await near(BOARD, "hai bên bằng phiếu nhau thì sao")).toEqual(["Điều 1 khoản 2"]);
    expect(await near(CONTROL, "phieu bang nhau thi sao")).toEqual(["Điều 2 khoản 2"]);
  });

  it.each(["mỗi người được trả bao nhiêu tiền", "Mai trời có mưa không?"])(
    "does not answer “%s”",
    async (text) => {
      expect(await near(BOARD, text)).toBeUndefined();
    },
  );

  it("is not looked for where nothing was told", async () => {
    expect(await near("", "hai bên bằng phiếu nhau thì sao")).toBeUndefined();
  });

  it("does not answer what is known not to be known", async () => {
    const gap = { draft: { ...NOTHING.draft, gap: {} } } as Gathered;
    expect(await near(BOARD, "hai bên bằng phiếu nhau thì sao", gap)).toBeUndefined();
  });
});
