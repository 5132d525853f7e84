// More of the resident's own problem: the last word, additions, what is stored, erasing it.

export const own = {
  verdict: {
    level: "{{number}} – {{words}}",
    chosen:
      "Your answer from the letter is chosen below. Nothing is sent until you press the button.",
    notNow: "Whether it is solved can't be answered now: read below how it stands.",
    goesUp: "It goes one level up. Whoever called it solved before can't decide it any more.",
  },
  addition: {
    title: "Add something",
    label: "What would you like to add?",
    hint: "It goes to the branch and is not published.",
    hintClosed:
      "It is kept with the problem, and the branch can read it. It does not reopen the problem.",
    empty: "Enter what you would like to add",
    button: "Add it",
  },
  done: {
    added: "Thank you. What you added is with the problem, and the branch sees that it is new.",
    letters_started: "Letters about this problem go out again.",
  },
  letters: { start: "Send me letters again" },
  limit: {
    means: {
      accept: "Accepting means: a branch takes it on and answers for it.",
      first_answer:
        "A first answer means: a person of the branch tells you something, not only that it was accepted.",
      resolve: "Solved means: the branch says what it did and what came of it, and you judge.",
    },
    counted:
      "Limits count working time, from the moment you sent it. Nothing lengthens them but a question to you.",
    countedPlain:
      "It is an emergency: limits count every hour, day and night, from the moment you sent it.",
    late: "It is late by {{late}}.",
    by: {
      working_days: { one: "one working day", many: "{{count}} working days" },
      working_hours: { one: "one working hour", many: "{{count}} working hours" },
      days: { one: "one day", many: "{{count}} days" },
      hours: { one: "one hour", many: "{{count}} hours" },
    },
    lessThanHour: "less than an hour",
    recorded:
      "That was put on record on {{date}}, and counts against who answers for it: {{branch}}.",
    notRecordedYet: "It will be put on record, and counts against who answers for it.",
    pausedSince:
      "Paused since {{date}}, when the branch asked you. It runs again as soon as you answer.",
  },
  told: {
    point: "A point on the map",
    home: "At somebody's home",
    homeText: "Yes. The public sees neither the place nor the point.",
    groups: "Whom it concerns",
  },
  data: {
    section: "What is stored about you",
    link: "See and erase what is stored about me",
    title: "What is stored about you",
    lead: "Everything that the portal keeps about you with the problem {{reference}}. Nothing is left out but the scrambled form of your tracking key.",
    back: "Back to my problem",
    none: "Nothing",
    contact: "Contact",
    email: "Email address",
    name: "Name",
    lettersStopped: "Letters stopped",
    reads: "When staff read your contact details",
    noReads: "Never.",
    takenOut: "When staff took everything out as a file",
    takenWithContact: "with your contact details",
    notes: "Notes that staff wrote among themselves",
    notesAbout:
      "{{number}}. Their text is for work inside and not shown here. If you want to know what they say of you, ask the coordinating office. Erasing everything private erases them, too.",
    somebody: "Staff",
    words: "Your words and answers",
    kindAnswers: "Answers of the form: {{answers}}",
    signals: "Noticed when it was sent",
    signal: {
      honeypot: "a field that people do not see was filled in",
      too_fast: "the form was filled in very fast",
      many_from_network: "many reports came from the same network",
    },
    photos: "Photos",
    photoCount: "Number of photos: {{count}}",
    messages: "Messages",
    letters: "Letters to you",
    publicText: "The version for the public",
    draft: "The form as you filled it in",
    draftKept: "{{count}} answers are in it. It is deleted on {{date}}.",
    draftGone: "It is gone.",
    follows: "Problems that you follow because yours was joined with them",
    followsHidden: "A problem that is not public",
    followsSince: "since {{date}}",
    followsCounted: "you are counted there as affected",
    followsNotCounted: "you are not counted there a second time",
    followsLetters: "letters about it go to your address",
    followsNoLetters: "no letters about it",
    events: "Everything that happened",
    log: "The list of what happened stays for ever, without any of your words.",
    download: "Download all of it as a file (JSON)",
    erase: "Erase",
    eraseContact: "Erase my name and email address",
    eraseEverything: "Erase everything private",
    erasedAt: "Last erased: ",
    done: {
      contact: "Your name and email address are erased. No more letters go out.",
      everything: "Everything private is erased.",
    },
  },
  erase: {
    contact: {
      title: "Erase your name and email address?",
      text: "They are deleted at once. No more letters go out, and those that wait are not sent. The problem is worked on just the same, and you can follow it with the reference and the tracking key.",
      button: "Yes, erase them",
    },
    everything: {
      title: "Erase everything private?",
      text: "Your words, the place, your answers and messages, your photos and contact details, and what staff noted about it, are deleted at once, for you as for the branch. What remains is that there was a problem of this kind, and what was done when. This cannot be undone.",
      button: "Yes, erase everything",
      open: "A branch still works on this problem and needs your words. Withdraw the problem first; then you can erase everything.",
      toProblem: "To my problem, to withdraw it",
      public: "The public version, which everybody can read",
      publicHint: "A moderator has read it: it says nothing of who you are.",
      remove: "Delete it, too",
      keep: "Leave it, so that others see what was done",
    },
    cancel: "No, keep it",
  },
  track: {
    remembered: "Problems that this browser remembers",
    forget: "Forget them on this computer",
    forgotten: "This browser remembers none of your problems any more.",
  },
  staff: {
    title: "What the resident says of the result",
    satisfaction: "Satisfaction: {{count}} of 5",
    wentUp: "it went one level up",
    escalatedTitle: "The resident has said again that it is not solved",
    escalatedText:
      "The first time it goes back to the branch, from the second time on one level up. Those above it look at it themselves.",
    barred:
      "These branches, and those below them, can't accept, resolve or be given it any more, because they called it resolved when it was not: {{branches}}",
    escalatedState: "Not solved again: went up",
    newWords: "New words",
    newWordsText:
      "The resident has added something since anybody acted. It is among the messages below.",
  },
};
