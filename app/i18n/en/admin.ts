// The administrators' start page.

export const admin = {
  title: "Administration",
  menu: "Pages of administration",
  page: {
    branches: {
      title: "Branches",
      text: "Who solves problems: the tree, what each does and where.",
    },
    areas: { title: "Areas", text: "The map: which areas there are, and who serves them." },
    categories: {
      title: "Kinds of problem",
      text: "What residents can choose, what is asked then, how pressing it is.",
    },
    limits: {
      title: "Time limits",
      text: "How long a branch has to accept, to answer, to solve: the table and its versions.",
    },
    calendars: {
      title: "Working calendars",
      text: "Working hours, holidays and make-up days, and which branches go by them.",
    },
    people: { title: "People", text: "Who works here: roles, accounts, sessions." },
    exchange: {
      title: "Files in and out",
      text: "Take the configuration home as files; bring files in, after a look at what would change.",
    },
    log: { title: "What was changed", text: "Every change of the configuration, with its author." },
    rules: { title: "Rules", text: "Which branch gets what: write, try on the past, publish." },
    cues: {
      title: "Signs of danger",
      text: "What makes a problem an emergency: look, try, change.",
    },
    models: {
      title: "Classifier",
      text: "How well the portal tells kinds of problems apart; train it, or go back.",
    },
    deliveries: { title: "Deliveries", text: "What is owed to residents, and what failed." },
  },
};
