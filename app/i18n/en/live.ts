// Several people at the same problem or list at once: for staff.

export const live = {
  who: {
    viewing: "{{name}} is reading this.",
    editing: "{{name}} is writing here.",
    replying: "{{name}} is writing an answer to the resident.",
  },
  claim: {
    other: "{{name}} is deciding (until {{time}}).",
    mine: "You are deciding (until {{time}}). Others see it, and can still act.",
    take: "I’m on it",
    takeOver: "Take over",
    taken: "{{name}} took over from you at {{time}}. What you typed is kept.",
  },
  news: {
    by: "Changed meanwhile by {{name}}: {{what}}",
    other: "Changed meanwhile: {{what}}",
    show: "Show",
  },
  draft: {
    of: "Your draft of {{moment}}, not sent yet.",
    discard: "Discard the draft",
    keep: "Save as draft",
  },
  changed: {
    act: "What you sent was not saved.",
    who: "By: {{names}}",
    both: "What you both wrote",
    theirs: "{{name}} wrote",
    theirsNobody: "Now there",
    yours: "You wrote",
    yoursKept: "What you typed",
  },
  list: {
    new: "{{number}} new: show",
    again: "The list has changed a lot: show",
    left: "{{what}} · {{name}}",
  },
};
