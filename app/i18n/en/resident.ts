// The resident's own problem: finding it, its page, and stopping letters.

export const resident = {
  track: {
    title: "Follow my problem",
    lead: "You were given both when you sent your report. If you gave an email address, the link in each letter opens your problem without a key.",
    referenceLabel: "Reference",
    referenceHint: "For example FB-7K3M-R8XT. Small letters and spaces do not matter.",
    keyLabel: "Tracking key",
    keyHint: "Twelve characters, for example ABCD-2345-EFGH.",
    button: "Open my problem",
    referenceEmpty: "Enter the reference",
    keyEmpty: "Enter the tracking key",
    lockedTitle: "Too many wrong attempts",
    lockedMinutes:
      "To protect the problem, this is closed for {{minutes}} more minutes. Then try again.",
    lockedOneMinute: "To protect the problem, this is closed for one more minute. Then try again.",
    lockedLetters: "The link in your letters works all the same.",
    lostTitle: "Have you lost the key?",
    lostText:
      "We cannot show it again, because we do not keep it. Report the problem once more and mention the reference; the branch then puts the two together.",
  },
  expired: {
    title: "This link no longer works",
    text: "It has expired, or it is not complete. Links in letters are sometimes cut in two by mail programs.",
    next: "Open your problem with its reference and the tracking key instead, or use the link in a newer letter.",
    button: "Go on with reference and key",
  },
  lost: {
    title: "Please show us again that this problem is yours",
    text: "Nothing was changed: this browser no longer has the right to open {{reference}}. Open it again, then send what you wrote.",
    typed: "What you wrote, to copy:",
  },
  title: "Your problem {{reference}}",
  theBranch: "The branch",
  nextLabel: "What happens next",
  now: {
    submitted: {
      title: "We have your problem",
      means: "It is saved, and nothing more is needed from you.",
      next: "The portal checks it, then looks for the responsible branch. That takes moments.",
    },
    screening: {
      title: "We have your problem",
      means: "An automatic check is reading it.",
      next: "Then the portal looks for the responsible branch.",
    },
    held: {
      title: "A person is looking at it first",
      means: "The automatic check was not sure about it, so a moderator reads it.",
      next: "The moderator sends it on to a branch, or tells you why not.",
    },
    routing: {
      title: "Looking for the responsible branch",
      means: "The check is done.",
      next: "The portal gives it to the branch that is responsible for this place and kind.",
    },
    triage: {
      title: "With the coordinating office",
      means:
        "No branch was clearly responsible, so the coordinating office answers for it meanwhile.",
      next: "The office gives it to the right branch, or solves it itself.",
    },
    assigned: {
      title: "Sent to a branch",
      means: "{{branch}} has it and is answerable for it.",
      next: "The branch accepts it and begins, or says whose it is.",
    },
    accepted: {
      title: "Accepted",
      means: "{{branch}} has taken your problem on.",
      next: "The branch works on it and tells you what came of it. It may ask you something.",
    },
    in_progress: {
      title: "Being solved",
      means: "{{branch}} is working on it.",
      next: "The branch tells you what it did and what came of it. Then it is your turn to judge.",
    },
    awaiting_resident: {
      title: "There is a question for you",
      means: "{{branch}} needs your answer to go on.",
      next: "As soon as you have answered, the branch goes on and the clock runs again.",
    },
    returned: {
      title: "Looking for another branch",
      means: "{{branch}} says that it is not theirs. It answers for it until another accepts.",
      next: "It is given to the right branch. The clock goes on from the day you first told us.",
    },
    resolved: {
      title: "The branch says it is resolved",
      means: "That is the word of {{branch}}. Whether it is solved is for you to say.",
      next: "Tell us below.",
    },
    reopened: {
      title: "Open again",
      means: "You said that it is not solved. It is back with {{branch}}.",
      next: "The branch takes it up again. The clock counts from the day you first told us.",
    },
    rejected: {
      title: "Not taken up",
      means: "A moderator decided that no branch can work on this. The reason is below.",
      next: "If that is a mistake, report it again and say what was misunderstood.",
    },
    merged: {
      title: "Joined with another problem",
      means: "The same thing had been reported before. Both go on as one.",
      next: "What happens is told with the other problem.",
    },
    withdrawn: {
      title: "Withdrawn",
      means: "You took this problem back. No branch works on it.",
      next: "If you need help after all, report it again.",
    },
  },
  closed: {
    resident: {
      title: "Closed: you said it is solved",
      means: "Thank you. Your word is counted.",
      next: "Nothing more happens. If it comes back, report it again.",
    },
    silence: {
      title: "Closed: we had no answer from you",
      means:
        "The time for your answer passed. This is counted apart from what residents confirmed.",
      next: "Nothing more happens, unless you say that it is not solved.",
      reopenUntil: "You can reopen it until {{date}}.",
    },
  },
  answerBy:
    "If we hear nothing by {{date}}, it is closed, and counted as closed without your word. Even then you can reopen it for {{days}} days.",
  limit: {
    accept: "It should be accepted by {{date}}.",
    resolve: "It should be solved by {{date}}.",
    acceptOverdue:
      "It should have been accepted by {{date}}. That was missed. It is on record, and counts against those who answer for it.",
    resolveOverdue:
      "It should have been solved by {{date}}. That was missed. It is on record, and counts against those who answer for it.",
    waiting: "No time limit runs while the branch waits for your answer.",
  },
  mergedInto: "The other problem: {{reference}}",
  errors: {
    answerEmpty: "Enter your answer",
    wordsEmpty: "Say what is not solved yet, so that the branch knows where to begin",
    reasonEmpty: "Say what is not solved",
    notChosen: "Select whether it is solved",
    tooLong: "The text must be {{max}} characters or fewer",
  },
  changed: {
    title: "Your problem changed while you were writing",
    text: "So nothing was done yet. Read what is new, then decide again. What you wrote is still here.",
    news: "New since you opened the page:",
    notPossible: "It is too late for that now.",
    typed: "What you wrote:",
  },
  done: {
    answered: "Thank you. The branch has your answer and goes on.",
    confirmed: "Thank you. Your problem is closed as solved.",
    reopened: "Your problem is open again. The branch can read what you wrote.",
    withdrawn: "Your problem is withdrawn.",
    retracted: "Your problem is no longer public.",
    letters_stopped: "No more letters go out about this problem.",
  },
  answer: {
    title: "The branch asks you",
    label: "Your answer",
    hint: "It goes to the branch and is not published.",
    button: "Send my answer",
  },
  verdict: {
    title: "You have the last word",
    label: "Is your problem solved?",
    yes: "Yes, it is solved",
    yesHint: "It is then closed for good.",
    partly: "Partly",
    partlyHint: "It goes back to the branch for what is missing.",
    no: "No",
    noHint: "It goes back to the branch.",
    wordsLabel: "In your own words",
    wordsHint:
      "If it is solved, you can leave this empty. If not, say what is still missing. It goes to the branch and is not published.",
    satisfactionLabel: "How satisfied are you with how it was handled? (optional)",
    satisfaction: {
      "5": "Very satisfied",
      "4": "Satisfied",
      "3": "Neither",
      "2": "Dissatisfied",
      "1": "Very dissatisfied",
    },
    button: "Send my answer",
  },
  reopen: {
    title: "Is it not solved after all?",
    label: "What is not solved?",
    hint: "It goes to the branch and is not published. The clock counts from the day you first told us.",
    button: "Reopen my problem",
  },
  told: {
    title: "What you told us",
    description: "Problem",
    place: "Place",
    category: "Kind",
    area: "Village or community",
    branch: "Branch",
    submittedAt: "Sent",
    erased: "Erased, as the rules on personal data ask.",
    unknown: "Not known",
  },
  words: {
    title: "Questions and answers",
    question: "The branch asked",
    answer: "You answered",
    not_solved: "You said it is not solved",
    withdrawal: "You said when withdrawing it",
    last_word: "You said in closing",
    addition: "You added",
  },
  publicity: {
    title: "What others can see",
    private: "Nothing. This problem is not public.",
    pending: "Nothing yet. A moderator reads it first, and covers what is private.",
    published: "This text, with the kind, the village or community, the branch and what it did:",
    refused: "Nothing. A moderator decided not to publish it; the reason is above.",
    hidden: "Nothing any more. A moderator took it off the public list; the reason is above.",
    never:
      "Never public: your name, your contact details, your own wording before a moderator read it, and what you and the branch write to each other.",
    see: "See the public page",
    retract: "Take it off the public list",
    retractPending: "Do not publish it",
    retractText:
      "Nobody but you, the branch and moderators sees it from then on. It is solved just the same.",
    retractButton: "Yes, keep it private",
  },
  letters: {
    title: "Letters",
    on: "We write to your email address at each change.",
    stopped: "You stopped the letters. You can follow everything on this page.",
    no_address: "You gave no email address. You can follow everything on this page.",
    stop: "Stop the letters",
    stopText:
      "No more letters about this problem, except what you must know, such as a rejection. This cannot be turned on again here.",
    stopButton: "Yes, stop the letters",
  },
  withdraw: {
    title: "Withdraw this problem",
    text: "Nobody works on it from then on, and it is no longer public. This cannot be undone, but you can report it again.",
    label: "Why do you withdraw it? (optional)",
    button: "Yes, withdraw it",
  },
  stop: {
    title: "Stop letters about {{reference}}",
    text: "You then get no more letters about this problem, except what you must know, such as a rejection. It is solved just the same.",
    button: "Stop the letters",
    doneTitle: "The letters are stopped",
    doneText: "No more letters go out about {{reference}}. You can follow it here at any time.",
    follow: "Follow this problem",
    goneTitle: "This link no longer works",
    goneText:
      "It has expired, or it is not complete. Use the link in a newer letter, or stop the letters on the page of your problem.",
  },
};
