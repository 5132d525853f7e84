// The record of a problem: its one list, its page for paper, and the file that is taken out.

export const record = {
  views: "Parts of the record",
  show: {
    all: "Everything",
    talk: "What was said",
    work: "Work",
    limits: "Time limits",
    publication: "Publication",
  },
  order: { oldest: "Oldest first", newest: "Newest first" },
  left: "{{number}} older lines are not shown.",
  whole: "Show all",
  none: "There is nothing of this kind.",
  sort: {
    step: "Step",
    message: "Message",
    note: "Internal note",
    letter: "Letter",
    photo: "Photo",
    assistance: "Assistance",
  },
  person: "{{by}}: {{person}}",
  task: "Task: {{task}}",
  copies: "to {{number}} people",
  result: "Result: {{result}}",
  print: {
    link: "For paper",
    title: "Record of {{reference}}",
    printed: "Printed on {{moment}} by {{name}}.",
    inside: "For work inside: it holds internal notes and a resident's own words.",
  },
  export: {
    link: "Take out as a file",
    title: "Take out the record of {{reference}}",
    lead: "You get one file, record-{{reference}}.tar. Every archive program opens it. In it are:",
    holds: {
      record:
        "record.json: everything for programs, the log with its hashes, so that others can check that nothing was changed",
      timeline: "timeline.txt: what happened, in plain words",
      photos: "photos: the pictures as they were sent ({{number}})",
    },
    leaves:
      "Personal data leaves the house with it: the resident's own words, where it is, internal notes. Keep it where nobody else can read it, and delete it when it is no longer needed.",
    told: "That you took it out, when and why is noted for ever, and the resident can read it.",
    reason: "What is it needed for?",
    reasonHint: "The resident can read this sentence.",
    reasonError: "Say what it is needed for, in at most 500 characters",
    contact: "With name and email address of the resident",
    contactHint:
      "Only if it can't be done without. It is noted as reading the contact details, too.",
    button: "Make the file",
  },
  file: {
    asOf: "As of {{moment}}, taken out by {{name}}.",
    typed: "As it was typed:",
    check:
      "To check the log: for each event in record.json, take it without its hash as JSON with sorted keys and no spaces; the SHA-256 of that is the hash. Each previousHash is the hash of the event before it in the log of the whole portal; where both stand in this file, they must be equal.",
  },
};
