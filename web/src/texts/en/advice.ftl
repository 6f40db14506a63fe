# What goes beyond the results: what is missing, what time changes, what another answer would change
advice-waiting = This is being worked out …
advice-refused = This cannot be worked out from these answers.
advice-broken = This could not be worked out: a part of this page has failed. Your result is not affected. Load the page again later; your answers will then be lost.
advice-shaky = Please check first: some of your answers do not fit together. What they are is said further up. What is said here counts with them all the same.
unit-weeks = { $number ->
    [one] { $value } week
   *[other] { $value } weeks
}

# What is missing
gap-heading = What is missing?
gap-intro = { $count ->
    [one] For this title to be possible, by your answers this would have to be different:
   *[other] By your answers there are several ways in which this title would become possible. One of them is enough.
}
gap-way = Way { $number }
gap-together = All of this would have to be different:
gap-number-from = { $label }: at least { $value } (now: { $now })
gap-number-to = { $label }: at most { $value } (now: { $now })
gap-date-from = { $label }: { $value } or later (now: { $now })
gap-date-to = { $label }: { $value } or earlier (now: { $now })
gap-between = { $label }: from { $from } to { $to } (now: { $now })
gap-is = { $label }: { $value } (now: { $now })
gap-option = “{ $option }”
gap-example = { $label }: for example { $value } (now: { $now })
need-number-from = at least { $value }
need-number-to = at most { $value }
need-date-from = { $value } or later
need-date-to = { $value } or earlier
need-between = from { $from } to { $to }
need-any = any answer
need-one-of = one of { $count } possible answers, for example { $value }
gap-by-person = You can influence this yourself.
gap-by-employer = This depends on your employer or another one.
gap-by-authority = This depends on an authority.
gap-by-institution = This depends on a university, a school or another institution.
gap-by-family = This depends on your family.
gap-by-time = Only time changes this. All that helps is to wait.
gap-takes = This often takes about { $duration }. That is a rule of thumb and not in the law.
gap-takes-step = For each level this often takes about { $duration }. That is a rule of thumb and not in the law.
gap-then-met = By your answers, the conditions that were checked would then be met.
gap-then-authority = By your answers, only what the authority assesses would then be left.
gap-then-open = By your answers, this title would then be possible. But something would still be open.
gap-try = Try it out
gap-more = { $count ->
    [one] One more way
   *[other] { $value } more ways
}
gap-incomplete = There may be more ways. Shown is what could be found in a short time.
gap-modest = Only what this page checks was searched. Whether a way makes sense for you is best discussed with an advice centre.
gap-no-change = By your answers nothing would have to change. Only the answers named above are missing.
gap-too-many = At least { $value } of your answers would have to be different at once. That is too much to name a way.
gap-none = By your answers, no change that anybody can bring about helps here. If the reason is your present title or status, this may be different later, with another title.
gap-none-because = This is because of these answers

# The titles that are nearest
near-heading = What is nearest to you
near-intro = For these titles the least would have to change. First comes what can change quickly; what takes longer and what only time brings comes later.
near-none = By your answers there is no title at present that comes within reach by a few changes.
near-nothing-missing = By your answers nothing more is missing that you could change.
near-no-change = By your answers nothing would have to change.
near-open = { $count ->
    [one] One answer is missing.
   *[other] { $value } answers are missing.
}
near-more = { $count ->
    [one] One more title
   *[other] { $value } more titles
}

# A trial
trial-heading = Trial: all results are for these changed answers, not for your own.
trial-change = { $label }: { $value }
trial-note = Your answers have not been changed. The trial ends when you end it or change an answer.
trial-printed = This printout shows a trial. It does not show the person's own answers.
trial-end = End the trial

