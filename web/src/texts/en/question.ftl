question-topic = Topic { $position } of { $count }: { $topic }
question-why = Why do you ask?
question-why-titles = At present these hang on it:
question-why-all = At present all titles hang on it.
question-why-none = At present no result hangs on it. Your answer is kept all the same.
question-find-out = How can I find out?
question-choose = Please choose
stateless = No nationality (stateless)
question-country-hint = Type the first letters to jump in the list.
question-amount = Amount in euro
question-period-legend = The amount is
question-period-year = for a year
question-period-month = for a month
question-amount-read = Read as { $amount }
question-amount-read-month = Read as { $month } a month, which is { $year } a year
question-day = Day
question-month = Month
question-year = Year
question-date-example = For example 27 3 1994
question-number-months = Number of months
question-number-years = Number of years
question-number-days = Number of days
question-number-points = Number of points
question-number-daily-rates = Number of daily rates
question-number-hours-per-week = Hours a week
question-number = Number
question-judgement = Only the authority can judge this. Enter something if you know its judgement or want to try a possibility.
question-assumed = As long as you say nothing else, this is assumed: { $value }.
question-computed = Worked out from the periods that you entered: { $value }. A number that you enter here takes their place.
question-periods-instead = Enter the periods instead, and the number is worked out
question-number-instead = Enter a number instead: { $label }
question-period-number = Period { $number }
question-period-from = First day
question-period-to = Last day
question-period-running = It still runs today
question-period-add = Add a period
question-period-remove = Remove period { $number }
question-withdraw = Withdraw this answer
possible-heading = What is still possible
possible-met = { $count ->
    [one] { $value } title: conditions met
   *[other] { $value } titles: conditions met
}
possible-authority = { $count ->
    [one] { $value } title: the authority has to judge
   *[other] { $value } titles: the authority has to judge
}
possible-open = { $count ->
    [one] { $value } title: still open
   *[other] { $value } titles: still open
}
possible-not-met = { $count ->
    [one] { $value } title: not met at present
   *[other] { $value } titles: not met at present
}
possible-list = All titles at a glance
