# Words used on every screen
site-name = Aufenthaltskompass
site-claim = Aufenthaltstitel für die Arbeit in Deutschland
document-title = { $screen } – Aufenthaltskompass
document-title-fault = Fehler: { $screen } – Aufenthaltskompass
skip-to-content = Zum Inhalt springen
language-switch = Sprache
end-and-clear = Beenden und löschen
back = Zurück
continue = Weiter
change = Ändern
yes = Ja
no = Nein
or = oder
dont-know = Das weiß ich nicht
nothing-said = keine Angabe
not-applicable = trifft nicht zu
show-result = Ergebnis ansehen
check-answers = Antworten prüfen
print = Drucken oder als PDF sichern
footer-navigation = Über diese Seite
footer-privacy = Datenschutz: was mit Ihren Angaben geschieht
footer-law = Rechtsstand und Zahlen
footer-note = Allgemeine Information, keine Rechtsberatung und keine Entscheidung. Über einen Aufenthaltstitel entscheidet die zuständige Behörde.
as-of-line = Rechtslage am { $date }
catalogue-line = Stand der Regeln: { $version }

# Values with their unit
unit-euro-per-year = { $amount } im Jahr
unit-euro = { $amount }
unit-months = { $number ->
    [one] { $value } Monat
   *[other] { $value } Monate
}
unit-years = { $number ->
    [one] { $value } Jahr
   *[other] { $value } Jahre
}
unit-days = { $number ->
    [one] { $value } Tag
   *[other] { $value } Tage
}
unit-points = { $number ->
    [one] { $value } Punkt
   *[other] { $value } Punkte
}
unit-daily-rates = { $number ->
    [one] { $value } Tagessatz
   *[other] { $value } Tagessätze
}
unit-hours-per-week = { $number ->
    [one] { $value } Stunde in der Woche
   *[other] { $value } Stunden in der Woche
}

# Zeiträume
period-over = vom { $from } bis { $to }
period-running = seit { $from }
periods-none = keine Zeiten
date-unknown = ein Tag, der von einer fehlenden Antwort abhängt

# Verdicts and modalities
verdict-met = Voraussetzungen erfüllt
verdict-authority = Die Behörde muss einschätzen
verdict-open = Noch offen
verdict-not-met = Zurzeit nicht erfüllt
verdict-met-sentence = Nach Ihren Angaben sind die geprüften Voraussetzungen erfüllt.
verdict-authority-sentence = Alles, was sich hier prüfen lässt, ist nach Ihren Angaben geklärt. Den Rest kann nur die Behörde einschätzen.
verdict-open-sentence = Das hängt noch an Angaben, die fehlen.
verdict-open-figures-sentence = Das hängt an einer Zahl, die noch nicht endgültig feststeht.
verdict-not-met-sentence = Nach Ihren Angaben sind die Voraussetzungen zurzeit nicht erfüllt.
modality-entitled = Anspruch
modality-should = Soll-Regelung
modality-may = Ermessen
modality-entitled-sentence = Sind alle Voraussetzungen erfüllt, muss die Behörde den Titel erteilen.
modality-should-sentence = Sind alle Voraussetzungen erfüllt, soll die Behörde den Titel erteilen. Nur in besonderen Fällen darf sie anders entscheiden.
modality-may-sentence = Sind alle Voraussetzungen erfüllt, kann die Behörde den Titel erteilen. Sie wägt dabei ab.

# Status of one condition
status-needed-met = erfüllt
status-needed-authority = Behörde schätzt ein
status-needed-open = offen
status-needed-not-met = nicht erfüllt
status-unwanted-met = liegt vor
status-unwanted-authority = Behörde schätzt ein
status-unwanted-open = offen
status-unwanted-not-met = liegt nicht vor
status-counted-met = zählt
status-counted-authority = Behörde schätzt ein
status-counted-open = offen
status-counted-not-met = zählt nicht

# When something does not work
failure-heading = Das hat nicht geklappt
failure-outside-validity = Für den { $date } kennt diese Seite die Rechtslage nicht. Sie kennt sie vom { $from } bis zum { $to }. Ihre Antworten sind noch da.
failure-core = Mit diesen Angaben kann zurzeit nicht gerechnet werden. Ihre Antworten sind noch da.
failure-language = Diese Sprache konnte gerade nicht geladen werden. Bitte versuchen Sie es noch einmal.
failure-advice = Was sich ändern könnte, lässt sich gerade nicht zeigen: Ein Teil dieser Seite wurde nicht geladen. Alle Ergebnisse bleiben gültig.
failure-details = Technische Einzelheiten

# Antworten, die nur ausprobiert werden
trial-value = In einer Probe: { $value }
trial-mark = Probe
