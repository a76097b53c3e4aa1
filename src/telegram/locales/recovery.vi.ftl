recovery-late = Xin lỗi vì tôi trả lời muộn, tôi vừa khởi động lại.
recovery-excuse = Xin lỗi bạn, tôi gặp sự cố nên chưa trả lời được tin nhắn này. Nếu vẫn cần, bạn gửi lại giúp tôi nhé.
