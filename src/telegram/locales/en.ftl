language-choose = In which language should I give instructions? Answers always follow the language of the question.
language-set = From now on I give instructions in English.
language-for-admins = The language of a group is chosen by its administrators. Answers always follow the language of the question, so just ask.
text-only = I can only read questions in text. Please type your question.
error = Sorry, something went wrong while answering this. Please try again in a few minutes. Incident: { $incident }
button-unknown = This button is too old to work. Please type your question again, or send /help.
