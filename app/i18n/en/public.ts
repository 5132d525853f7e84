// What everybody may read: the front page, published problems, and addresses where there is nothing.

export const publicPages = {
  home: {
    title: "Tell us what is wrong.\nSee it solved.",
    lead: "Is something urgent, difficult or worrying where you live? Say it in your own words. It goes to the branch that can solve it, and you have the last word.",
    report: "Report a problem",
    reportNote: "About two minutes. No account, and no name unless you want to give one.",
    track: "Follow a problem you have reported",
    how: "How it works",
    steps: {
      tell: {
        title: "You tell us",
        text: "What is wrong, and where. Nothing becomes public before a moderator has read it, and your name never does.",
      },
      find: {
        title: "It gets an owner",
        text: "The branch responsible for that kind of problem in that place gets it, with a time limit. Where none is found, the coordinating office answers for it.",
      },
      solve: {
        title: "The branch solves it",
        text: "It has to say what it found, what it did and what came of it. What cannot be solved gets a reasoned answer. A missed time limit is shown, not hidden.",
      },
      judge: {
        title: "You say whether it is solved",
        text: "If it is not, it goes back to the branch, and the clock still counts from the day you first told us.",
      },
    },
    recent: "Lately resolved",
    recentNote: "What branches have resolved, in the words of the people who reported it.",
    all: "All published problems",
  },
  problems: {
    title: "Published problems",
    lead: "A moderator has read every text before it was shown here. Names and contact details never are.",
    filter: {
      label: "Which problems",
      all: "All",
      open: "Being worked on",
      resolved: "Resolved or closed",
    },
    emptyAll: "Nothing is published yet.",
    emptyAllText: "The first problems appear here once a moderator has read them.",
    emptyOpen: "No published problem is open at the moment.",
    emptyResolved: "No published problem is resolved yet.",
    emptyText: "Look at all published problems instead, or report one of your own.",
    showAll: "Show all",
    end: "There is nothing further.",
    first: "Back to the newest",
    reported: "Reported on {{date}}",
    withBranch: "Branch: {{branch}}",
  },
  problem: {
    title: "Problem {{reference}}",
    description: "What was reported",
    facts: "Where and what",
    place: "Place",
    area: "Village or community",
    category: "Kind",
    branch: "Branch",
    submittedAt: "Reported",
    noBranch: "Not decided yet",
    mergedInto: "Joined with problem {{reference}}",
    isYours: "Is this your problem?",
    follow: "Follow it",
    followNote: "With your tracking key you can answer questions and say whether it is solved.",
    missingTitle: "No published problem under this number",
    missingText:
      "It may not be published, or no longer, or there may be a typing mistake in the number.",
    missingOwn:
      "If it is your own problem, you can follow it with your tracking key, published or not.",
  },
  resolution: {
    title: "What the branch says it achieved",
    at: "Said on {{date}}",
    overtaken: "Said on {{date}}. Since then the resident has said that it is not solved.",
    verified: "What it found",
    measure: "What it did",
    result: "What came of it",
    evidence: "How that can be checked",
  },
};
