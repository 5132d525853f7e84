// Time limits for staff and administrators: why a limit lies where it lies, more time, tables of limits, calendars.

export const clock = {
  why: {
    working: "{{time}} of working time",
    allowance: "{{time}} from {{moment}}",
    paused: "paused for {{time}} while waiting for the resident",
    extended: "{{time}} more were granted",
  },
  extension: {
    title: "More time",
    hint: "It is due on {{moment}}. More time can be asked for once, before that moment, and at most as much again as the limit has. Somebody one level up decides; nothing stops meanwhile.",
    day: "New day",
    dayHint: "Such as 2026-12-24. It would be due when work ends on that day.",
    ask: "Ask for more time",
    asked: "Asked on {{at}}: due on {{before}}, and until {{until}} with more time.",
    decideHint:
      "Whoever asked can't decide, nor their own branch. The resident gets a letter with your reason.",
    grant: "Grant it",
    refuse: "Refuse it",
    state: {
      asked: "Nobody has decided yet. Undecided at the limit counts as missed.",
      granted: "It was granted.",
      refused: "It was refused.",
      lapsed: "Nobody decided before the limit, so it was missed.",
    },
    fault: {
      invalid: "Write the day like this: 2026-12-24",
      earlier: "That is not later than it is due now",
      too_long: "At most as much time again as the limit has can be given: name an earlier day",
      met: "No limit to solve it runs any more.",
      paused: "The clock waits for the resident: ask when it runs again.",
      over: "The limit is over. More time can only be asked for before.",
    },
    done: {
      ask: "More time is asked for. Somebody one level up decides.",
      grant: "More time is granted; the resident gets a letter.",
      refuse: "More time is refused; the resident gets a letter.",
    },
    list: {
      title: "More time asked for",
      lead: "What waits for a decision of yours. What nobody has decided when the limit is over counts as missed.",
      none: "Nobody waits for a decision of yours.",
      problem: "Problem",
      branch: "Branch",
      due: "Due",
      until: "Asked until",
      reason: "Reason",
    },
  },
};
