sources = Nguồn
no-link = tệp { $file }
follow-ups = Hỏi tiếp
note = Lưu ý
refers-to = Dẫn chiếu tới
