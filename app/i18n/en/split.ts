// A problem and its parts: for staff who split it, and for everybody who reads one of them.

export const split = {
  title: "Make a part of it a problem of its own",
  hint: "For when the resident described more than one thing. The part gets its own reference, page and letters, for the same resident, and its time counts from the first submission. This problem goes on by itself. It can't be taken back, since the part may be on its way at once; if it was a mistake, join the part with this problem again.",
  description: {
    label: "What belongs to the part",
    hint: "Keep the resident's own words, and take out what doesn't belong to it.",
    empty: "Keep the words that belong to the part",
    tooLong: "That is too long: use fewer words",
  },
  kind: {
    label: "Kind of the part",
    same: "The same as this problem's",
    error: "Choose a kind from the list",
  },
  branch: {
    label: "Branch for the part",
    hint: "The branch gets it at once. Your own has it waiting to be accepted.",
    router: "Let the portal find it",
    group: "Branches",
    error: "Choose an open branch from the list",
  },
  photos: {
    label: "Photos that belong to the part",
    hint: "They stay with this problem, too.",
    one: "Photo {{number}} belongs to it",
    error: "Choose from the resident's photos of this problem",
  },
  button: "Make it a problem of its own",
  done: "The part is a problem of its own now. The resident gets a letter about it.",
  given: "Chosen when it was split off another problem",
  related: {
    title: "Problems that belong to it",
    from: "It was a part of",
    part: "Split off from it",
    into: "It is joined with",
    joined: "Joined into it",
    more: "There are more than these {{number}}.",
  },
  own: {
    from: "This was a part of your problem {{reference}}.",
    part: "A part of it is a problem of its own: {{reference}}.",
    apart:
      "Each of them has data of its own. What you have erased here stays there, and the other way round.",
  },
  public: {
    from: "It was a part of problem {{reference}}",
    part: "A part of it is problem {{reference}}",
  },
};
