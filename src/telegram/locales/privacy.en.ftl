privacy = What I keep about you
  • Questions and answers: { $days } days, then they are deleted. This lets you ask follow-up questions and keeps the buttons under an answer working.
  • Your 👍 👎 and comments, with that question and answer: kept to correct errors. After { $days } days nothing shows whose they are.
  • The language and province you chose: until you delete them.
  All of it is kept under your Telegram ID, without your name or phone number. A message waiting for its answer is noted until it is answered.

  Where, and who can read it
  On the server that runs this assistant. Its maintainers can read questions, answers and opinions, to add what is missing and correct errors.
  { $parties }
  Telegram carries the messages, so it keeps the chat under its own rules.

  You can
  /export – get your questions and answers as a file
  /forget – delete everything, at once and for good
privacy-no-third-party = I send questions to nobody else.
privacy-third-parties = To word answers, your question (and those just before it) is sent to: { $services }. I send it to nobody else.
command-privacy = What I keep, and how long

forget-ask = Delete all I keep about you: { $answers ->
    [one] { $answers } question and its answer
   *[other] { $answers } questions and their answers
  }, opinions, comments, the language and province you chose? This cannot be undone.
forget-yes = Delete all
forget-no = Keep it
forget-done = Done: all I kept about you is deleted for good ({ $answers ->
    [one] { $answers } question
   *[other] { $answers } questions
  }). Messages in Telegram itself you can delete in the app.
forget-kept = All right, everything stays.
forget-not-yours = This button is for the person who sent /forget. To delete your own data, send /forget yourself.
command-forget = Delete all you keep about me

export-in-private = Please write to me in private and send /export there, so that the group does not see your questions.
export-nothing = I have not kept any question of yours.
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
