start = Hello! I look things up about Vietnamese cooperatives.
  I answer from laws and press articles, and every sentence carries a source you can open.
  Ask in your own words; what the documents do not say, I will tell you is not there.

  Try one of these questions:
start-example-1 = How many people can found a cooperative?
start-example-2 = How many co-ops are in Lang Son?
start-example-3 = Conditions for internal lending?
help = Type a question about cooperatives. Numbered sources stand under each answer; tap one to open the document.

  /sources – see the documents, for example: /sources interest
  /law – open an article, for example: /law 18.2
  /province – your province or city
  /new – start a new conversation
  /language – change the language (Tiếng Việt, English)
  /privacy – what I keep about you, how to get it and delete it

  The answers help you look things up; they do not replace legal advice.
command-unknown = I have no such command.
help-group = In a group, type /ask with your question, mention @{ $bot } or reply to a message of mine.
new-done = I have put aside what was said before. What would you like to know?

command-start = Start, example questions
command-help = How to ask and open sources
command-sources = See and search the documents
command-law = Open an article: /law 18.2
command-province = Set your province or city
command-new = Start a new conversation
command-language = Change language
command-ask = Ask: /ask how many members are needed?
command-stats = Questions, and how they went
command-unanswered = What could not be answered
command-reload = Use the newest documents

page-previous = ◀ Previous page
page-next = Next page ▶

sources-places = There are figures for: { $places }.
sources-places-more = { $shown } and { $more } more
sources-how = Tap a number to see a document. To search: /sources interest
sources-found = { $count ->
    [one] “{ $search }”: one document.
   *[other] “{ $search }”: { $count } documents.
  }
sources-none = No document fits “{ $search }”. Try the name of a province, a document number or another word.
sources-filter-all = All ({ $count })
sources-filter-law = Law ({ $count })
sources-filter-guide = Guides ({ $count })
sources-filter-press = Press ({ $count })
sources-all = See all documents
sources-read = Read from the start
sources-back = ◀ Documents

law-usage = Which article would you like to open? For example:
  /law 18.2 – Article 18 clause 2 of the Law on Cooperatives
  /law article 20 clause 1
  /law 113/2024 6 – Article 6 of Decree 113/2024/NĐ-CP
law-article = Article { $article }
law-clause = clause { $clause }
law-point = point { $point }
law-which = Several documents have that number. Which one do you mean?
law-which-document = Which document would you like to open?
law-no-article = { $title } has no Article { $article }; its last one is Article { $last }.
law-no-article-here = The documents do not hold Article { $article } of { $title }. The contents show which articles are there.
law-no-clause = Article { $article } has no clause { $clause }; its last one is clause { $last }.
law-no-clauses = Article { $article } is not divided into clauses.
law-no-point = { $name }: there is no point { $point }; the points run from { $first } to { $last }.
law-no-points = { $name }: it is not divided into points.
law-no-document = There is no document “{ $named }” here. These are the ones there are:
law-nearest = The passages closest to what you are looking for:
law-open = Open the clause
law-previous = ◀ Before
law-next = After ▶
law-section-previous = ◀ Section before
law-section-next = Section after ▶
law-article-previous = ◀ Article { $article }
law-article-next = Article { $article } ▶
law-whole-article = Whole Article { $article }
law-whole-section = Whole section
law-new-wording = New wording
law-contents = Contents
law-card = About this document
law-gone = This document is not here any more; the documents may have just been updated. Send /sources to see what there is now.

province-ask = Which province or city are you in? Old and new names are both fine.
province-placeholder = For example: Lang Son
province-known = You have chosen { $name }. To change it, type another province or city.
province-clear = Clear
province-cleared = Your province or city is cleared.
province-set = Noted: { $name }. When you ask about “my province”, I take it to be { $name }.
province-set-merged = Noted: { $name }. Since 1 July 2025 { $name } has been part of { $partOf }; I look for figures of { $name } before the merger and for newer ones of { $partOf }.
province-for-admins = The province of a group is chosen by its administrators. To choose one for yourself, write to me in private and type /province.
province-which = Which place do you mean?
province-unknown = I could not find a province or city called “{ $name }”. Please type it again, for example: Lang Son.

group-hello = Hello everyone! I look up law and figures on Vietnamese cooperatives, every sentence with its source.
  To ask, mention @{ $bot }, send /ask with a question, or reply to a message of mine; otherwise I keep quiet.
group-what = What would you like to know? For example: /ask how many members does a cooperative need?

inline-help = Type an article or a few words, e.g. 18.2
inline-limit = Too many searches, wait { $seconds } s
inline-none = Nothing found. Ask in a private chat
