// What every page shares.

export const site = {
  name: "Feedback Portal",
  skip: "Skip to the content",
  language: "Language",
  nav: {
    label: "Main",
    report: "Report a problem",
    track: "Follow my problem",
    problems: "Published problems",
    inbox: "Inbox",
    moderation: "Moderation",
    overview: "Overview",
    administration: "Administration",
    signIn: "Staff sign-in",
    signOut: "Sign out",
    mail: "Trial mailbox",
  },
  footer: {
    help: "Need help?",
    helpText:
      "If somebody is in danger, call 110 (police), 119 (fire) or 120 (ambulance). Your village or community office can also fill in the form with you.",
    trial: "This is a trial with an invented county. Nothing here is a real place or person.",
  },
  back: "Back",
  continue: "Continue",
  optional: "(optional)",
  errorTitle: "Error: {{title}}",
  errorSummary: "There is a problem",
  next: "Next page",
  notGiven: "Not provided",
  faults: {
    notFoundTitle: "Page not found",
    notFoundText:
      "There is nothing at this address. Check it for a typing mistake, or begin from the front page.",
    faultTitle: "Sorry, there is a problem with the portal",
    faultText:
      "Nothing that you sent before is lost. Try again in a moment. If it happens again, tell us this number: {{requestId}}",
    home: "Go to the front page",
    keptTitle: "What you typed",
    keptText:
      "It was not saved. It stands here so that you can copy it and give it to whoever works on the problem now.",
  },
};
