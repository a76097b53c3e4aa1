sources = Källor
no-link = fil { $file }
follow-ups = Fråga vidare
note = Observera
refers-to = Hänvisar till
