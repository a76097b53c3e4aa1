limits-user = You are asking faster than I can answer. Please wait about { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
  } and ask again.
limits-all = Very many people are asking right now, so I cannot answer you at once. Please wait about { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
  } and ask again.
