# Words used on every screen
site-name = Aufenthaltskompass
site-claim = Residence titles for work in Germany
document-title = { $screen } – Aufenthaltskompass
document-title-fault = Error: { $screen } – Aufenthaltskompass
skip-to-content = Skip to the content
language-switch = Language
end-and-clear = End and clear
back = Back
continue = Continue
change = Change
yes = Yes
no = No
or = or
dont-know = I don’t know
nothing-said = no answer
not-applicable = does not apply
show-result = See the result
check-answers = Check your answers
print = Print or save as PDF
footer-navigation = About this page
footer-privacy = Privacy: what happens to your answers
footer-law = Law and figures used
footer-note = General information; neither legal advice nor a decision. The responsible authority decides on a residence title.
as-of-line = Law as of { $date }
catalogue-line = Version of the rules: { $version }

# Values with their unit
unit-euro-per-year = { $amount } a year
unit-euro = { $amount }
unit-months = { $number ->
    [one] { $value } month
   *[other] { $value } months
}
unit-years = { $number ->
    [one] { $value } year
   *[other] { $value } years
}
unit-days = { $number ->
    [one] { $value } day
   *[other] { $value } days
}
unit-points = { $number ->
    [one] { $value } point
   *[other] { $value } points
}
unit-daily-rates = { $number ->
    [one] { $value } daily rate
   *[other] { $value } daily rates
}
unit-hours-per-week = { $number ->
    [one] { $value } hour a week
   *[other] { $value } hours a week
}

# Periods
period-over = from { $from } to { $to }
period-running = since { $from }
periods-none = no periods
date-unknown = a day that hangs on an answer that is missing

# Verdicts and modalities
verdict-met = Conditions met
verdict-authority = The authority has to judge
verdict-open = Still open
verdict-not-met = Not met at present
verdict-met-sentence = By your answers the conditions that were checked are met.
verdict-authority-sentence = By your answers everything that can be checked here is settled. The rest is for the authority alone to judge.
verdict-open-sentence = This still hangs on answers that are missing.
verdict-open-figures-sentence = This hangs on a figure that is not final yet.
verdict-not-met-sentence = By your answers the conditions are not met at present.
modality-entitled = Entitlement
modality-should = Granted as a rule
modality-may = Discretion
modality-entitled-sentence = If all conditions are met, the authority must grant the title.
modality-should-sentence = If all conditions are met, the authority should grant the title. Only in special cases may it decide otherwise.
modality-may-sentence = If all conditions are met, the authority may grant the title. It weighs the case.

# Status of one condition
status-needed-met = met
status-needed-authority = authority judges
status-needed-open = open
status-needed-not-met = not met
status-unwanted-met = is the case
status-unwanted-authority = authority judges
status-unwanted-open = open
status-unwanted-not-met = is not the case
status-counted-met = counts
status-counted-authority = authority judges
status-counted-open = open
status-counted-not-met = does not count

# When something does not work
failure-heading = That did not work
failure-outside-validity = This page does not know the law as of { $date }. It knows it from { $from } to { $to }. Your answers are still here.
failure-core = With these answers nothing can be worked out at present. Your answers are still here.
failure-language = This language could not be loaded just now. Please try again.
failure-advice = What could change cannot be shown at present: a part of this page was not loaded. All results remain valid.
failure-details = Technical details

# Answers that are only tried out
trial-value = In a trial: { $value }
trial-mark = Trial
