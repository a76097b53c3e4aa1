import { words } from "./words.ts";

/** Words that say nothing of the subject: function words, question words, politeness. By language. */
const VI = `là và của có được không cho các những một này đó kia thì mà với về từ đến tới trong ngoài trên dưới ở tại
  bị do bởi vì nên nếu như khi nào gì ai đâu sao bao lâu nhiêu mấy thế vậy hay hoặc cũng đã đang sẽ rồi chưa vẫn còn chỉ ra vào
  theo bằng để cần phải nhé ạ ơi dạ vâng tôi mình em anh chị chúng ta bạn xin hỏi giúp biết cái việc hiện nay bây giờ
  tất cả mỗi từng rằng ko dc đc k hông hiểu nghĩa muốn làm loại nhiều ít hơn nhất so lên xuống đạt mức
  trở qua lại lúc tính số tổng cộng năm cuối đầu hiện đặt mở gồm thêm hết kể ứng dụng áp dùng sử chào cảm cám ơn nói`;
/** How people speak of themselves and to others, and the particles of the regions; without accents too. */
const VI_SPOKEN = `tụi tui bọn nhỉ nha nhá nghen hen hả hử luôn vậy vầy zậy dậy dzậy thế rứa răng hổng chẳng nhiêu liền giùm dùm
  zô zo e r z á ừ uh ừm nè nầy đây đấy nọ kìa nhỉ lỡ cứ kẻo lắm quá rất thiệt chắc chừng cỡ khoảng tầm`;
/** The same, but without their accents they would be other words: "ong" is a bee, "ba" is three. */
const VI_ACCENTED = `ông bà bác chú cô dì cậu mợ thằng đứa nó hắn họ ảnh ổng bả chả chớ chứ mà à ấy bây mày tao cháu con ngay nữa thôi
  cả mọi hồi trước sau xong tính định kiểu thấy nghe bảo kêu biểu nhờ xem coi thử cứ đành bên sang đi mô chi ni nớ tê`;
const EN = `often the a an of in on at to for and or is are was were be been being do does did has have had what which who whom
  when where why how many much can could may might shall should will would must it its they their them there this that
  these those by with from as about into than then so if not no yes any some all each every per please tell me i my we our
  you your need needed get give us up out over total number amount currently now as since until after before during end receive received get got give given made make
  year s organize organise organized organised hold held exist existing there use uses used using apply applies applied applying share hello hi hey thank thanks say says said mean means`;
const SV = `ofta låta och i på av för till med som en ett den det de är var vara har hade hur många mycket vad vilka vilken vilket vem
  när var där kan ska skall måste får bör om att från per inte eller så också finns fanns under över vid hos alla varje
  sin sitt sina stor antal totalt sedan fått får få ger år tillämpar tillämpa använder använda används använde tillämpas ha vill bedöms bedömas bedömda hej tack säger
  inom efter före innan bara även jag oss våra vår vårt själv blir bli denna detta dessa någon något några ingen inget inga tänker behövs behöver räcker slut slutet
  dem deras sig ville blev blivit igång enligt mig mitt mina menar undrar`;

const accentedVi = new Set(words([VI, VI_SPOKEN, VI_ACCENTED].join(" ")).map((word) => word.accented));
const foldedAll = new Set(words([VI, VI_SPOKEN, EN, SV].join(" ")).map((word) => word.folded));
const plain = new Set(words([EN, SV].join(" ")).flatMap((word) => [word.accented, word.folded]));

/**
 * Whether a word carries no content. With `trustAccents` an accented Vietnamese word is compared as written,
 * so that "đất" (land) is content although "đạt" (reach), which folds alike, is not.
 */
export function isStopword(word: { folded: string; accented: string }, trustAccents: boolean): boolean {
  if (!trustAccents) return foldedAll.has(word.folded);
  return (
    accentedVi.has(word.accented) ||
    plain.has(word.accented) ||
    (word.accented === word.folded && plain.has(word.folded))
  );
}

/** Whether a word is a function word of English or Swedish, as written without accents. */
export function isForeignStopword(folded: string): boolean {
  return plain.has(folded);
}
