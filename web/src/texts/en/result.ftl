result-title = Result
result-heading = Your result
result-modest = This is information by your answers, not a decision. The responsible authority decides on the title.
result-no-title-heading = You need no residence title
result-no-title = By your answers you may live and work in Germany without a residence title. You therefore do not need the titles below.
result-no-title-open-heading = Perhaps you need no title at all
result-no-title-open = Whether you need a residence title at all is still open by your answers.
result-incomplete-heading = Some answers are missing
result-incomplete = { $count ->
    [one] One question can still change the result.
   *[other] { $value } questions can still change the result.
}
result-group-met = Conditions met
result-group-authority = The authority has to judge
result-group-open = Still open
result-group-not-met = Not met at present
result-group-note-met = By your answers the conditions that were checked are met.
result-group-note-authority = Everything that can be checked is settled. What remains is a judgement that only the authority can make.
result-group-note-open = Some answers are missing here.
result-group-note-not-met = By your answers at least one condition is missing. That can change.
result-details = Reasons and details
result-decisive = These answers are decisive
result-decisive-not-met = The reason lies in these answers
result-list-count = { $title } ({ $count })
result-missing = This is still missing
result-unknown = Here you said “I don’t know”
result-judged = The authority judges this
result-provisional = This figure is not final yet
result-after-met = This title stands back because another comes first: { $routes }.
result-after-open = { $count ->
    [one] It is still open whether the conditions for another title are met. If they are, it comes first: { $routes }.
   *[other] It is still open whether the conditions for other titles are met. If they are met for one of them, it comes first: { $routes }.
}
result-after-authority = { $count ->
    [one] Whether the conditions for another title are met is for the authority to judge. If they are, it comes first: { $routes }.
   *[other] Whether the conditions for other titles are met is for the authority to judge. If they are met for one of them, it comes first: { $routes }.
}
result-before-met = This title comes before: { $routes }.
result-before-open = If all conditions are met, this title comes before: { $routes }.
result-provision = Legal basis
result-modality = Kind of decision
result-answers-heading = Your answers
result-notes-heading = Please check: answers that do not fit together
note-applies-after-all = “{ $fact }”: you said that this does not apply to you. By your other answers, however, it does.
result-figures-heading = Provisional figures
result-figures-intro = For the chosen day these figures are not final yet. Where the result depends on them, it stays open.
result-limits-heading = What was not checked here
result-limits = Only the conditions listed with each title were checked. Documents, deadlines and special circumstances of your case were not. What else belongs to a title is listed there too.
result-limits-titles = Titles that are not listed here were not checked, for example for studies, family or protection.
result-to-answers = Check and change your answers

title-why = Why?
title-tree-heading = The conditions one by one
title-tree-intro = What is not met yet is shown unfolded.
title-gives-heading = What this title brings with it
title-gives-open = still depends on answers
title-gives-authority = depends on the authority
title-gives-local = local practice: { $profile }
title-office-heading = Where to turn
office-address = Address
office-post = Postal address
office-telephone = Telephone
office-fax = Fax
office-email = E-mail
office-web = Website
office-hours = Opening hours
office-appointment = Appointment
office-access = Accessibility
office-directions = How to get there
office-letters = Letter box
office-new-tab = (opens in a new tab; your answers stay here)
office-not-told = Not told by the source: { $details }.
office-sources = Where this and the local practice come from:
office-looked-up = looked up on { $date }.
title-order-heading = Order of the titles
title-limits-heading = What was not checked here
title-limits-authority = Whether the title is granted is decided by the responsible authority after it has examined all documents.
title-figures-heading = Figures used
title-german-name = German name
title-not-in-force = This rule does not apply on the chosen day.
title-back = Back to the result
title-unknown = There is no such title on this page.
title-identifier = Id

