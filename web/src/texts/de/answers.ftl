answers-title = Antworten prüfen
answers-heading = Prüfen Sie Ihre Antworten
answers-intro = Sie können jede Antwort ändern. Die übrigen bleiben erhalten.
answers-none = Sie haben noch keine Frage beantwortet.
answers-idle = zurzeit ohne Bedeutung
answers-idle-note = Antworten mit diesem Vermerk beeinflussen das Ergebnis zurzeit nicht. Sie bleiben erhalten und zählen wieder, sobald sie wichtig werden.
answers-remaining = { $count ->
    [one] Eine Frage kann das Ergebnis noch ändern.
   *[other] { $value } Fragen können das Ergebnis noch ändern. Meist fallen mit jeder Antwort mehrere weg.
}
answers-remaining-list = Offene Fragen zeigen
answers-complete = Alle Fragen, die das Ergebnis ändern können, sind beantwortet.
answers-go-on = Weiter mit den Fragen
answers-assumptions-heading = Annahmen
answers-assumptions-intro = Dazu wurde nicht gefragt. Es wird angenommen, was meist zutrifft. Ändern Sie, was bei Ihnen anders ist.
answers-assumed = Annahme
answers-computed = aus den Zeiten berechnet
answers-judgements-heading = Einschätzungen der Behörde
answers-judgements-intro = Das kann nur die Behörde beurteilen. Tragen Sie ein, was Sie wissen oder durchspielen möchten. Ohne Eintrag bleibt es offen.
answers-others = Zurzeit ohne Bedeutung
answers-frame-heading = Rahmen der Prüfung
answers-frame-as-of = Rechtslage am
answers-frame-scope = Geprüfte Titel
answers-frame-all = alle
