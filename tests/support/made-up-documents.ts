/** A law in Markdown: a gap in the clause numbers, points, comments at a heading and at a clause. */
export const LAW = `# Quy chế Hội Ong

## Chương I. Mở đầu

### Điều 3. Đàn ong

<!-- askedAs
- Nuôi mấy đàn thì được?
-->

1. Mỗi hội viên nuôi ít nhất 4 đàn ong.

4. Đàn ong đặt ở:
a) vườn nhà;
b) rừng keo của xã.

<!-- askedAs
- Đặt đàn ong ở đâu?
- Where may hives stand?
-->

5. Mùa mưa phải che tổ.

### Điều 7. Mật

Mật chia theo công góp.

## Chương II. Kết

Quy chế này có ba bản in.
`;

/** The same kind of text as an officer's file has it: no Markdown. */
export const PLAIN_LAW = `QUY CHẾ HỘI ONG

Điều 3. Đàn ong
1. Mỗi hội viên nuôi ít nhất 4 đàn ong.
2. Đàn ong đặt ở vườn nhà.
Điều 4: Mật
Mật chia theo công góp.
`;

export const ARTICLE = `# Bees of the valley

The valley has many hives, and most of them stand in orchards near the river bank.

## Honey

- Each family sells about 40 kilograms of honey a year at the market in town.
- Children's school also buys some of it for the kitchen, a little every single month.

* A starred line says that the wax is melted into candles during the winter months.
  It goes on here, indented.
`;

/** A paragraph that is far longer than a passage may be. */
export const LONG_ARTICLE = `# Long\n\n${Array.from({ length: 60 }, (_, i) => `Sentence number ${i + 1} speaks of hives and honey.`).join(" ")}\n\nA last paragraph closes the long article about the bees in the valley.`;
