# Câu chữ của câu trả lời.

in-place = { $place }: { $text }
quoted = Nguồn { $source } viết: “{ $text }”
quoted-in-place = { $place } – nguồn { $source } viết: “{ $text }”
target = Đây là mục tiêu, chưa phải kết quả: { $text }
target-lead = Mục tiêu đặt ra – { $text }
former-point = Quy định này còn áp dụng, trừ điểm { $point } đã được sửa đổi: { $text }
former = Quy định cũ, không còn áp dụng: { $text }
other-source = Nguồn khác lại ghi số khác: { $text }
language-en = tiếng Anh
language-sv = tiếng Thụy Điển
language-vi = tiếng Việt
language-other = tiếng nước ngoài ({ $code })

declined-empty-question = Bạn hãy gõ câu hỏi bằng chữ, ví dụ: “Lập hợp tác xã cần mấy thành viên?”
declined-not-a-question = Chào bạn. Bạn muốn hỏi gì về hợp tác xã? Ví dụ: “Hợp tác xã được vay vốn ưu đãi ở đâu?”
courtesy-thanks = Không có gì, tôi rất vui được giúp bạn. Cần hỏi thêm gì về hợp tác xã, bạn cứ nhắn nhé.
courtesy-closing = Vâng. Cần hỏi thêm gì về hợp tác xã, bạn cứ nhắn tôi nhé.
courtesy-complaint = Xin lỗi bạn, câu trả lời chưa được ở chỗ nào? Bạn hỏi lại bằng lời khác giúp tôi nhé; nếu thấy nút 👎 dưới câu trả lời, bạn bấm vào đó để báo sai.
declined-unclear = Bạn muốn hỏi điều gì về { $place }? Ví dụ: số hợp tác xã, doanh thu bình quân, chỉ tiêu của tỉnh.
declined-place-unknown = Bạn hỏi về tỉnh nào? Tôi chưa biết bạn ở đâu, bạn hãy nêu tên tỉnh, thành phố trong câu hỏi, ví dụ: “Lạng Sơn có bao nhiêu hợp tác xã?”
declined-empty-corpus = Hiện chưa có tài liệu nào để tra cứu.
declined-outside-subject = Câu này nằm ngoài các tài liệu về hợp tác xã mà tôi có, nên tôi không trả lời.
declined-no-evidence = Các tài liệu tôi có không nói rõ điều này, nên tôi không trả lời để tránh nói sai.
declined-not-confirmed = Điều này chưa được xác nhận từ nguồn chính thức nên tôi không trả lời. Tài liệu nêu chỗ còn thiếu và nơi có thể hỏi:
declined-no-document-on-place = Tôi không có tài liệu nào về { $place } để trả lời câu hỏi này.
declined-no-document-on-period = Các tài liệu tôi có không nêu số liệu này của năm { $year }.
declined-no-law-of-year = Tôi chưa có tài liệu về luật năm { $year } để trả lời câu hỏi này.
declined-only-target = Các tài liệu tôi có chỉ nêu mục tiêu, không nêu kết quả đã đạt được.
nearest = Đoạn gần với câu hỏi nhất:

notice-expired = { $title } đã hết hiệu lực.
notice-replaced = { $title } đã hết hiệu lực, được thay thế bởi { $by }{ $since }.
notice-not-yet-in-force = { $title } chưa có hiệu lực.
notice-partly-in-force = { $title } đã hết hiệu lực một phần; bạn hãy kiểm tra điều khoản nào còn áp dụng.
notice-unknown = Chưa xác minh được { $title } còn hiệu lực hay không.
notice-press = Số liệu lấy từ báo chí, không phải thống kê chính thức.
notice-questions-only = Tin nhắn dài, nên tôi chỉ đọc những câu có dấu hỏi.
notice-too-long = Câu hỏi quá dài; tôi chỉ đọc { $limit } ký tự đầu.
notice-part = Phần “{ $part }”: các tài liệu tôi có không nói rõ.
notice-merged = Từ ngày 1/7/2025 { $former } đã nhập vào { $present }; nguồn nói về { $present } sau khi hợp nhất, không nói riêng về { $former }.
notice-old-figure = Số liệu này { $isTold ->
    [yes] là của năm { $year }
   *[no] lấy từ nguồn của năm { $year }
}, cách đây hơn hai năm; có thể đã có số liệu mới hơn.
notice-old-figure-of = { $name }: số liệu { $isTold ->
    [yes] là của năm { $year }
   *[no] lấy từ nguồn của năm { $year }
}, cách đây hơn hai năm; có thể đã có số liệu mới hơn.
notice-disagree = Các nguồn ghi số liệu khác nhau về cùng một nội dung; bạn nên hỏi cơ quan có số liệu chính thức trước khi dùng.
notice-secondary = Thông tin này mới biết qua bài viết về văn bản, chưa đối chiếu với bản gốc.
notice-amended = { $title } đã được sửa đổi, bổ sung một phần bởi { $by }{ $since }; bạn hãy kiểm tra điều khoản được dẫn có thuộc phần được sửa đổi hay không.
notice-amended-clause = { $locator } của { $title } đã được sửa đổi, bổ sung hoặc bãi bỏ bởi { $by }{ $since }.
since = (có hiệu lực từ ngày { $date })

