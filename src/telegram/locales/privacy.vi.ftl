privacy = Tôi lưu gì về bạn
  • Câu hỏi và câu trả lời: { $days } ngày rồi xóa. Nhờ vậy bạn hỏi nối tiếp được và các nút dưới câu trả lời vẫn bấm được.
  • Đánh giá 👍 👎 và góp ý của bạn, kèm câu hỏi và câu trả lời đó: giữ để sửa lỗi. Sau { $days } ngày không còn ghi là của ai.
  • Ngôn ngữ và tỉnh bạn chọn: đến khi bạn xóa.
  Mọi thứ ghi theo mã số Telegram của bạn, không có tên hay số điện thoại. Tin nhắn đang chờ trả lời được ghi tạm, trả lời xong là xóa.

  Ở đâu, ai xem được
  Trên máy chủ chạy trợ lý này. Người quản lý trợ lý xem được câu hỏi, câu trả lời và đánh giá để bổ sung tài liệu, sửa lỗi.
  { $parties }
  Telegram là bên chuyển tin nhắn nên giữ cuộc trò chuyện theo quy định của họ.

  Bạn có thể
  /export – tải về câu hỏi và câu trả lời của mình
  /forget – xóa ngay và xóa hẳn tất cả
privacy-no-third-party = Tôi không gửi câu hỏi cho bên nào khác.
privacy-third-parties = Để soạn câu trả lời, câu hỏi của bạn (và các câu vừa hỏi trước đó) được gửi tới: { $services }. Ngoài ra tôi không gửi cho bên nào khác.
command-privacy = Tôi lưu gì, trong bao lâu

forget-ask = Xóa tất cả những gì tôi lưu về bạn: { $answers } câu hỏi và câu trả lời, đánh giá, góp ý, ngôn ngữ và tỉnh đã chọn? Xóa rồi thì không lấy lại được.
forget-yes = Xóa hết
forget-no = Giữ lại
forget-done = Xong, tôi đã xóa hẳn mọi thứ lưu về bạn ({ $answers } câu hỏi). Tin nhắn trên Telegram thì bạn tự xóa trong ứng dụng nhé.
forget-kept = Vâng, tôi giữ nguyên.
forget-not-yours = Nút này dành cho người đã gửi /forget. Muốn xóa dữ liệu của mình, bạn gửi /forget nhé.
command-forget = Xóa mọi thứ lưu về tôi

export-in-private = Bạn nhắn riêng cho tôi rồi gửi /export nhé, để người khác trong nhóm không thấy câu hỏi của bạn.
export-nothing = Tôi chưa lưu câu hỏi nào của bạn.
export-file = cau-hoi-cua-toi
export-title = { $questions } câu hỏi và câu trả lời
export-caption = { $questions } câu hỏi và câu trả lời của bạn, kèm nguồn. Tệp này mở bằng trình duyệt; tệp JSON tiếp theo dành cho máy đọc.
command-export = Tải về câu hỏi của tôi