tree-all-needed = All of this has to be met
tree-any-needed = One of these is enough
tree-all-unwanted = This is the case only if all of it applies
tree-any-unwanted = This is the case as soon as one of these applies
tree-not = This must not be the case
tree-not-this = This must not be the case: { $condition }
tree-unfold = Unfold or fold everything
tree-points-rule = Points
tree-points = At least { $needed } points are needed. Certain: { $sure }, possible at most: { $possible }.
tree-points-item = { $number ->
    [one] { $value } point
   *[other] { $value } points
}
threshold-unknown = not known yet
tree-best-of = Only the best of these counts
tree-your-answer = Your answer: { $answer }
tree-assumed = Assumed: { $answer }
tree-needed = Needed: { $threshold }
tree-threshold-at-least = at least { $value }
tree-threshold-at-most = at most { $value }
tree-threshold-more-than = more than { $value }
tree-threshold-less-than = less than { $value }
tree-threshold-is = { $value }
tree-threshold-is-not = not { $value }
tree-threshold-in = { $value }
tree-threshold-not-in = not { $value }
tree-threshold-share = { $threshold } ({ $share } of { $base })
tree-before = So far: { $value }. The new figure is provisional.
tree-other-ways = { $count ->
    [one] One other way
   *[other] { $value } other ways
}
tree-route = The conditions for “{ $route }” are met
tree-constant-met = Always met
tree-constant-not-met = Never met

kind-agency-approval = Approval by the Federal Employment Agency
kind-duration = Period of validity
kind-work = Which work is permitted
kind-fee = Fee
kind-channel = Where and how to apply
kind-family = Family
kind-settlement = Way to a settlement permit
kind-duty = Duties
kind-document = Documents
kind-extension = Extension
kind-longest-stay = Longest stay
kind-employer-change = Change of job or employer
kind-self-employment = Self-employment
kind-revocation = Revocation and loss
kind-office = Which office
kind-deadline = Deadlines
kind-processing-time = How long it takes
kind-remedy = If the application is refused
kind-next = What comes after
kind-information = Good to know

figure-status-in-force = in force
figure-status-provisional = provisional
figure-status-unknown = not known yet
figure-status-start-uncertain = start not certain yet
figure-period = from { $from } to { $to }
figure-source-label = Source:

# Days until when something has to be done
deadline-ahead = Last day: { $date }.
deadline-passed = The last day was { $date }. It has passed.
deadline-enter = To see the day, enter: { $label }

# Where a figure comes from if that is not a bare provision; the name repeats the words of the rules
source-bmas-draft-of-the-svbezgrv-2027-of-21-09-2026 = BMAS, draft of the SVBezGrV 2027 of 21 September 2026
source-aufenthg-18-4-in-the-wording-consolidated-on-3-8-2026 = § 18 Abs. 4 AufenthG in the text of the law of 3 August 2026
source-aufenthg-18-4-in-the-wording-consolidated-on-12-8-2026 = § 18 Abs. 4 AufenthG in the text of the law of 12 August 2026
source-1-027-euro-a-month-advice-pages-of-2024-read-at-second-hand = 1,027 euros a month; advice pages of 2024, read at second hand
source-1-091-euro-a-month-leaflets-of-german-missions-abroad-of-july-20 = 1,091 euros a month; leaflets of German missions abroad of July 2025 and April 2026, read at second hand
source-page-of-the-berlin-immigration-office-of-2024-read-at-second-han = Page of the Berlin immigration office of 2024, read at second hand
source-guide-to-the-practice-in-berlin-the-figure-is-set-anew-each-july = Guide to the practice in Berlin; the figure is set anew each July, that of July 2026 is not known
source-pauswgebv-1-in-the-wording-before-7-2-2026 = § 1 PAuswGebV in the wording before 7 February 2026
source-pauswgebv-1-in-force-since-7-2-2026-bgbl-2026-i-nr-31- = § 1 PAuswGebV; in force since 7 February 2026 (BGBl. 2026 I Nr. 31)
source-aufenthg-16d-1-s-3-in-the-wording-before-1-3-2024 = § 16d Abs. 1 Satz 3 AufenthG in the wording before 1 March 2024
