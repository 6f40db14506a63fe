question-topic = Thema { $position } von { $count }: { $topic }
question-why = Warum fragen Sie das?
question-why-titles = Davon hängen zurzeit ab:
question-why-all = Zurzeit hängen alle Titel davon ab.
question-why-none = Zurzeit hängt kein Ergebnis davon ab. Ihre Antwort bleibt trotzdem erhalten.
question-find-out = Wie kann ich das herausfinden?
question-choose = Bitte auswählen
stateless = Keine Staatsangehörigkeit (staatenlos)
question-country-hint = Tippen Sie die ersten Buchstaben, um in der Liste zu springen.
question-amount = Betrag in Euro
question-period-legend = Der Betrag gilt
question-period-year = für ein Jahr
question-period-month = für einen Monat
question-amount-read = Gelesen als { $amount }
question-amount-read-month = Gelesen als { $month } im Monat, also { $year } im Jahr
question-day = Tag
question-month = Monat
question-year = Jahr
question-date-example = Zum Beispiel 27 3 1994
question-number-months = Anzahl der Monate
question-number-years = Anzahl der Jahre
question-number-days = Anzahl der Tage
question-number-points = Anzahl der Punkte
question-number-daily-rates = Anzahl der Tagessätze
question-number-hours-per-week = Stunden in der Woche
question-number = Zahl
question-judgement = Das kann nur die Behörde einschätzen. Tragen Sie etwas ein, wenn Sie deren Einschätzung kennen oder eine Möglichkeit durchspielen möchten.
question-assumed = Solange Sie nichts anderes sagen, wird angenommen: { $value }.
question-computed = Aus den Zeiten berechnet, die Sie eingetragen haben: { $value }. Eine Zahl, die Sie hier eintragen, tritt an ihre Stelle.
question-periods-instead = Lieber die Zeiten eintragen und die Zahl berechnen lassen
question-number-instead = Lieber eine Zahl eintragen: { $label }
question-period-number = Zeit { $number }
question-period-from = Erster Tag
question-period-to = Letzter Tag
question-period-running = Dauert heute noch an
question-period-add = Weitere Zeit hinzufügen
question-period-remove = Zeit { $number } entfernen
question-withdraw = Antwort zurücknehmen
possible-heading = Was noch möglich ist
possible-met = { $count ->
    [one] { $value } Titel: Voraussetzungen erfüllt
   *[other] { $value } Titel: Voraussetzungen erfüllt
}
possible-authority = { $count ->
    [one] { $value } Titel: Behörde muss einschätzen
   *[other] { $value } Titel: Behörde muss einschätzen
}
possible-open = { $count ->
    [one] { $value } Titel: noch offen
   *[other] { $value } Titel: noch offen
}
possible-not-met = { $count ->
    [one] { $value } Titel: zurzeit nicht erfüllt
   *[other] { $value } Titel: zurzeit nicht erfüllt
}
possible-list = Alle Titel im Überblick
