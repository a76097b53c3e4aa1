stats-today = Today
stats-week = Last 7 days
stats-month = Last 30 days
stats-questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
  } by { $users ->
    [one] { $users } person
   *[other] { $users } people
  }
stats-declined = Declined: { $declined } ({ $percent }%)
stats-time = Time to answer: half within { $p50 } ms, 95% within { $p95 } ms (p95)
stats-opinions = 👍 { $up } · 👎 { $down }
stats-uptime = Running for { $days } d { $hours } h { $minutes } min.
stats-more = /unanswered – questions that were declined
  /reload – use a newly built index at once
  Send me a file to put it up for review.

unanswered-title = Declined in the last { $days } days (page { $page }/{ $pages })
unanswered-none = No question was declined in the last { $days } days.
unanswered-why = { $why } · last on { $day }
unanswered-unclear = the question is not clear
unanswered-empty-corpus = there are no documents
unanswered-outside-subject = outside the subject
unanswered-no-evidence = the documents do not say, or not clearly
unanswered-not-confirmed = the documents say that it is not confirmed
unanswered-only-target = only a target, no result
unanswered-no-document-on-place = no document on that place
unanswered-no-document-on-period = no figure of that time

reload-unchanged = Nothing new: the newest index is in use already.
reload-changed = A new index is in use ({ $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
  }).
reload-added = { $files ->
    [one] { $files } file
   *[other] { $files } files
  } added:
reload-rewritten = { $files ->
    [one] { $files } file
   *[other] { $files } files
  } changed:
reload-removed = { $files ->
    [one] { $files } file
   *[other] { $files } files
  } removed:
reload-refused = The new index cannot be opened; the old one goes on serving.
  { $problem }

upload-kept = Put aside for review; it is not part of the corpus yet. Read it, then add it on the server:

  { $command }
  npm run -s ingest

  Then send /reload.
upload-too-large = This file is too large: Telegram lets me fetch files of up to { $megabytes } MB. Please copy it to the server yourself.
upload-not-readable = I take documents as PDF, DOCX, HTML, TXT or MD.
upload-failed = I could not fetch this file. Please send it again in a few minutes.
