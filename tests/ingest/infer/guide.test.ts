import { describe, expect, it } from "vitest";
import { isGuide } from "../../../src/ingest/infer/guide.ts";

const STEPS = "Bước 1: nộp đơn.\nBước 2: nhận sổ.";
const FAQ = "Có mất phí không? Không.\n\nAi được nhận mật? Mọi tổ.";

describe("isGuide", () => {
  it.each([
    ["Hướng dẫn vay vốn nuôi ong", STEPS],
    ["Hướng dẫn vay vốn nuôi ong", FAQ],
    ["Cẩm nang người nuôi ong", `## Hồ sơ\n- Đơn\n## Các bước\n${STEPS}`],
    ["Nuôi ong ở xã", `${STEPS}\n\n## Câu hỏi thường gặp\n\n${FAQ}`],
    ["A guide to keeping bees", "Step 1: buy a hive.\nStep 2: wait."],
    ["Bee loans", "## What you need\n- A form\n## How to apply\nCome.\n## FAQ\nIs it free? Yes."],
    ["Vägledning för biodlare", "Steg 1: köp en kupa.\nSteg 2: vänta."],
  ])("knows %s", (title, text) => {
    expect(isGuide(title, text)).toBe(true);
  });

  it.each([
    ["Hướng dẫn nông dân nuôi ong", "Sáng 5/3, tỉnh mở lớp cho 30 hộ.\n\nLớp dạy cách lấy mật."],
    ["Ong mật giúp dân làm giàu", '"Vì sao nuôi ong?", ông hỏi.\n\nMỗi năm ông thu 30 triệu đồng.'],
    ["Tỉnh có thêm ba tổ ong", `Tỉnh đi theo hai bước.\n\n${FAQ.split("\n")[0]}`],
    ["How bees saved a village", "In 2033 the village had 5 hives.\n\nWhy? Nobody knows."],
  ])("takes a report for what it is: %s", (title, text) => {
    expect(isGuide(title, text)).toBe(false);
  });
});