# Con số trả lời, đặt trước câu trích.
within = trong { $time }
lead-cooperatives = { $figure } hợp tác xã
lead-groups = { $figure } tổ hợp tác
lead-unions = { $figure } liên hiệp hợp tác xã
lead-credit-funds = { $figure } quỹ tín dụng nhân dân
lead-members = { $figure } thành viên
lead-workers = { $figure } lao động
lead-households = { $figure } hộ
lead-courses = { $figure } lớp
lead-projects = { $figure } dự án
lead-products = { $figure } sản phẩm
lead-models = { $figure } mô hình
lead-revenue = { $isAverage ->
    [yes] doanh thu bình quân
   *[no] doanh thu
} { $figure }
lead-profit = { $isAverage ->
    [yes] lợi nhuận bình quân
   *[no] lợi nhuận
} { $figure }
lead-income = { $isAverage ->
    [yes] thu nhập bình quân
   *[no] thu nhập
} { $figure }
lead-wage = { $isAverage ->
    [yes] tiền lương bình quân
   *[no] tiền lương
} { $figure }
lead-outstanding-loans = { $isAverage ->
    [yes] dư nợ bình quân
   *[no] dư nợ
} { $figure }
lead-charter-capital = { $isAverage ->
    [yes] vốn điều lệ bình quân
   *[no] vốn điều lệ
} { $figure }
# Các bên được so sánh, và kết quả so sánh.
side-old-law = Luật năm 2012
side-new-law = Luật năm 2023
side-official-status = thành viên chính thức
side-associate = thành viên liên kết
side-with-capital = thành viên liên kết góp vốn
side-without-capital = thành viên liên kết không góp vốn
side-target = chỉ tiêu
side-result = kết quả
side-country = cả nước
side-cooperative = hợp tác xã
side-cooperative-group = tổ hợp tác
side-cooperative-union = liên hiệp hợp tác xã
side-peoples-credit-fund = quỹ tín dụng nhân dân
side-cooperative-alliance = liên minh hợp tác xã
comparison-of-side = { $name } – { $text }
comparison-higher = { $first } ({ $high }) { $unit ->
    [count] nhiều
   *[other] cao
  } hơn { $second } ({ $low }).
comparison-highest = { $first } { $unit ->
    [count] nhiều
   *[other] cao
  } nhất trong các nơi này ({ $figure }).
comparison-lowest = { $first } { $unit ->
    [count] ít
   *[other] thấp
  } nhất trong các nơi này ({ $figure }).
comparison-beside = { $list } – { $why }.
comparison-side = { $name }: { $figure }
comparison-side-in = { $name }: { $figure } (năm { $year })
comparison-equal = bằng nhau
comparison-years = khác năm nên không xếp hơn kém
comparison-periods = không cùng thời kỳ nên không xếp hơn kém
comparison-units = khác đơn vị nên không so được
comparison-times = không cùng tính theo tháng hay theo năm nên không so được
comparison-nouns = không đếm cùng một loại nên không so được
comparison-target = số của { $name } là chỉ tiêu nên không so với kết quả
comparison-part = số của { $name } không phải của cả tỉnh nên không so được
comparison-narrower = số của { $name } chỉ tính một phần nên không so được
comparison-bounds = số ước chừng nên không rõ bên nào hơn
comparison-not-added = nguồn không nêu tổng, tôi không tự cộng
comparison-not-subtracted = nguồn không nêu mức chênh, tôi không tự tính
comparison-not-divided = nguồn không nêu gấp mấy lần, tôi không tự tính
comparison-no-figure = Các tài liệu tôi có không nêu số liệu này của { $name }.
comparison-no-words = Các tài liệu tôi có không nói rõ điều này về { $name }.
comparison-in-year = năm { $year }
