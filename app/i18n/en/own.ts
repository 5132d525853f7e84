// More of the resident's own problem: the last word, additions, what is stored, erasing it.

export const own = {
  verdict: {
    level: "{{number}} – {{words}}",
    chosen:
      "Your answer from the letter is chosen below. Nothing is sent until you press the button.",
    notNow: "Whether it is solved can't be answered now: read below how it stands.",
    goesUp: "It goes one level up. Whoever called it solved before can't decide it any more.",
  },
};
