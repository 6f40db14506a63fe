# Was über die Ergebnisse hinausgeht: was fehlt, was die Zeit ändert, was eine andere Antwort ändern würde
advice-waiting = Das wird gerade berechnet …
advice-refused = Das lässt sich mit diesen Angaben nicht berechnen.
advice-broken = Das konnte nicht berechnet werden: Ein Teil dieser Seite ist ausgefallen. Ihr Ergebnis ist davon nicht betroffen. Laden Sie die Seite später neu; dabei gehen Ihre Antworten verloren.
advice-shaky = Bitte zuerst prüfen: Einige Ihrer Antworten passen nicht zusammen. Welche, steht weiter oben. Hier ist trotzdem mit ihnen gerechnet.
unit-weeks = { $number ->
    [one] { $value } Woche
   *[other] { $value } Wochen
}

# Was fehlt
gap-heading = Was fehlt?
gap-intro = { $count ->
    [one] Damit dieser Titel in Frage kommt, müsste nach Ihren Angaben das anders sein:
   *[other] Damit dieser Titel in Frage kommt, gibt es nach Ihren Angaben mehrere Wege. Einer davon genügt.
}
gap-way = Weg { $number }
gap-together = Das müsste zusammen anders sein:
gap-number-from = { $label }: mindestens { $value } (jetzt: { $now })
gap-number-to = { $label }: höchstens { $value } (jetzt: { $now })
gap-date-from = { $label }: { $value } oder später (jetzt: { $now })
gap-date-to = { $label }: { $value } oder früher (jetzt: { $now })
gap-between = { $label }: von { $from } bis { $to } (jetzt: { $now })
gap-is = { $label }: { $value } (jetzt: { $now })
gap-option = „{ $option }“
gap-example = { $label }: zum Beispiel { $value } (jetzt: { $now })
need-number-from = mindestens { $value }
need-number-to = höchstens { $value }
need-date-from = { $value } oder später
need-date-to = { $value } oder früher
need-between = von { $from } bis { $to }
need-any = jede Angabe
need-one-of = eine von { $count } Möglichkeiten, zum Beispiel { $value }
gap-by-person = Das können Sie selbst beeinflussen.
gap-by-employer = Das hängt von Ihrem oder einem anderen Arbeitgeber ab.
gap-by-authority = Das hängt von einer Behörde ab.
gap-by-institution = Das hängt von einer Hochschule, einer Schule oder einer anderen Einrichtung ab.
gap-by-family = Das hängt von Ihrer Familie ab.
gap-by-time = Das ändert sich nur mit der Zeit. Hier hilft nur warten.
gap-takes = Das dauert oft etwa { $duration }. Das ist eine Faustregel und steht nicht im Gesetz.
gap-takes-step = Für jede Stufe dauert das oft etwa { $duration }. Das ist eine Faustregel und steht nicht im Gesetz.
gap-then-met = Dann wären nach Ihren Angaben die geprüften Voraussetzungen erfüllt.
gap-then-authority = Dann bliebe nach Ihren Angaben nur, was die Behörde einschätzt.
gap-then-open = Dann käme der Titel nach Ihren Angaben in Frage. Etwas wäre aber noch offen.
gap-try = Ausprobieren
gap-more = { $count ->
    [one] Ein weiterer Weg
   *[other] { $value } weitere Wege
}
gap-incomplete = Es kann noch weitere Wege geben. Gezeigt ist, was sich in kurzer Zeit finden ließ.
gap-modest = Gesucht wurde nur in dem, was hier geprüft wird. Ob ein Weg für Sie sinnvoll ist, besprechen Sie am besten mit einer Beratungsstelle.
gap-no-change = Ändern müsste sich nach Ihren Angaben nichts. Es fehlen nur noch die Antworten, die oben genannt sind.
gap-too-many = Dafür müssten mindestens { $value } Ihrer Angaben zugleich anders sein. Das ist zu viel, um einen Weg zu nennen.
gap-none = Nach Ihren Angaben hilft hier keine Änderung, die jemand herbeiführen kann. Liegt es an Ihrem jetzigen Titel oder Status, kann das mit einem anderen Titel später anders sein.
gap-none-because = Das liegt an diesen Angaben

