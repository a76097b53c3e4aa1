import { describe, expect, it } from "vitest";
import { periodOf, pressMetadata } from "../../../src/ingest/infer/press-metadata.ts";

describe("periodOf", () => {
  it.each([
    ["Luật Hợp tác xã năm 2012 và Luật Hợp tác xã 2023 đã có. Năm 2024 có 50 tổ.", 2024, 2024],
    ["Nghị quyết số 20-NQ/TW ngày 16/6/2022 đã có. Năm 2024 có 5 tổ.", 2024, 2024],
    ["Theo Nghị quyết số 09 năm 2019, năm 2024 có 5 tổ.", 2024, 2024],
    ["Quyết định 1804/QĐ-TTg ngày 13/11/2020 cho giai đoạn 2021-2025.", 2021, 2025],
    ["Giai đoạn 2021 - 2025 có 20 tổ.", 2021, 2025],
    ["Vụ đông xuân 2023-2024 đạt 5 tấn.", 2023, 2024],
    ["Nhiệm kỳ 2020-2025 có 5 tổ.", 2020, 2025],
    ["Đến năm 2030 có 300 tổ, năm 2023 có 200 tổ.", 2023, 2030],
    ["Năm 2024 tăng 5% so với cùng kỳ năm 2021.", 2024, 2024],
    ["Quý I/2024 có 5 tổ.", 2024, 2024],
    ["6 tháng đầu năm 2024 có 5 tổ.", 2024, 2024],
    ["Có 2021 hợp tác xã hoạt động trong năm 2023.", 2023, 2023],
    ["Năm 2021 hợp tác xã lãi.", 2021, 2021],
    ["Gọi 024 2025 1999. Năm 2024 có 5 tổ.", 2024, 2024],
    ["Tổ được thành lập từ năm 1998, năm 2024 có 5 người.", 2024, 2024],
    ["Chi 2020 triệu đồng trong năm 2023.", 2023, 2023],
  ])("%s", (text, from, to) => {
    expect(periodOf(text, "vi", undefined)).toEqual({ from, to });
  });

  it.each([
    ["From 2021 to present there are 20; in 2024 there were 30.", 2021, 2024],
    ["Under the Law on Cooperatives 2023, there were 30 groups in 2024.", 2024, 2024],
    ["There are 2021 cooperatives in 2024.", 2024, 2024],
    ["In 2021 cooperatives earned more.", 2021, 2021],
    ["The figure of 2024 doubled compared to 2021.", 2024, 2024],
  ])("%s", (text, from, to) => {
    expect(periodOf(text, "en", undefined)).toEqual({ from, to });
  });

  it("is the year of publication where no year is named, and unknown without one", () => {
    expect(periodOf("Có 2.021 hợp tác xã.", "vi", "2031-05-06")).toEqual({ from: 2031, to: 2031 });
    expect(periodOf("Có 2.021 hợp tác xã. Gọi 0243.2021.2022.", "vi", undefined)).toBeUndefined();
  });
});

describe("pressMetadata", () => {
  it("takes publisher and day from the address", () => {
    const url = "https://www.baohungyen.vn/ong-240517103000.html";
    expect(pressMetadata("Ong\nHưng Yên có ong", "Ong", "vi", url)).toEqual({
      places: ["Hưng Yên"],
      publisher: "baohungyen.vn",
      published: "2024-05-17",
      period: { from: 2024, to: 2024 },
    });
  });

  it("takes the newspaper after the photographer, without taking its name for a place", () => {
    const raw = "Bees\nPhoto: A. Binh/The Hanoi Times |\nBees are fine.";
    expect(pressMetadata(raw, "Bees", "en", undefined)).toEqual({ places: [], publisher: "The Hanoi Times" });
  });
});
