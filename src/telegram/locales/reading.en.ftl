button-source = 📖 Source { $n }
button-source-short = 📖 { $n }
button-open = Open document
button-back = ✕ Close
button-old = I no longer have this answer: it was deleted, or its time was up. Please type your question again.
reading-gone = The documents have been updated and this passage is no longer as it was. Please ask again for a fresh answer.
