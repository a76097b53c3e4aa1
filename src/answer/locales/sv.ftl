# Svarens ordalydelse.

in-place = { $place }: { $text }
quoted = Källan på { $source } skriver: ”{ $text }”
quoted-in-place = { $place } – källan på { $source } skriver: ”{ $text }”
target = Detta är ett mål, inte ett resultat: { $text }
target-lead = Målet som har satts – { $text }
former-point = Regeln gäller fortfarande, utom punkt { $point } som har ändrats: { $text }
former = En tidigare regel som inte längre gäller: { $text }
other-source = En annan källa anger en annan siffra: { $text }
language-en = engelska
language-sv = svenska
language-vi = vietnamesiska
language-other = ett annat språk ({ $code })

declined-empty-question = Skriv din fråga med ord, till exempel: ”Hur många medlemmar behöver ett kooperativ?”
declined-not-a-question = Hej. Vad vill du veta om kooperativ? Till exempel: ”Var kan ett kooperativ få ett förmånligt lån?”
courtesy-thanks = Varsågod. Fråga gärna igen när du vill veta mer om kooperativ.
courtesy-closing = Då så. Fråga gärna igen när du vill veta mer om kooperativ.
courtesy-complaint = Förlåt. Vad är fel med svaret? Fråga gärna igen med andra ord; finns det en 👎 under svaret kan du trycka på den och anmäla felet.
declined-unclear = Vad vill du veta om { $place }? Till exempel: antal kooperativ, genomsnittliga intäkter, mål.
declined-place-unknown = Vilken provins menar du? Jag vet inte var du bor; nämn provinsen eller staden i frågan, till exempel: ”Hur många kooperativ finns det i Lang Son?”
declined-empty-corpus = Det finns ännu inga dokument att söka i.
declined-outside-subject = Detta ligger utanför de dokument om kooperativ som jag har, så jag svarar inte på det.
declined-no-evidence = Dokumenten jag har säger inte detta tydligt, så jag svarar hellre inte än fel.
declined-not-confirmed = Detta är inte bekräftat av en officiell källa, så jag svarar inte på det. Dokumenten säger vad som saknas och var man kan fråga:
declined-no-document-on-place = Jag har inget dokument om { $place } som svarar på detta.
declined-no-document-on-period = Dokumenten jag har ger ingen sådan uppgift för { $year }.
declined-no-law-of-year = Jag har inget dokument om lagen från { $year } att svara utifrån.
declined-only-target = Dokumenten jag har anger bara ett mål här, inte vad som har uppnåtts.
nearest = Närmaste avsnitt:

notice-expired = { $title } gäller inte längre.
notice-replaced = { $title } gäller inte längre; den har ersatts av { $by }{ $since }.
notice-not-yet-in-force = { $title } gäller ännu inte.
notice-partly-in-force = Delar av { $title } gäller inte längre; kontrollera vilka bestämmelser som gäller.
notice-unknown = Det är inte bekräftat om { $title } gäller.
notice-press = Uppgifterna kommer från pressen, inte från officiell statistik.
notice-questions-only = Meddelandet är långt, så jag läste bara meningarna med frågetecken.
notice-too-long = Frågan är för lång; bara de första { $limit } tecknen lästes.
notice-part = Om ”{ $part }” säger dokumenten jag har inget tydligt.
notice-merged = Sedan den 1 juli 2025 hör { $former } till { $present }; källan talar om { $present } efter sammanslagningen, inte om { $former } för sig.
notice-old-figure = Siffran är { $isTold ->
    [yes] från { $year }
   *[no] från en källa från { $year }
}, för mer än två år sedan; det kan finnas nyare.
notice-old-figure-of = { $name }: siffran är { $isTold ->
    [yes] från { $year }
   *[no] från en källa från { $year }
}, för mer än två år sedan; det kan finnas nyare.
notice-disagree = Källorna anger olika siffror för samma sak; fråga den myndighet som har de officiella siffrorna innan du använder någon av dem.
notice-secondary = Detta är bara känt ur texter om dokumentet och har inte jämförts med originalet.
notice-amended = Delar av { $title } har ändrats genom { $by }{ $since }; kontrollera om den angivna bestämmelsen hör till dem.
notice-amended-clause = { $locator } i { $title } har ändrats genom { $by }{ $since }.
since = (i kraft sedan den { $date })

