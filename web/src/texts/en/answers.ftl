answers-title = Check your answers
answers-heading = Check your answers
answers-intro = You can change every answer. The others stay as they are.
answers-none = You have not answered a question yet.
answers-idle = does not matter at present
answers-idle-note = Answers with this remark do not influence the result at present. They are kept and count again as soon as they matter.
answers-remaining = { $count ->
    [one] One question can still change the result.
   *[other] { $value } questions can still change the result. Most answers make several of them unnecessary.
}
answers-remaining-list = Show the open questions
answers-complete = All questions that can change the result are answered.
answers-go-on = Go on with the questions
answers-assumptions-heading = Assumptions
answers-assumptions-intro = This was not asked. What usually applies is assumed. Change what is different in your case.
answers-assumed = assumed
answers-computed = worked out from the periods
answers-judgements-heading = Judgements of the authority
answers-judgements-intro = Only the authority can judge this. Enter what you know or want to try. Without an entry it stays open.
answers-others = Does not matter at present
answers-frame-heading = Frame of the check
answers-frame-as-of = Law as of
answers-frame-scope = Titles checked
answers-frame-all = all
