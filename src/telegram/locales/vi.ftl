start = Chào bạn! Tôi trả lời câu hỏi về hợp tác xã (HTX) dựa trên luật và các bài báo, câu nào cũng kèm nguồn để bạn mở ra xem.

  Bạn cứ hỏi bằng lời thường, có dấu hay không dấu đều được. Ví dụ:
  • Lập hợp tác xã cần mấy thành viên?
  • Doanh thu bình quân của HTX ở Lạng Sơn năm 2024 là bao nhiêu?
  • Điều kiện để HTX cho thành viên vay nội bộ là gì?

  Điều gì tài liệu không nói tới, tôi sẽ báo rõ là không có.
help = Bạn gõ câu hỏi về hợp tác xã: cách lập, góp vốn, chính sách hỗ trợ, vay vốn, phân phối thu nhập, số liệu từng tỉnh…

  Cuối mỗi câu trả lời là các nguồn có đánh số; bấm vào nguồn để mở văn bản.
  /language – đổi ngôn ngữ của lời hướng dẫn (Tiếng Việt, English)
  /start – xem lại câu hỏi mẫu

  Câu trả lời giúp bạn tra cứu, không thay thế tư vấn pháp lý.
language-choose = Bạn muốn tôi hướng dẫn bằng ngôn ngữ nào? Còn câu trả lời luôn theo ngôn ngữ của câu hỏi.
language-set = Từ giờ tôi sẽ hướng dẫn bằng tiếng Việt.
text-only = Tôi chỉ đọc được câu hỏi bằng chữ. Bạn gõ câu hỏi giúp tôi nhé.
error = Xin lỗi bạn, tôi gặp lỗi khi trả lời câu này. Bạn thử lại sau ít phút nhé. Mã sự cố: { $incident }
command-start = Bắt đầu, xem câu hỏi mẫu
command-help = Cách hỏi và cách mở nguồn
command-language = Đổi ngôn ngữ
