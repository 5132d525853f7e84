// The administrators' start page.

export const admin = {
  title: "Administration",
  menu: "Pages of administration",
  page: {
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
