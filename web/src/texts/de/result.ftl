result-title = Ergebnis
result-heading = Ihr Ergebnis
result-modest = Das ist eine Auskunft nach Ihren Angaben, keine Entscheidung. Über den Titel entscheidet die zuständige Behörde.
result-no-title-heading = Sie brauchen keinen Aufenthaltstitel
result-no-title = Nach Ihren Angaben dürfen Sie ohne Aufenthaltstitel in Deutschland leben und arbeiten. Die Titel unten sind deshalb für Sie nicht nötig.
result-no-title-open-heading = Vielleicht brauchen Sie gar keinen Titel
result-no-title-open = Ob Sie überhaupt einen Aufenthaltstitel brauchen, ist nach Ihren Angaben noch offen.
result-incomplete-heading = Es fehlen noch Angaben
result-incomplete = { $count ->
    [one] Eine Frage kann das Ergebnis noch ändern.
   *[other] { $value } Fragen können das Ergebnis noch ändern.
}
result-group-met = Voraussetzungen erfüllt
result-group-authority = Die Behörde muss einschätzen
result-group-open = Noch offen
result-group-not-met = Zurzeit nicht erfüllt
result-group-note-met = Nach Ihren Angaben sind die geprüften Voraussetzungen erfüllt.
result-group-note-authority = Alles Prüfbare ist geklärt. Es bleibt eine Einschätzung, die nur die Behörde treffen kann.
result-group-note-open = Hier fehlen noch Angaben.
result-group-note-not-met = Nach Ihren Angaben fehlt mindestens eine Voraussetzung. Das kann sich ändern.
result-details = Gründe und Einzelheiten
result-decisive = Entscheidend sind diese Angaben
result-decisive-not-met = Der Grund liegt in diesen Angaben
result-list-count = { $title } ({ $count })
result-missing = Das fehlt noch
result-unknown = Hier haben Sie „Das weiß ich nicht“ gesagt
result-judged = Das schätzt die Behörde ein
result-provisional = Diese Zahl steht noch nicht endgültig fest
result-after-met = Dieser Titel steht zurück, weil ein anderer vorgeht: { $routes }.
result-after-open = { $count ->
    [one] Noch ist offen, ob die Voraussetzungen für einen anderen Titel erfüllt sind. Sind sie erfüllt, geht er vor: { $routes }.
   *[other] Noch ist offen, ob die Voraussetzungen für andere Titel erfüllt sind. Sind sie für einen davon erfüllt, geht er vor: { $routes }.
}
result-after-authority = { $count ->
    [one] Ob die Voraussetzungen für einen anderen Titel erfüllt sind, schätzt die Behörde ein. Sind sie erfüllt, geht er vor: { $routes }.
   *[other] Ob die Voraussetzungen für andere Titel erfüllt sind, schätzt die Behörde ein. Sind sie für einen davon erfüllt, geht er vor: { $routes }.
}
result-before-met = Dieser Titel hat Vorrang vor: { $routes }.
result-before-open = Sind alle Voraussetzungen erfüllt, hat dieser Titel Vorrang vor: { $routes }.
result-provision = Grundlage
result-modality = Art der Entscheidung
result-answers-heading = Ihre Angaben
result-notes-heading = Bitte prüfen: Angaben, die nicht zusammenpassen
note-applies-after-all = „{ $fact }“: Sie haben gesagt, dass das auf Sie nicht zutrifft. Nach Ihren anderen Angaben trifft es aber zu.
result-figures-heading = Vorläufige Zahlen
result-figures-intro = Diese Zahlen gelten für den gewählten Tag noch nicht endgültig. Wo das Ergebnis davon abhängt, bleibt es offen.
result-limits-heading = Was hier nicht geprüft wurde
result-limits = Geprüft wurden nur die Voraussetzungen, die bei jedem Titel stehen. Nicht geprüft wurden Unterlagen, Fristen und besondere Umstände Ihres Falls. Was sonst noch dazugehört, steht ebenfalls dort.
result-limits-titles = Nicht geprüft wurden Aufenthaltstitel, die hier nicht aufgeführt sind, zum Beispiel für Studium, Familie oder Schutz.
result-to-answers = Antworten prüfen und ändern

title-why = Warum?
title-tree-heading = Die Voraussetzungen im Einzelnen
title-tree-intro = Aufgeklappt ist, was noch nicht erfüllt ist.
title-gives-heading = Was dieser Titel mit sich bringt
title-gives-open = hängt noch von Angaben ab
title-gives-authority = hängt von der Behörde ab
title-gives-local = örtliche Praxis: { $profile }
title-office-heading = Wohin Sie sich wenden
office-address = Anschrift
office-post = Postanschrift
office-telephone = Telefon
office-fax = Fax
office-email = E-Mail
office-web = Website
office-hours = Öffnungszeiten
office-appointment = Termin
office-access = Barrierefreiheit
office-directions = Anfahrt
office-letters = Briefkasten
office-new-tab = (öffnet sich in einem neuen Tab; Ihre Antworten bleiben hier)
office-not-told = In der Quelle nicht angegeben: { $details }.
office-sources = Woher diese Angaben und die örtliche Praxis stammen:
office-looked-up = nachgesehen am { $date }.
title-order-heading = Reihenfolge der Titel
title-limits-heading = Was hier nicht geprüft wurde
title-limits-authority = Ob der Titel erteilt wird, entscheidet die zuständige Behörde nach Prüfung aller Unterlagen.
title-figures-heading = Verwendete Zahlen
title-german-name = Deutsche Bezeichnung
title-not-in-force = Diese Regelung gilt an dem gewählten Tag nicht.
title-back = Zurück zum Ergebnis
title-unknown = Diesen Titel gibt es auf dieser Seite nicht.
title-identifier = Kennung

