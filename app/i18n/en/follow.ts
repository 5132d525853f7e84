// Being affected too, and following a public problem by letter.

export const follow = {
  title: "Does it affect you too?",
  count: {
    none: "Besides the person who reported it, nobody has said here yet that it affects them too.",
    one: "Besides the person who reported it, one person has said here that it affects them too.",
    many: "Besides the person who reported it, {{number}} people have said here that it affects them too.",
  },
  countShort: { one: "1 more affected", many: "{{number}} more affected" },
  card: {
    one: "1 more person says it affects them too",
    many: "{{number}} more people say it affects them too",
  },
  say: "It affects me too",
  email: "Tell me what happens: email address (optional)",
  emailWanted: "Email address for letters",
  emailHint:
    "We first send one letter with a link. Only when you have confirmed it do we write when the problem is accepted, solved, closed or reopened. Nobody else sees the address.",
  once: "Counted once a browser, with a cookie that holds a random number and nothing about you.",
  askLetters: "Send me letters",
  said: "You have said on this browser that it affects you too.",
  letters: {
    none: "You get no letters about it.",
    waiting:
      "We wrote to the address that you gave, unless it had such a letter in the last ten minutes. Please open the link in that letter.",
    on: "You get letters about it.",
    stopped: "You have stopped the letters about it.",
  },
  back: "It no longer affects me",
  backNote: "Takes back what you said. The address that you gave is deleted, and letters stop.",
  own: "This is your own problem, or yours was joined with it: you are counted already.",
  ended: "It has ended, so nobody is added. If it is there again, please report it anew.",
  fault: {
    email_shape:
      "Enter an email address in the right form, like name@example.org, or leave it empty",
    too_many_attempts:
      "From your network this was said very often in the last hour. Please try again later.",
    already_done: "This is your own problem, or yours was joined with it: you are counted already.",
    move_not_possible: "It has ended meanwhile, so nobody is added. Nothing was changed.",
    other: "That could not be done. Please try again.",
  },
  confirm: {
    title: "Letters about {{reference}}",
    text: "One button, and we write to you when this problem is accepted, solved, closed or reopened. You can stop that with the link in every letter.",
    button: "Yes, write to me",
    doneTitle: "You get letters about {{reference}}",
    doneText: "Confirmed. Every letter has a link that stops them.",
    look: "Look at problem {{reference}}",
    hidden: "The problem is not public at the moment. We write again once it is.",
    goneTitle: "This link no longer works",
    goneText:
      "It has expired, it is not complete, or another address was given meanwhile. You can ask for a new letter on the page of the problem.",
  },
  stop: {
    text: "You then get no more letters about this problem, and your address is deleted. That it affects you stays counted.",
    look: "Look at the problem",
    doneText: "No more letters go out to you about {{reference}}, and your address is deleted.",
  },
  similar: {
    choose: "Yes, it is this one",
    chooseOf: "Yes, it is this one: {{reference}}",
    chosen: "You said that it is this one.",
    unlike:
      "Before, you said that yours is another problem. What you typed since looks less like it. Is it still that one?",
    keep: "Still {{reference}}",
    gone: "That problem is no longer public or has been solved meanwhile. Please choose again, or go on with yours.",
    ended: "It is no longer being worked on, so yours is handled on its own.",
    text: "All of it",
    look: "Look at its page",
    branch: "Branch: {{branch}}",
    note: "If you choose one, the next pages follow as usual. Yours is then joined with it, you keep your own number and key, and we write to you about both.",
  },
  staff: {
    affected: "Affected",
    besides:
      "{{number}} besides its resident, who said so on the public page or whose problem was joined",
    took: "Its resident took it for",
  },
};
