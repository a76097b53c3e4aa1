# Svarens ordalydelse.

in-place = { $place }: { $text }
quoted = Källan på { $source } skriver: ”{ $text }”
quoted-in-place = { $place } – källan på { $source } skriver: ”{ $text }”
target = Detta är ett mål, inte ett resultat: { $text }
former-point = Regeln gäller fortfarande, utom punkt { $point } som har ändrats: { $text }
former = En tidigare regel som inte längre gäller: { $text }
language-en = engelska
language-sv = svenska
language-vi = vietnamesiska
language-other = ett annat språk ({ $code })

declined-empty-question = Skriv din fråga med ord, till exempel: ”Hur många medlemmar behöver ett kooperativ?”
declined-not-a-question = Hej. Vad vill du veta om kooperativ? Till exempel: ”Var kan ett kooperativ få ett förmånligt lån?”
declined-unclear = Vad vill du veta om { $place }? Till exempel: antal kooperativ, genomsnittliga intäkter, mål.
declined-empty-corpus = Det finns ännu inga dokument att söka i.
declined-outside-subject = Detta ligger utanför de dokument om kooperativ som jag har, så jag svarar inte på det.
declined-no-evidence = Dokumenten jag har säger inte detta tydligt, så jag svarar hellre inte än fel.
declined-not-confirmed = Detta är inte bekräftat av en officiell källa, så jag svarar inte på det. Dokumenten säger vad som saknas och var man kan fråga:
declined-no-document-on-place = Jag har inget dokument om { $place } som svarar på detta.
declined-no-document-on-period = Dokumenten jag har ger ingen sådan uppgift för { $year }.
nearest = Närmaste avsnitt:

notice-expired = { $title } gäller inte längre.
notice-not-yet-in-force = { $title } gäller ännu inte.
notice-partly-in-force = Delar av { $title } gäller inte längre; kontrollera vilka bestämmelser som gäller.
notice-unknown = Det är inte bekräftat om { $title } gäller.
notice-press = Uppgifterna kommer från pressen, inte från officiell statistik.
notice-too-long = Frågan är för lång; bara de första { $limit } tecknen lästes.
notice-merged = Sedan den 1 juli 2025 hör { $former } till { $present }; källan talar om { $present } efter sammanslagningen, inte om { $former } för sig.
notice-amended = Delar av { $title } har ändrats genom { $by }{ $since }; kontrollera om den angivna bestämmelsen hör till dem.
notice-amended-clause = { $locator } i { $title } har ändrats genom { $by }{ $since }.
since = (i kraft sedan den { $date })

side-old-law = lagen från 2012
side-new-law = lagen från 2023
side-official-status = ordinarie medlemmar
side-associate = associerade medlemmar
side-with-capital = associerade medlemmar med insats
side-without-capital = associerade medlemmar utan insats
side-target = målet
side-result = resultatet
side-cooperative = kooperativ
side-cooperative-group = kooperativa grupper
side-cooperative-union = kooperativa unioner
side-peoples-credit-fund = folkkreditfonder
side-cooperative-alliance = kooperativalliansen
comparison-of-side = { $name } – { $text }
comparison-higher = Av de två uppgifterna är den för { $first } ({ $high }) högre än den för { $second } ({ $low }).
comparison-highest = Av uppgifterna är den för { $first } högst ({ $figure }).
comparison-lowest = Av uppgifterna är den för { $first } lägst ({ $figure }).
comparison-equal = Uppgifterna är lika stora.
comparison-years = Uppgifterna gäller olika år ({ $list }), så det går inte att säga vilken som är högre.
comparison-year-of = { $name }: { $year }
comparison-periods = Uppgifterna gäller inte samma period, eller så anger källorna den inte, så det går inte att säga vilken som är högre.
comparison-units = Uppgifterna har olika enheter och kan inte jämföras.
comparison-times = Uppgifterna gäller inte lika lång tid (månad, år) och kan inte jämföras direkt.
comparison-nouns = Uppgifterna räknar inte samma sak och kan inte jämföras.
comparison-target = Uppgiften för { $name } är ett mål, inte ett resultat, och kan inte jämföras med ett resultat.
comparison-part = Uppgiften för { $name } gäller ett enda distrikt eller ett enda kooperativ, inte hela provinsen, och kan inte jämföras.
comparison-narrower = Uppgiften för { $name } räknar bara en del, som den citerade meningen säger, och kan inte jämföras direkt.
comparison-bounds = Uppgifterna är bara ungefärliga eller ligger för nära varandra, så det är inte säkert vilken som är högre.
comparison-not-added = Ingen källa anger summan av uppgifterna, så jag visar var och en och lägger inte ihop dem.
comparison-not-subtracted = Ingen källa anger skillnaden, så jag räknar inte ut den.
comparison-no-figure = Dokumenten jag har ger ingen sådan uppgift för { $name }.
comparison-no-words = Dokumenten jag har säger inte detta tydligt om { $name }.
comparison-in-year = { $year }
comparison-money = { $number } { $scale ->
    [billion] miljarder
    [million] miljoner
   *[one] {""}
  } { $currency }
comparison-percent = { $number } %
comparison-bound = { $bound ->
    [over] över { $text }
    [nearly] nästan { $text }
    [below] under { $text }
    [about] cirka { $text }
    [least] minst { $text }
    [most] högst { $text }
   *[exact] { $text }
  }
