# Frågor om frågarens eget fall: siffror och villkor jämförs.
ask-least-members = minst hur många medlemmar
ask-least-cooperatives = minst hur många kooperativ
ask-least-age = från vilken ålder
ask-criteria-cooperative = Vilka kriterier måste ett kooperativ uppfylla för att få del av statens stödpolitik?
ask-criteria-group = Vilka kriterier måste en kooperativ grupp uppfylla för att få del av statens stödpolitik?
noun-member = { $count ->
    [one] medlem
   *[other] medlemmar
  }
noun-official-member = { $count ->
    [one] ordinarie medlem
   *[other] ordinarie medlemmar
  }
noun-person = { $count ->
    [one] person
   *[other] personer
  }
noun-cooperative = kooperativ
noun-of-board = { $noun } i styrelsen
noun-of-control-board = { $noun } i kontrollnämnden
figure-count = { $value } { $noun }
figure-age = { $value } år
figure-capital = { $value } % av stadgekapitalet
limit-low = minst { $low }
limit-low-over = mer än { $low }
limit-high = högst { $high }
limit-high-under = mindre än { $high }
limit-both = från { $low } till och med { $high }
limit-both-under = från { $low } till under { $high }
limit-both-over = mer än { $low } och högst { $high }
limit-both-over-under = mer än { $low } och mindre än { $high }
verdict-may-low-met = Det når upp till vad som krävs: { $limit }.
verdict-may-low-met-if = Det når upp till vad som krävs, om alla är ordinarie medlemmar: { $limit }.
verdict-may-low-not-met = Inte tillräckligt: { $limit } krävs.
verdict-may-high-met = Inom gränsen: { $limit }.
verdict-may-high-not-met = Över gränsen: { $limit }.
verdict-rule-met = Inom gränserna: { $limit }.
verdict-rule-not-met = Utanför gränserna: { $limit }.
condition-met = Uppfyllt – { $text }
condition-not-met = Inte uppfyllt – { $text }
condition-unknown = Okänt – { $text }
condition-partly = Inte helt känt (siffran stämmer) – { $text }
case-partly = Inte helt känt (siffran stämmer) – { $text }
case-met = Detta fall gäller – { $text }
case-not-met = Detta fall gäller inte – { $text }
case-unknown = Okänt – { $text }
notice-eligibility = Jag jämför bara dina siffror med villkoren i källorna; om ni uppfyller kraven avgör den behöriga myndigheten.
notice-find-out = Ta reda på: punkter märkta ”Okänt” framgår inte av frågan; kontrollera var och en mot era papper eller fråga den ansvariga myndigheten.
answer-allowed = Ja, det är tillåtet. { $text }
answer-forbidden = Nej, det är inte tillåtet. { $text }
answer-demanded = Ja, det krävs. { $text }
answer-not-demanded = Nej, det krävs inte. { $text }
