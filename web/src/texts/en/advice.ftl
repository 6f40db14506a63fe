# What goes beyond the results: what is missing, what time changes, what another answer would change
advice-waiting = This is being worked out …
advice-refused = This cannot be worked out from these answers.
advice-broken = This could not be worked out: a part of this page has failed. Your result is not affected. Load the page again later; your answers will then be lost.
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
gap-example = { $label }: for example { $value } (now: { $now })
gap-by-person = You can influence this yourself.
gap-by-employer = This depends on your employer, or on another one.
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
gap-none = By your answers, no change that anybody can bring about helps here.
gap-none-because = This is because of these answers

# A trial
trial-heading = Trial: all results are for these changed answers, not for your own.
trial-change = { $label }: { $value }
trial-note = Your answers have not been changed. The trial ends when you end it or change an answer.
trial-printed = This printout shows a trial. It does not show the person's own answers.
trial-end = End the trial
