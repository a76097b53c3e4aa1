# Wording of answers.

in-place = { $place }: { $text }
quoted = The source in { $source } says: “{ $text }”
quoted-in-place = { $place } – the source in { $source } says: “{ $text }”
target = This is a target, not a result: { $text }
target-lead = The target that was set – { $text }
former-point = This rule still applies, except point { $point }, which has been changed: { $text }
former = A former rule that no longer applies: { $text }
other-source = Another source gives a different figure: { $text }
language-en = English
language-sv = Swedish
language-vi = Vietnamese
language-other = another language ({ $code })

declined-empty-question = Please type your question in words, for example: “How many members does a cooperative need?”
declined-not-a-question = Hello. What would you like to know about cooperatives? For example: “Where can a cooperative get a preferential loan?”
courtesy-thanks = You are welcome. Ask me any time you want to know more about cooperatives.
courtesy-closing = All right. Ask me any time you want to know more about cooperatives.
courtesy-complaint = I am sorry. What is not right about the answer? Please ask again in other words; where there is a 👎 under the answer, press it to report it.
declined-unclear = What would you like to know about { $place }? For example: the number of cooperatives, their average revenue, the targets.
declined-place-unknown = Which province do you mean? I do not know where you live; please name the province or city in the question, for example: “How many cooperatives does Lang Son have?”
declined-empty-corpus = There are no documents to look in yet.
declined-outside-subject = This is outside the documents on cooperatives that I have, so I do not answer it.
declined-no-evidence = The documents I have do not say this clearly, so I do not answer rather than risk being wrong.
declined-not-confirmed = This has not been confirmed from an official source, so I do not answer it. The documents say what is missing and where to ask:
declined-no-document-on-place = I have no document on { $place } that answers this.
declined-no-document-on-period = The documents I have give no such figure for { $year }.
declined-no-law-of-year = I have no document on the law of { $year } to answer this from.
declined-only-target = The documents I have give only a target here, not what was reached.
nearest = The nearest passage:

notice-expired = { $title } is no longer in force.
notice-replaced = { $title } is no longer in force; it was replaced by { $by }{ $since }.
notice-not-yet-in-force = { $title } is not yet in force.
notice-partly-in-force = Parts of { $title } are no longer in force; check which provisions still apply.
notice-unknown = Whether { $title } is in force has not been confirmed.
notice-press = The figures come from the press, not from official statistics.
notice-questions-only = Your message is long, so I only read its sentences with a question mark.
notice-too-long = The question is too long; only its first { $limit } characters were read.
notice-part = On “{ $part }” the documents I have do not say anything clear.
notice-merged = Since 1 July 2025 { $former } has been part of { $present }; the source speaks of { $present } after the merger, not of { $former } alone.
notice-old-figure = This figure is { $isTold ->
    [yes] from { $year }
   *[no] from a source of { $year }
}, more than two years ago; there may be newer ones.
notice-old-figure-of = { $name }: the figure is { $isTold ->
    [yes] from { $year }
   *[no] from a source of { $year }
}, more than two years ago; there may be newer ones.
notice-disagree = The sources give different figures for the same thing; ask the office that keeps the official figures before you use one.
notice-secondary = This is known only from texts about the legal document, not checked against the original.
notice-amended = Parts of { $title } have been amended by { $by }{ $since }; check whether the provision cited is among them.
notice-amended-clause = { $locator } of { $title } has been changed by { $by }{ $since }.
since = (in force since { $date })

# The figure that answers, before the quote.
within = within { $time }
lead-cooperatives = { $figure } { $isOne ->
    [yes] cooperative
   *[no] cooperatives
}
lead-groups = { $figure } { $isOne ->
    [yes] cooperative group
   *[no] cooperative groups
}
lead-unions = { $figure } { $isOne ->
    [yes] cooperative union
   *[no] cooperative unions
}
lead-credit-funds = { $figure } { $isOne ->
    [yes] people’s credit fund
   *[no] people’s credit funds
}
lead-members = { $figure } { $isOne ->
    [yes] member
   *[no] members
}
lead-workers = { $figure } { $isOne ->
    [yes] worker
   *[no] workers
}
lead-households = { $figure } { $isOne ->
    [yes] household
   *[no] households
}
lead-courses = { $figure } { $isOne ->
    [yes] course
   *[no] courses
}
lead-projects = { $figure } { $isOne ->
    [yes] project
   *[no] projects
}
lead-products = { $figure } { $isOne ->
    [yes] product
   *[no] products
}
lead-models = { $figure } { $isOne ->
    [yes] model
   *[no] models
}
lead-revenue = { $isAverage ->
    [yes] average revenue
   *[no] revenue
} { $figure }
lead-profit = { $isAverage ->
    [yes] average profit
   *[no] profit
} { $figure }
lead-income = { $isAverage ->
    [yes] average income
   *[no] income
} { $figure }
lead-wage = { $isAverage ->
    [yes] average wage
   *[no] wage
} { $figure }
lead-outstanding-loans = { $isAverage ->
    [yes] average outstanding loans
   *[no] outstanding loans
} { $figure }
lead-charter-capital = { $isAverage ->
    [yes] average charter capital
   *[no] charter capital
} { $figure }
# What is compared, and what comes of it.
side-old-law = the law of 2012
side-new-law = the law of 2023
side-official-status = official members
side-associate = associate members
side-with-capital = associate members with capital
side-without-capital = associate members without capital
side-target = the target
side-result = the result
side-country = the whole country
side-cooperative = cooperatives
side-cooperative-group = cooperative groups
side-cooperative-union = cooperative unions
side-peoples-credit-fund = people's credit funds
side-cooperative-alliance = the cooperative alliance
comparison-of-side = { $name } – { $text }
comparison-higher = { $first } ({ $high }): more than { $second } ({ $low }).
comparison-highest = { $first } has the most of these ({ $figure }).
comparison-lowest = { $first } has the least of these ({ $figure }).
comparison-beside = { $list } – { $why }.
comparison-side = { $name }: { $figure }
comparison-side-in = { $name }: { $figure } ({ $year })
comparison-equal = they are equal
comparison-years = different years, so they are not ranked
comparison-periods = not the same period, so they are not ranked
comparison-units = not the same unit, so they cannot be compared
comparison-times = not both by the month or by the year, so they cannot be compared
comparison-nouns = they do not count the same, so they cannot be compared
comparison-target = that of { $name } is a target, not to be compared with a result
comparison-part = that of { $name } is not of the whole province, so they cannot be compared
comparison-narrower = that of { $name } counts only a part, so they cannot be compared
comparison-bounds = only approximate, so which is higher is not certain
comparison-not-added = no source gives the total, and I do not add them up
comparison-not-subtracted = no source gives the difference, and I do not work it out
comparison-not-divided = no source gives how many times as much it is, and I do not work it out
comparison-no-figure = The documents I have give no such figure for { $name }.
comparison-no-words = The documents I have do not say this clearly for { $name }.
comparison-in-year = { $year }
