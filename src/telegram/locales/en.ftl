start = Hello! I answer questions about Vietnamese cooperatives from laws and articles, and every sentence carries a source you can open.

  Ask in your own words. For example:
  • How many members does a cooperative need?
  • What was the average revenue of a cooperative in Lang Son in 2024?
  • Under what conditions may a cooperative lend to its members?

  What the documents do not say, I will tell you is not there.
help = Type a question about cooperatives: founding one, capital, support policies, loans, sharing of income, figures of a province…

  Numbered sources stand under each answer; tap one to open the document.
  /language – language of these instructions (Tiếng Việt, English)
  /start – example questions

  The answers help you look things up; they do not replace legal advice.
language-choose = In which language should I give instructions? Answers always follow the language of the question.
language-set = From now on I give instructions in English.
text-only = I can only read questions in text. Please type your question.
error = Sorry, something went wrong while answering this. Please try again in a few minutes. Incident: { $incident }
command-start = Start, example questions
command-help = How to ask and open sources
command-language = Change language
