language-choose = Bạn muốn tôi hướng dẫn bằng ngôn ngữ nào? Còn câu trả lời luôn theo ngôn ngữ của câu hỏi.
language-set = Từ giờ tôi sẽ hướng dẫn bằng tiếng Việt.
language-for-admins = Ngôn ngữ của nhóm do quản trị viên nhóm chọn. Câu trả lời thì luôn theo ngôn ngữ của câu hỏi, bạn cứ hỏi nhé.
text-only = Tôi chỉ đọc được câu hỏi bằng chữ. Bạn gõ câu hỏi giúp tôi nhé.
error = Xin lỗi bạn, tôi gặp lỗi khi trả lời câu này. Bạn thử lại sau ít phút nhé. Mã sự cố: { $incident }
button-unknown = Nút này đã cũ, không dùng được nữa. Bạn gõ lại câu hỏi hoặc gửi /help nhé.
