/** What is counted whole in these texts, accented; a bare figure before one of them is no sum of money and no fraction. */
const COUNTED = {
  vi: [
    "tổ hợp tác|tổ viên|tổ|hợp tác xã|htx|liên hiệp|thành viên|xã viên|người|nguời|lao động|nông dân|cán bộ|hội viên|đại biểu",
    "học viên|khách|hộ|gia đình|doanh nghiệp|công ty|trang trại|cơ sở|đơn vị|xã|phường|tỉnh|huyện|thôn|làng|sản phẩm|mô hình",
    "dự án|lớp|hội nghị|khóa|khoá|lượt|cuộc|buổi|lần|phiếu|cây|con|gốc|nhãn hiệu|mã|chứng nhận|hợp đồng|ý kiến|cổ đông",
    "văn bản|hồ sơ|loại|nhóm|bước|tiêu chí|điều kiện|nhiệm vụ|giải pháp|quỹ|chi nhánh|ban|kiểm soát viên|giám đốc|nhà|bản",
  ].join("|"),
  en: [
    "(?:\\p{L}+ ){0,2}?(?:cooperatives?|co-operatives?|coops?|groups?|unions?|alliances?|funds?|members?|people|persons?|workers?",
    "farmers?|households?|families|delegates?|officers?|officials|participants|visitors|jobs|enterprises|companies|farms|units",
    "communes?|provinces?|districts?|villages?|products?|models?|projects?|courses?|classes|conferences?|times|votes?|trees",
    "animals|brands|contracts|documents?|branches|shareholders?|seedlings|trips|customers|students|women|men|copies|steps)",
  ].join("|"),
  sv: [
    "(?:\\p{L}+ ){0,2}?(?:kooperativ\\p{L}*|grupper|unioner|förbund|fonder|medlemmar|personer|människor|arbetare|bönder",
    "anställda|hushåll|familjer|delegater|deltagare|besökare|företag|gårdar|enheter|kommuner|provinser|byar|produkter",
    "modeller|projekt|kurser|konferenser|gånger|röster|träd|djur|avtal|steg|jobb|samarbetsgrupper)",
  ].join("|"),
};
const fold = (pattern: string) => pattern.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
const startingWith = (pattern: string) => new RegExp(`^[ \\u00a0](?:${pattern})(?!\\p{L})`, "iu");

const VI = startingWith(COUNTED.vi);
const VI_PLAIN = startingWith(`${COUNTED.vi}|${fold(COUNTED.vi)}`);
const EN = startingWith(COUNTED.en);
const SV = startingWith(COUNTED.sv);

/** Whether what follows a figure is something that is counted whole; `plain` for Vietnamese typed without diacritics. */
export function isCounted(after: string, language: string, plain: boolean): boolean {
  if (language === "en") return EN.test(after);
  if (language === "sv") return SV.test(after);
  return (plain ? VI_PLAIN : VI).test(after);
}