# Die Titel, die am nächsten liegen
near-heading = Was am nächsten liegt
near-intro = Für diese Titel müsste sich am wenigsten ändern. Zuerst steht, was sich schnell ändern kann, danach, was länger dauert oder nur mit der Zeit kommt.
near-none = Nach Ihren Angaben gibt es zurzeit keinen Titel, der mit wenigen Änderungen erreichbar wäre.
near-nothing-missing = Nach Ihren Angaben fehlt nichts mehr, was Sie ändern könnten.
near-no-change = Ändern müsste sich nach Ihren Angaben nichts.
near-open = { $count ->
    [one] Eine Antwort fehlt.
   *[other] { $value } Antworten fehlen.
}
near-more = { $count ->
    [one] Ein weiterer Titel
   *[other] { $value } weitere Titel
}

# Eine Probe
trial-heading = Probe: Alle Ergebnisse gelten für diese geänderten Angaben, nicht für Ihre eigenen.
trial-change = { $label }: { $value }
trial-note = Ihre Antworten sind nicht verändert. Die Probe endet, wenn Sie sie beenden oder eine Antwort ändern.
trial-printed = Dieser Ausdruck zeigt eine Probe. Er gibt nicht die Angaben der Person wieder.
trial-end = Probe beenden

# Was die Zeit ändert
time-heading = Wichtige Tage
time-intro = So würde es nach Ihren Angaben bis zum { $until } weitergehen, wenn sonst alles bleibt, wie es ist.
time-none = Bis zum { $until } ändert sich nach Ihren Angaben nichts allein durch die Zeit.
time-caption = Wie es um die Titel im Lauf der Zeit steht. Dasselbe steht darunter als Liste.
time-caption-some = { $count ->
    [one] Wie es um einen der Titel im Lauf der Zeit steht. Alles steht darunter als Liste.
   *[other] Wie es um die ersten { $value } Titel im Lauf der Zeit steht. Alles steht darunter als Liste.
}
time-line-now = Heute, { $date }: { $verdict }.
time-line-from = Ab { $date }: { $verdict }.
time-ahead = Vorausschau nach heutigem Recht
time-today = heute
time-today-met = Heute sind nach Ihren Angaben die geprüften Voraussetzungen erfüllt für:
time-today-none = Heute sind nach Ihren Angaben noch für keinen Titel alle geprüften Voraussetzungen erfüllt.
time-deadline = Letzter Tag.
time-deadline-passed = Das war der letzte Tag. Er ist vorbei. Fragen Sie möglichst bald bei der Behörde oder einer Beratungsstelle nach, was jetzt gilt. Die Regel war:
time-deadline-routes = Das gehört zu:
time-deadline-many = Das gilt bei { $value } der Titel.
time-age = Sie vollenden { $age }.
time-elapsed = Der { $since } liegt { $duration } zurück ({ $label }).
time-value = Der { $since } ist gekommen ({ $label }).
time-number = { $label }: dann { $value }, wenn es so weitergeht (jetzt: { $now }).
time-surely = { $label }: Das liegt dann auf jeden Fall { $duration } zurück.
time-value-surely = { $label }: Dieser Tag ist dann auf jeden Fall gekommen.
time-figures = { $count ->
    [one] Von diesem Tag an gilt eine andere Zahl, oder sie ist noch nicht bekannt: { $names }.
   *[other] Von diesem Tag an gelten andere Zahlen, oder sie sind noch nicht bekannt: { $names }.
}
time-route = An diesem Tag beginnt oder endet eine Regelung.
time-then-met = Dann wären nach Ihren Angaben die Voraussetzungen erfüllt für:
time-then-authority = Dann käme es nur noch auf die Behörde an bei:
time-then-open = Dann käme in Frage, wäre aber noch offen:
time-then-open-again = Dann wäre wieder offen:
time-then-not-met = Dann käme nach Ihren Angaben nicht mehr in Frage:

