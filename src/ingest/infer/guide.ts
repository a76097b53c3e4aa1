/** Words with which a guide calls itself in its title. */
const TITLE =
  /^(?:thông báo (?:về )?(?:việc )?)?(?:hướng dẫn|cẩm nang|sổ tay|hỏi\s*[-–,]?\s*đáp|câu hỏi thường gặp|(?:các )?câu hỏi về|các bước|quy trình|trình tự|thủ tục|cách (?:thành lập|lập|đăng ký|vay|làm|xin)|.*(?:step by step|user guide)|(?:a |an |the )?(?:[\p{L}-]+ )?(?:guide|handbook|manual|faq)(?!\p{L})|how to|frequently asked|questions and answers|steps to|vägledning|handledning|handbok|vanliga frågor|frågor och svar|så (?:här )?(?:startar|bildar|gör|ansöker))/iu;
const FAQ_HEADING =
  /^(?:các )?câu hỏi thường gặp|^hỏi\s*[-–,]?\s*đáp|^faq|^frequently asked|^questions and answers|^vanliga frågor|^frågor och svar/iu;
const STEP = /^(?:bước|step|steg)\s+(?:\d|một|hai|one|two|ett|två)/iu;
/** Headings over what one has to do, and over lists of it. */
const TO_DO =
  /^(?:các bước|trình tự|thủ tục|hồ sơ|giấy tờ|điều kiện|cách (?:nộp|làm|thực hiện)|nơi nộp|steps|procedure|documents|what you need|how to|requirements|where to apply|steg|så (?:här )?gör|handlingar|krav)(?!\p{L})/iu;
const FEW = 2;

/**
 * Whether a text that is no law tells how something is done, instead of what has happened: its title says so, it has steps, headings
 * over what to bring, or questions with their answers. Two of these signs make it a guide.
 */
export function isGuide(title: string, text: string): boolean {
  const lines = text.split("\n").map((line) => line.replace(/^#+\s*|^[-*•]\s+|\*\*/gu, "").trim());
  const own = lines.map((line) => line.replace(/^(?:\d+|[IVX]+)[.)]\s+/u, ""));
  const count = (test: (line: string) => boolean) => own.filter(test).length;
  const signs = [
    TITLE.test(title.trim()),
    count((line) => STEP.test(line)) >= FEW ||
      count((line) => line.length < SHORT && TO_DO.test(line)) >= FEW,
    count(isQuestion) >= FEW || count((line) => line.length < SHORT && FAQ_HEADING.test(line)) > 0,
  ];
  return signs.filter(Boolean).length >= FEW;
}

const SHORT = 60;

/** A line that asks, perhaps with the answer behind: "Trả nợ trước hạn có mất phí không? Không, …". */
function isQuestion(line: string): boolean {
  const asked = /^(?:hỏi|q|question|fråga|câu \d+)?\s*[:.]?\s*\p{Lu}[^.!?"”]{8,150}\?/iu.exec(line);
  return asked !== null;
}