# Siffran som svarar, före citatet.
within = inom { $time }
lead-cooperatives = { $figure } kooperativ
lead-groups = { $figure } { $isOne ->
    [yes] samverkansgrupp
   *[no] samverkansgrupper
}
lead-unions = { $figure } { $isOne ->
    [yes] kooperativ union
   *[no] kooperativa unioner
}
lead-credit-funds = { $figure } { $isOne ->
    [yes] folkkreditfond
   *[no] folkkreditfonder
}
lead-members = { $figure } { $isOne ->
    [yes] medlem
   *[no] medlemmar
}
lead-workers = { $figure } arbetare
lead-households = { $figure } hushåll
lead-courses = { $figure } { $isOne ->
    [yes] kurs
   *[no] kurser
}
lead-projects = { $figure } projekt
lead-products = { $figure } { $isOne ->
    [yes] produkt
   *[no] produkter
}
lead-models = { $figure } { $isOne ->
    [yes] modell
   *[no] modeller
}
lead-revenue = { $isAverage ->
    [yes] genomsnittlig omsättning
   *[no] omsättning
} { $figure }
lead-profit = { $isAverage ->
    [yes] genomsnittlig vinst
   *[no] vinst
} { $figure }
lead-income = { $isAverage ->
    [yes] genomsnittlig inkomst
   *[no] inkomst
} { $figure }
lead-wage = { $isAverage ->
    [yes] genomsnittlig lön
   *[no] lön
} { $figure }
lead-outstanding-loans = { $isAverage ->
    [yes] genomsnittliga utestående lån
   *[no] utestående lån
} { $figure }
lead-charter-capital = { $isAverage ->
    [yes] genomsnittlig stadgekapital
   *[no] stadgekapital
} { $figure }
# Det som jämförs, och vad det ger.
side-old-law = lagen från 2012
side-new-law = lagen från 2023
side-official-status = ordinarie medlemmar
side-associate = associerade medlemmar
side-with-capital = associerade medlemmar med insats
side-without-capital = associerade medlemmar utan insats
side-target = målet
side-result = resultatet
side-country = hela landet
side-cooperative = kooperativ
side-cooperative-group = kooperativa grupper
side-cooperative-union = kooperativa unioner
side-peoples-credit-fund = folkkreditfonder
side-cooperative-alliance = kooperativalliansen
comparison-of-side = { $name } – { $text }
comparison-higher = { $first } ({ $high }): { $unit ->
    [count] fler
   *[other] mer
  } än { $second } ({ $low }).
comparison-highest = { $first } har { $unit ->
    [count] flest
   *[other] mest
  } av dessa ({ $figure }).
comparison-lowest = { $first } har { $unit ->
    [count] färst
   *[other] minst
  } av dessa ({ $figure }).
comparison-beside = { $list } – { $why }.
comparison-side = { $name }: { $figure }
comparison-side-in = { $name }: { $figure } ({ $year })
comparison-equal = de är lika
comparison-years = olika år, så de rangordnas inte
comparison-periods = inte samma period, så de rangordnas inte
comparison-units = inte samma enhet, så de kan inte jämföras
comparison-times = inte båda per månad eller per år, så de kan inte jämföras
comparison-nouns = de räknar inte samma sak, så de kan inte jämföras
comparison-target = den för { $name } är ett mål och jämförs inte med ett resultat
comparison-part = den för { $name } gäller inte hela provinsen, så de kan inte jämföras
comparison-narrower = den för { $name } räknar bara en del, så de kan inte jämföras
comparison-bounds = bara ungefärliga, så det är inte säkert vilken som är högre
comparison-not-added = ingen källa anger summan, och jag lägger inte ihop dem
comparison-not-subtracted = ingen källa anger skillnaden, och jag räknar inte ut den
comparison-not-divided = ingen källa anger hur många gånger mer det är, och jag räknar inte ut det
comparison-no-figure = Dokumenten jag har ger ingen sådan uppgift för { $name }.
comparison-no-words = Dokumenten jag har säger inte detta tydligt om { $name }.
comparison-in-year = { $year }
