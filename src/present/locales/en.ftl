sources = Sources
no-link = file { $file }
follow-ups = Ask next
note = Note
refers-to = Refers to