# What time changes
time-heading = Days that matter
time-intro = By your answers, this is how things would go on until { $until } if everything else stays as it is.
time-none = By your answers, nothing changes until { $until } by the passing of time alone.
time-caption = How the titles stand in the course of time. The list below says the same.
time-caption-some = { $count ->
    [one] How one of the titles stands in the course of time. The list below says everything.
   *[other] How the first { $value } titles stand in the course of time. The list below says everything.
}
time-line-now = Today, { $date }: { $verdict }.
time-line-from = From { $date }: { $verdict }.
time-ahead = Looking ahead under today's law
time-today = today
time-today-met = By your answers, the conditions that were checked are met today for:
time-today-none = By your answers, there is no title yet for which all conditions that were checked are met today.
time-deadline = Last day.
time-deadline-passed = That was the last day. It has passed. Ask the authority or an advice centre soon what applies now. The rule was:
time-deadline-routes = This belongs to:
time-deadline-many = This applies to { $value } of the titles.
time-age = You complete { $age } of age.
time-elapsed = It is { $duration } since { $since } ({ $label }).
time-value = { $since } has come ({ $label }).
time-number = { $label }: then { $value }, if this goes on (now: { $now }).
time-surely = { $label }: this is then certainly { $duration } ago.
time-value-surely = { $label }: this day has then certainly come.
time-figures = { $count ->
    [one] From this day on another figure applies, or it is not known yet: { $names }.
   *[other] From this day on other figures apply, or they are not known yet: { $names }.
}
time-route = On this day a rule begins or ends.
time-then-met = By your answers, the conditions would then be met for:
time-then-authority = It would then only depend on the authority for:
time-then-open = This would then be possible, but still open:
time-then-open-again = This would then be open again:
time-then-not-met = By your answers, this would then no longer be possible:

# Ways to stay for good
path-heading = Ways to a permanent right to stay
path-intro = { $count ->
    [one] By your answers and by today’s law, this is how you could come to stay for good:
   *[other] By your answers and by today’s law, this is how you could come to stay for good, the fastest way first:
}
path-none-no-title-needed = By your answers you may live and work in Germany without a residence title. That is why no way is shown here.
path-none-open-questions = Whether there is a way to a permanent right to stay depends on answers that are still missing. Please answer the open questions first.
path-none-not-found = Until { $until } no way to a permanent right to stay can be seen by your answers.
path-now = This could be possible today.
path-months = It takes at least { $duration }.
path-changes = { $count ->
    [one] By then this would have to be different:
   *[other] By then these would have to be different together:
}
path-authority = Here the decision would depend on the authority’s assessment.
path-needs = You have not told us this yet. It would then have to be so
path-questions = This takes for granted that these answers fit, too
path-modest = This is a possibility and not a promise. For a change the time that it usually takes is counted where it is named; how long a procedure takes is not. It takes for granted that you are given each title, that everything else stays as it is, and that the law does not change. Only what you have told us is counted: if you already have time with a title, in work or with pension contributions that you were not asked about here, it can be faster.

# What another answer would change
step-heading = What if?
step-question-gross-yearly-pay = What would a different salary change?
step-question-german-level = What would better German change?
step-intro = { $label }: this is how the results would change if all other answers stay as they are.
step-none = { $label }: by your other answers, a different value would change no result.
step-caption = Results by value. The list below says the same.
step-line = { $step }: { $verdict }.
step-from = { $from } or more
step-below = less than { $to }
step-any = any value
step-now = your answer
step-now-value = Your answer: { $value }
step-first-met = The conditions would be met for:
step-first-none = There is no title for which all conditions that were checked would be met.
step-then-met = The conditions would then also be met for:
step-then-authority = It would then depend on the authority for:
step-then-open = This would then be possible, but still open:
step-then-open-again = This would then be open again:
step-then-not-met = This would then no longer be possible:

# The conditions of a title in a picture
chart-heading = The conditions at a glance
chart-alternative = The list “The conditions one by one” below says the same.
chart-progress = { $count ->
    [one] { $met } of { $of } conditions for “{ $title }” is met.
   *[other] { $met } of { $of } conditions for “{ $title }” are met.
}
chart-shared = What most titles require
chart-all = { $count ->
    [one] { $met } of { $of } is met
   *[other] { $met } of { $of } are met
}
chart-any = { $count ->
    [one] { $of } way
   *[other] One of { $of } ways is enough
}
chart-more = { $count ->
    [one] and one more
   *[other] and { $value } more
}
chart-fresh = just changed
chart-follow = { $met } of { $of } conditions met: { $title }
chart-choose = Show this title
chart-choose-nearest = The one that fits the question

# Points and obstacles
points-heading = Your points
points-needed = needed: { $value }
points-unsure = not certain yet
obstacles-heading = { $count ->
    [one] What rules this title out at present
   *[other] Everything that rules this title out at present ({ $value })
}
obstacles-intro = Each of these points alone is enough for the conditions not to be met at present.
obstacles-together = These answers together:
obstacles-incomplete = There may be more. Shown is what could be found in a short time.
