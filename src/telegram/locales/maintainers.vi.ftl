stats-today = Hôm nay
stats-week = 7 ngày qua
stats-month = 30 ngày qua
stats-questions = { $questions } câu hỏi của { $users } người
stats-declined = Chưa trả lời được: { $declined } ({ $percent }%)
stats-time = Thời gian trả lời: một nửa trong { $p50 } ms, 95% trong { $p95 } ms (p95)
stats-opinions = 👍 { $up } · 👎 { $down }
stats-uptime = Đã chạy { $days } ngày { $hours } giờ { $minutes } phút.
stats-more = /unanswered – câu hỏi chưa trả lời được
  /reload – dùng ngay kho tài liệu mới nạp
  Gửi tôi một tệp để đưa vào danh sách chờ duyệt.

unanswered-title = Chưa trả lời được trong { $days } ngày qua (trang { $page }/{ $pages })
unanswered-none = Trong { $days } ngày qua không có câu hỏi nào phải từ chối.
unanswered-why = { $why } · lần cuối { $day }
unanswered-unclear = câu hỏi chưa rõ
unanswered-empty-corpus = kho tài liệu trống
unanswered-outside-subject = ngoài lĩnh vực
unanswered-no-evidence = tài liệu không nói rõ
unanswered-not-confirmed = tài liệu ghi là chưa xác nhận được
unanswered-only-target = chỉ có chỉ tiêu, chưa có kết quả
unanswered-no-document-on-place = không có tài liệu về địa phương đó
unanswered-no-document-on-period = không có số liệu của thời gian đó

reload-unchanged = Không có gì mới: tôi đang dùng kho tài liệu mới nhất.
reload-changed = Đã chuyển sang kho tài liệu mới ({ $passages } đoạn).
reload-added = Thêm { $files } tệp:
reload-rewritten = Sửa { $files } tệp:
reload-removed = Bỏ { $files } tệp:
reload-refused = Không mở được kho tài liệu mới, tôi vẫn dùng kho cũ.
  { $problem }

upload-kept = Đã cất vào thư mục chờ duyệt; tệp chưa vào kho tài liệu. Xem lại rồi thêm trên máy chủ:

  { $command }
  npm run -s ingest

  Sau đó gửi /reload.
upload-too-large = Tệp này quá lớn: Telegram chỉ cho tôi tải tệp tới { $megabytes } MB. Bạn chép tệp thẳng lên máy chủ nhé.
upload-not-readable = Tôi chỉ nhận tài liệu PDF, DOCX, HTML, TXT hoặc MD.
upload-failed = Tôi chưa tải được tệp này về. Bạn gửi lại sau ít phút nhé.
