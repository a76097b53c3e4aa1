# Questions about the asker's own case: figures and conditions compared.
ask-least-members = at least how many members
ask-least-cooperatives = at least how many cooperatives
ask-least-age = from what age
ask-criteria-cooperative = Which criteria must a cooperative meet to be considered for the State's support policies?
ask-criteria-group = Which criteria must a cooperative group meet to be considered for the State's support policies?
noun-member = { $count ->
    [one] member
   *[other] members
  }
noun-official-member = { $count ->
    [one] official member
   *[other] official members
  }
noun-person = { $count ->
    [one] person
   *[other] people
  }
noun-cooperative = { $count ->
    [one] cooperative
   *[other] cooperatives
  }
noun-of-board = { $noun } of the board of directors
noun-of-control-board = { $noun } of the control board
figure-count = { $value } { $noun }
figure-age = { $value } years of age
figure-capital = { $value }% of the charter capital
limit-low = at least { $low }
limit-low-over = more than { $low }
limit-high = at most { $high }
limit-high-under = less than { $high }
limit-both = from { $low } up to { $high }
limit-both-under = from { $low } to under { $high }
limit-both-over = more than { $low } and up to { $high }
limit-both-over-under = more than { $low } and less than { $high }
verdict-may-low-met = This reaches the number required: { $limit }.
verdict-may-low-met-if = This reaches the number required, if all of them are official members: { $limit }.
verdict-may-low-not-met = Not enough: { $limit } required.
verdict-may-high-met = Within the limit: { $limit }.
verdict-may-high-not-met = Above the limit: { $limit }.
verdict-rule-met = Within range: { $limit }.
verdict-rule-not-met = Out of range: { $limit }.
condition-met = Met – { $text }
condition-not-met = Not met – { $text }
condition-unknown = Not known – { $text }
condition-partly = Not fully known (the figure fits) – { $text }
case-partly = Not fully known (the figure fits) – { $text }
case-met = This case applies – { $text }
case-not-met = This case does not apply – { $text }
case-unknown = Not known – { $text }
notice-eligibility = I only compare the figures you gave with the conditions in the sources; whether you qualify is for the competent authority to decide.
notice-find-out = To find out: points marked “Not known” are what your question does not tell; check each of them against your papers, or ask the office in charge.
answer-allowed = Yes, it is allowed. { $text }
answer-forbidden = No, it is not allowed. { $text }
answer-demanded = Yes, it is required. { $text }
answer-not-demanded = No, it is not required. { $text }
