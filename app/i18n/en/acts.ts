// What staff do with a problem besides its moves: for staff. A sentence that says what was done is `done.ACT` or `done.ACT.VERB`.

export const acts = {
  changed:
    "The problem has changed since you opened this page. What you typed is still here: look at what is new, then send it again.",
  own: {
    title: "Who has it",
    has: "{{name}} has it.",
    nobody: "Nobody of the branch has taken it yet.",
    take: "I take it",
    release: "Give it back to the branch",
    give: "Give it to this person",
    person: {
      label: "Colleague",
      choose: "Choose a person",
      error: "Choose a person of the branch that has the problem",
    },
    done: {
      take: "You have it now.",
      give: "It was given to that person.",
      release: "It is the whole branch's again.",
    },
  },
  reason: {
    label: "Reason",
    forResident: "The resident reads it in the course of their problem.",
    forStaff: "For staff alone. May stay empty.",
    forRemoving: "Needed when a group is taken away.",
    empty: "Say why",
    tooLong: "Use at most {{max}} characters",
  },
  snooze: {
    title: "Put aside",
    hint: "It leaves the lists of what is to be done until then. No time limit stops for it.",
    asleep: "Put aside until {{moment}}.",
    when: {
      label: "Until when",
      tomorrow: "Tomorrow morning, {{moment}}",
      monday: "Next Monday morning, {{moment}}",
      fortnight: "In two weeks, {{moment}}",
      date: "Another day",
      empty: "Choose until when",
    },
    day: {
      label: "Day",
      hint: "Only with “Another day”. For example 2026-11-30; at most 90 days ahead.",
      invalid: "Type a day such as 2026-11-30",
      past: "That moment is past: choose a later one",
      too_far: "At most 90 days ahead: choose an earlier day",
    },
    time: {
      label: "Time of day",
      hint: "For example 14:30. Empty: when work begins on that day.",
      invalid: "Type a time such as 14:30",
    },
    stays: "Keep it asleep even if the resident writes",
    button: "Put it aside",
    wake: "Wake it now",
    done: { sleep: "It was put aside.", wake: "It is awake again." },
  },
  urgency: {
    title: "How urgent it is",
    hint: "More urgent: the time limits shorten at once, counted from the first submission. Less urgent: it stands further down, and the limits that the resident was told still hold.",
    label: "Urgency",
    choose: "Choose the new urgency",
    empty: "Choose another urgency than it has",
    button: "Change the urgency",
    done: "The urgency was changed.",
  },
  focus: {
    title: "Whom it concerns",
    hint: "Problems of these groups are counted and can be filtered.",
    label: "Focus groups",
    button: "Save the groups",
    done: "The groups were saved.",
  },
  standing: {
    owner: "{{name}} has it",
    nobody: "Nobody has taken it",
    asleep: "Put aside until {{moment}}",
    stays: "even if the resident writes",
    woke: "Woke up",
  },
};
