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
};