# Wege zum Daueraufenthalt
path-heading = Wege zum unbefristeten Aufenthalt
path-intro = { $count ->
    [one] So könnten Sie nach Ihren Angaben und nach heutigem Recht zu einem Aufenthalt auf Dauer kommen:
   *[other] So könnten Sie nach Ihren Angaben und nach heutigem Recht zu einem Aufenthalt auf Dauer kommen, der schnellste Weg zuerst:
}
path-none-no-title-needed = Nach Ihren Angaben dürfen Sie ohne Aufenthaltstitel in Deutschland leben und arbeiten. Deshalb steht hier kein Weg.
path-none-open-questions = Ob es einen Weg zu einem Aufenthalt auf Dauer gibt, hängt von Antworten ab, die noch fehlen. Beantworten Sie bitte zuerst die offenen Fragen.
path-none-not-found = Bis zum { $until } ist nach Ihren Angaben kein Weg zu einem Aufenthalt auf Dauer zu sehen.
path-now = Das käme heute schon in Frage.
path-months = Dauer: mindestens { $duration }.
path-changes = { $count ->
    [one] Bis dahin müsste das anders sein:
   *[other] Bis dahin müsste das zusammen anders sein:
}
path-authority = Hier käme es auf die Einschätzung der Behörde an.
path-needs = Das haben Sie noch nicht angegeben. Es müsste dann so sein
path-questions = Vorausgesetzt ist, dass auch diese Angaben passen
path-modest = Das ist eine Möglichkeit und kein Versprechen. Für eine Änderung ist die Zeit eingerechnet, die sie gewöhnlich braucht, soweit sie dabeisteht; wie lange ein Verfahren dauert, ist nicht eingerechnet. Es setzt voraus, dass Sie jeden Titel bekommen, dass sonst alles bleibt, wie es ist, und dass sich das Recht nicht ändert. Gezählt wird nur, was Sie angegeben haben: Haben Sie schon Zeiten mit einem Titel, einer Arbeit oder Rentenbeiträgen, nach denen Sie hier nicht gefragt wurden, kann es schneller gehen.

# Was eine andere Antwort ändern würde
step-heading = Was wäre, wenn?
step-question-gross-yearly-pay = Was würde ein anderes Gehalt ändern?
step-question-german-level = Was würde besseres Deutsch ändern?
step-intro = { $label }: So würden sich die Ergebnisse ändern, wenn alle anderen Angaben bleiben.
step-none = { $label }: Ein anderer Wert würde nach Ihren übrigen Angaben an keinem Ergebnis etwas ändern.
step-caption = Ergebnisse je nach Wert. Dasselbe steht darunter als Liste.
step-line = { $step }: { $verdict }.
step-from = ab { $from }
step-below = unter { $to }
step-any = jeder Wert
step-now = Ihre Angabe
step-now-value = Ihre Angabe: { $value }
step-first-met = Die Voraussetzungen wären erfüllt für:
step-first-none = Für keinen Titel wären alle geprüften Voraussetzungen erfüllt.
step-then-met = Erfüllt wären dann auch die Voraussetzungen für:
step-then-authority = Auf die Behörde käme es dann an bei:
step-then-open = In Frage käme dann, wäre aber noch offen:
step-then-open-again = Wieder offen wäre dann:
step-then-not-met = Nicht mehr in Frage käme dann:

# Die Voraussetzungen eines Titels im Bild
chart-heading = Die Voraussetzungen auf einen Blick
chart-alternative = Dasselbe steht darunter als Liste: „Die Voraussetzungen im Einzelnen“.
chart-progress = { $count ->
    [one] { $met } von { $of } Voraussetzungen für „{ $title }“ ist erfüllt.
   *[other] { $met } von { $of } Voraussetzungen für „{ $title }“ sind erfüllt.
}
chart-shared = Was die meisten Titel voraussetzen
chart-all = { $count ->
    [one] { $met } von { $of } ist erfüllt
   *[other] { $met } von { $of } sind erfüllt
}
chart-any = { $count ->
    [one] { $of } Weg
   *[other] Einer von { $of } Wegen genügt
}
chart-more = { $count ->
    [one] und noch eines
   *[other] und noch { $value }
}
chart-fresh = gerade geändert
chart-follow = { $met } von { $of } Voraussetzungen erfüllt: { $title }
chart-choose = Diesen Titel zeigen
chart-choose-nearest = Passend zur Frage

# Punkte und Hindernisse
points-heading = Ihre Punkte
points-needed = nötig: { $value }
points-unsure = noch nicht sicher
obstacles-heading = { $count ->
    [one] Was diesen Titel zurzeit ausschließt
   *[other] Alles, was diesen Titel zurzeit ausschließt ({ $value })
}
obstacles-intro = Jeder dieser Punkte reicht allein dafür aus, dass die Voraussetzungen zurzeit nicht erfüllt sind.
obstacles-together = Diese Angaben zusammen:
obstacles-incomplete = Es kann noch mehr geben. Gezeigt ist, was sich in kurzer Zeit finden ließ.
