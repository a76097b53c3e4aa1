start = Chào bạn! Tôi là trợ lý tra cứu về hợp tác xã (HTX).
  Tôi trả lời dựa trên luật và báo chí, câu nào cũng kèm nguồn để bạn kiểm tra.
  Bạn cứ hỏi bằng lời thường, có dấu hay không dấu đều được; điều gì tài liệu không nói, tôi sẽ báo rõ.

  Bạn thử bấm một câu hỏi mẫu nhé:
start-example-1 = Lập HTX cần mấy thành viên?
start-example-2 = Lạng Sơn có bao nhiêu HTX?
start-example-3 = Điều kiện cho vay nội bộ là gì?
help = Bạn gõ câu hỏi về hợp tác xã. Cuối câu trả lời là các nguồn có đánh số; bấm vào để mở văn bản.

  /sources – xem kho tài liệu, ví dụ: /sources lãi suất
  /law – mở điều luật, ví dụ: /law 18.2
  /province – tỉnh, thành phố của bạn
  /new – bắt đầu cuộc trò chuyện mới
  /language – đổi ngôn ngữ (Tiếng Việt, English)
  /privacy – tôi lưu gì về bạn, cách tải về và xóa

  Câu trả lời giúp bạn tra cứu, không thay thế tư vấn pháp lý.
new-done = Mình bắt đầu lại nhé. Câu hỏi tới tôi trả lời riêng, không dựa vào các câu trước. Mời bạn hỏi.
command-unknown = Tôi không có lệnh này.
help-group = Trong nhóm, bạn gõ /ask kèm câu hỏi, nhắc @{ $bot } hoặc trả lời tin nhắn của tôi.

command-start = Bắt đầu, xem câu hỏi mẫu
command-help = Cách hỏi và cách mở nguồn
command-sources = Xem kho tài liệu, tìm tài liệu
command-law = Mở điều luật: /law 18.2
command-province = Chọn tỉnh, thành phố của bạn
command-new = Bắt đầu cuộc trò chuyện mới
command-language = Đổi ngôn ngữ
command-ask = Hỏi: /ask lập HTX cần mấy thành viên?
command-stats = Số câu hỏi, tỷ lệ trả lời
command-unanswered = Câu chưa trả lời được
command-reload = Nạp kho tài liệu mới

page-previous = ◀ Trang trước
page-next = Trang sau ▶

sources-places = Hiện có số liệu của: { $places }.
sources-places-more = { $shown } và { $more } nơi khác
sources-how = Bấm số để xem từng tài liệu. Tìm tài liệu: /sources lãi suất
sources-found = Tìm “{ $search }”: có { $count } tài liệu.
sources-none = Không có tài liệu nào hợp với “{ $search }”. Bạn thử tên tỉnh, số hiệu văn bản hoặc một từ khác.
sources-filter-all = Tất cả ({ $count })
sources-filter-law = Luật ({ $count })
sources-filter-guide = Hướng dẫn ({ $count })
sources-filter-press = Báo chí ({ $count })
sources-all = Xem tất cả tài liệu
sources-read = Đọc từ đầu
sources-back = ◀ Kho tài liệu

law-usage = Bạn muốn mở điều nào? Ví dụ:
  /law 18.2 – Điều 18 khoản 2 Luật Hợp tác xã
  /law điều 20 khoản 1
  /law 113/2024 6 – Điều 6 Nghị định 113/2024/NĐ-CP
law-article = Điều { $article }
law-clause = khoản { $clause }
law-point = điểm { $point }
law-which = Số này có ở nhiều văn bản. Bạn muốn mở điều nào?
law-which-document = Bạn muốn mở văn bản nào?
law-no-article = { $title } không có Điều { $article }; điều cuối cùng là Điều { $last }.
law-no-article-here = Kho tài liệu không có Điều { $article } của { $title }. Bạn xem mục lục để biết có những gì.
law-no-clause = Điều { $article } không có khoản { $clause }; khoản cuối cùng là khoản { $last }.
law-no-clauses = Điều { $article } không chia thành khoản.
law-no-point = { $name }: không có điểm { $point }; chỉ có từ điểm { $first } đến điểm { $last }.
law-no-points = { $name }: không chia thành điểm.
law-no-document = Kho tài liệu không có văn bản “{ $named }”. Bạn xem các văn bản đang có:
law-nearest = Những đoạn gần nhất với điều bạn tìm, bấm để đọc:
law-open = Mở khoản này
law-previous = ◀ Đoạn trước
law-next = Đoạn sau ▶
law-section-previous = ◀ Mục trước
law-section-next = Mục sau ▶
law-article-previous = ◀ Điều { $article }
law-article-next = Điều { $article } ▶
law-whole-article = Cả Điều { $article }
law-whole-section = Cả mục này
law-new-wording = Nội dung sửa đổi
law-contents = Mục lục
law-card = Về tài liệu này
law-gone = Tài liệu này không còn trong kho, có thể vì kho vừa được cập nhật. Bạn gõ /sources để xem kho hiện nay.

province-ask = Bạn ở tỉnh, thành phố nào? Bạn gõ tên, có dấu hay không dấu, tên cũ hay tên mới đều được.
province-placeholder = Ví dụ: Lạng Sơn
province-known = Bạn đã chọn: { $name }. Muốn đổi, bạn gõ tên tỉnh, thành phố khác.
province-clear = Bỏ lựa chọn
province-cleared = Tôi đã bỏ tỉnh, thành phố bạn chọn.
province-set = Tôi đã ghi nhớ: { $name }. Khi bạn hỏi “tỉnh tôi”, tôi hiểu là { $name }.
province-set-merged = Tôi đã ghi nhớ: { $name }. Từ ngày 1/7/2025 { $name } thuộc { $partOf }; tôi tìm cả số liệu của { $name } trước khi sáp nhập lẫn số liệu mới của { $partOf }.
province-for-admins = Tỉnh, thành phố của nhóm do quản trị viên nhóm chọn. Muốn chọn cho riêng bạn, bạn nhắn riêng cho tôi và gõ /province nhé.
province-which = Ý bạn là nơi nào?
province-unknown = Tôi không thấy tỉnh, thành phố nào tên “{ $name }”. Bạn gõ lại giúp tôi, ví dụ: Lạng Sơn.

group-hello = Chào cả nhà! Tôi tra cứu luật và số liệu về hợp tác xã, câu nào cũng kèm nguồn.
  Muốn hỏi, hãy nhắc @{ $bot }, gõ /ask kèm câu hỏi, hoặc trả lời tin nhắn của tôi; ngoài ra tôi im lặng.
group-what = Bạn muốn hỏi gì? Ví dụ: /ask lập hợp tác xã cần mấy thành viên?

inline-help = Gõ số điều hoặc vài từ, ví dụ: 18.2
inline-limit = Bạn tìm nhanh quá, chờ { $seconds } giây nhé
inline-none = Không tìm thấy. Bấm để nhắn riêng cho trợ lý
