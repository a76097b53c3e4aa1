sources = Källor
no-link = fil { $file }
follow-ups = Fråga vidare
note = Observera
