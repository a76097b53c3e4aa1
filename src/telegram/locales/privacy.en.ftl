privacy = What I keep of you
  • Questions and answers: { $days } days, then they are deleted. So you can ask on, and the buttons under an answer work.
  • Your 👍 👎 and comments, with that question and answer: kept to mend errors. After { $days } days nothing says whose they are.
  • The language and province you chose: until you delete them.
  All of it is kept under your Telegram number, without name or phone number. A message waiting for its answer is noted until it is answered.

  Where, and who can read it
  On the server that runs this assistant. Its maintainers can read questions, answers and opinions, to add what is missing and mend errors.
  { $parties }
  Telegram carries the messages, so it keeps the chat under its own rules.

  You can
  /export – get your questions and answers as a file
  /forget – delete everything, at once and for good
privacy-no-third-party = I send questions to nobody else.
privacy-third-parties = To word answers, your question (and those just before it) is sent to: { $services }. I send it to nobody else.
command-privacy = What I keep, and how long

forget-ask = Delete all I keep of you: { $answers ->
    [one] { $answers } question and its answer
   *[other] { $answers } questions and their answers
  }, opinions, comments, the language and province you chose? This cannot be undone.
forget-yes = Delete all
forget-no = Keep it
forget-done = Done: all I kept of you is deleted for good ({ $answers ->
    [one] { $answers } question
   *[other] { $answers } questions
  }). Messages in Telegram itself you can delete in the app.
forget-kept = All right, everything stays.
forget-not-yours = This button is for the person who sent /forget. To delete your own data, send /forget yourself.
command-forget = Delete all you keep of me

export-in-private = Please write to me in private and send /export there, so that the group does not see your questions.
export-nothing = I keep no question of yours yet.
export-file = my-questions
export-title = { $questions ->
    [one] { $questions } question and its answer
   *[other] { $questions } questions and answers
  }
export-caption = { $questions ->
    [one] Your question and its answer
   *[other] Your { $questions } questions and answers
  }, with sources. This file opens in a browser; the JSON that follows is for programs.
command-export = My questions and answers as a file
