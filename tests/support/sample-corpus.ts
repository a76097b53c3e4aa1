/** A made-up corpus: a law whose title and address need escaping, and a raw press text. */
export const LAW_TITLE = 'Quy chế <mẫu> "thử" & hướng dẫn';
export const LAW_URL = 'https://example.org/law?id=9&part="1"';
export const PRESS_URL = "https://example.org/lam-dong";

export const QUESTION_ON_MEMBERS = "Hợp tác xã Hoa Sen cần ít nhất mấy thành viên chính thức khi thành lập?";
export const QUESTION_ON_REVENUE = "Doanh thu bình quân của hợp tác xã ở Lâm Đồng năm 2031 là bao nhiêu?";

export const SAMPLE_CORPUS = {
  "law.vi.md": `---
title: ${LAW_TITLE}
language: vi
kind: law
number: 9/2011/QC
url: ${LAW_URL}
effective: 2011-01-01
validity: in-force
---

# Quy chế mẫu

### Điều 3. Thành viên

1. Hợp tác xã Hoa Sen phải có ít nhất 11 thành viên chính thức khi thành lập.

2. Mỗi thành viên góp vốn tối thiểu 250.000 đồng.
`,
  "press/lam-dong.txt": `Hợp tác xã ở Lâm Đồng

Năm 2031, doanh thu bình quân của một hợp tác xã ở Lâm Đồng đạt 4,2 tỷ đồng.

Source: ${PRESS_URL}
`,
};
