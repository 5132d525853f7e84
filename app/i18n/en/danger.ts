// When somebody is in danger: the first question of the form, whom to call, and what is told of an emergency.

export const danger = {
  title: "Is anyone in danger right now?",
  hint: "If so, we show you whom to call. You can report the problem here as well.",
  yes: "Yes",
  no: "No",
  notChosen: "Select whether anyone is in danger right now",
  hazardsLabel: "What do you see? (optional)",
  hazardsHint: "Tick what fits.",
  hazards: {
    gas: "A smell of gas",
    fire: "Fire or smoke",
    live_wire: "A wire down, or sparks",
    collapse: "Something is collapsing",
    flood: "Flooding",
    open_shaft: "An open shaft or hole",
    missing_child: "A missing child",
    medical: "Somebody is badly hurt or ill",
  },
  call: {
    title: "Call for help first",
    lead: "Nobody reads this form at once. If somebody is in danger, call now. The calls are free.",
    safe: "Go to a safe place before you call. Say where you are, what has happened and who is hurt.",
    kept: "What you have filled in is kept. When help is on its way, go on here: the branch that is responsible is then alerted at once.",
    button: "Continue with the report",
  },
  numbers: {
    label: "Emergency numbers",
    police: "Police",
    fire: "Fire brigade",
    ambulance: "Ambulance",
    government: "Government hotline, for what endangers nobody",
  },
  told: {
    title: "If somebody is in danger, call now",
    text: "Your problem counts as an emergency. The branch is alerted at once, but do not wait for it.",
  },
  check: {
    label: "Danger right now",
    none: "Not answered",
  },
};