tree-all-needed = Alles davon muss erfüllt sein
tree-any-needed = Eine dieser Möglichkeiten genügt
tree-all-unwanted = Das liegt nur vor, wenn alles davon zutrifft
tree-any-unwanted = Das liegt schon vor, wenn eines davon zutrifft
tree-not = Das darf nicht vorliegen
tree-not-this = Das darf nicht vorliegen: { $condition }
tree-unfold = Alles auf- oder zuklappen
tree-points-rule = Punkte
tree-points = Nötig sind mindestens { $needed } Punkte. Sicher: { $sure }, höchstens möglich: { $possible }.
tree-points-item = { $number ->
    [one] { $value } Punkt
   *[other] { $value } Punkte
}
threshold-unknown = noch nicht bekannt
tree-best-of = Davon zählt nur das Beste
tree-your-answer = Ihre Angabe: { $answer }
tree-assumed = Annahme: { $answer }
tree-needed = Nötig: { $threshold }
tree-threshold-at-least = mindestens { $value }
tree-threshold-at-most = höchstens { $value }
tree-threshold-more-than = mehr als { $value }
tree-threshold-less-than = weniger als { $value }
tree-threshold-is = { $value }
tree-threshold-is-not = nicht { $value }
tree-threshold-in = { $value }
tree-threshold-not-in = nicht { $value }
tree-threshold-share = { $threshold } ({ $share } von { $base })
tree-before = Bisher: { $value }. Die neue Zahl ist vorläufig.
tree-other-ways = { $count ->
    [one] Eine weitere Möglichkeit
   *[other] { $value } weitere Möglichkeiten
}
tree-route = Die Voraussetzungen für „{ $route }“ sind erfüllt
tree-constant-met = Immer erfüllt
tree-constant-not-met = Nie erfüllt

kind-agency-approval = Zustimmung der Bundesagentur für Arbeit
kind-duration = Geltungsdauer
kind-work = Welche Arbeit erlaubt ist
kind-fee = Gebühr
kind-channel = Wo und wie der Antrag gestellt wird
kind-family = Familie
kind-settlement = Weg zur Niederlassungserlaubnis
kind-duty = Pflichten
kind-document = Unterlagen
kind-extension = Verlängerung
kind-longest-stay = Höchstdauer
kind-employer-change = Wechsel der Arbeit oder des Arbeitgebers
kind-self-employment = Selbständige Tätigkeit
kind-revocation = Widerruf und Verlust
kind-office = Zuständige Stelle
kind-deadline = Fristen
kind-processing-time = Dauer des Verfahrens
kind-remedy = Wenn der Antrag abgelehnt wird
kind-next = Was danach kommt
kind-information = Gut zu wissen

figure-status-in-force = in Kraft
figure-status-provisional = vorläufig
figure-status-unknown = noch nicht bekannt
figure-status-start-uncertain = Beginn noch ungewiss
figure-period = vom { $from } bis zum { $to }
figure-source-label = Quelle:

# Tage, bis zu denen etwas zu tun ist
deadline-ahead = Letzter Tag: { $date }.
deadline-passed = Der letzte Tag war der { $date }. Er ist vorbei.
deadline-enter = Um den Tag zu sehen, tragen Sie ein: { $label }

# Woher eine Zahl stammt, wenn es keine bloße Vorschrift ist; der Name wiederholt die Worte der Regeln
source-bmas-draft-of-the-svbezgrv-2027-of-21-09-2026 = BMAS, Entwurf der SVBezGrV 2027 vom 21. September 2026
source-aufenthg-18-4-in-the-wording-consolidated-on-3-8-2026 = § 18 Abs. 4 AufenthG nach dem Gesetzestext vom 3. August 2026
source-aufenthg-18-4-in-the-wording-consolidated-on-12-8-2026 = § 18 Abs. 4 AufenthG nach dem Gesetzestext vom 12. August 2026
source-1-027-euro-a-month-advice-pages-of-2024-read-at-second-hand = 1.027 Euro im Monat; Beratungsseiten von 2024, nur mittelbar gelesen
source-1-091-euro-a-month-leaflets-of-german-missions-abroad-of-july-20 = 1.091 Euro im Monat; Merkblätter deutscher Auslandsvertretungen vom Juli 2025 und April 2026, nur mittelbar gelesen
source-page-of-the-berlin-immigration-office-of-2024-read-at-second-han = Seite der Berliner Ausländerbehörde von 2024, nur mittelbar gelesen
source-guide-to-the-practice-in-berlin-the-figure-is-set-anew-each-july = Berliner Leitfaden; die Zahl wird jeden Juli neu festgesetzt, die vom Juli 2026 ist nicht bekannt
source-pauswgebv-1-in-the-wording-before-7-2-2026 = § 1 PAuswGebV in der Fassung vor dem 7. Februar 2026
source-pauswgebv-1-in-force-since-7-2-2026-bgbl-2026-i-nr-31- = § 1 PAuswGebV; in Kraft seit dem 7. Februar 2026 (BGBl. 2026 I Nr. 31)
source-aufenthg-16d-1-s-3-in-the-wording-before-1-3-2024 = § 16d Abs. 1 Satz 3 AufenthG in der Fassung vor dem 1. März 2024
