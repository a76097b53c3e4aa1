button-source = 📖 Nguồn { $n }
button-source-short = 📖 { $n }
button-open = Mở bản gốc
button-back = ✕ Đóng
button-old = Tôi không còn giữ câu trả lời này vì đã bị xóa hoặc quá thời hạn lưu. Bạn gõ lại câu hỏi giúp tôi nhé.
reading-gone = Kho tài liệu đã được cập nhật, đoạn này không còn như lúc tôi trả lời. Bạn hỏi lại để có câu trả lời mới nhé.
