limits-user = Bạn hỏi nhanh quá, tôi trả lời chưa kịp. Bạn chờ khoảng { $seconds } giây rồi hỏi lại nhé.
limits-all = Lúc này có rất nhiều người cùng hỏi nên tôi chưa trả lời bạn ngay được. Bạn chờ khoảng { $seconds } giây rồi hỏi lại nhé.
