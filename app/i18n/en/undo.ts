// Taking back the last step, taking merged problems apart, and dividing one: for staff.

export const undo = {
  title: "Take a step back",
  heading: "Take back the last step on {{reference}}",
  last: "Your last step: {{step}}.",
  until: "You can take it back until",
  button: "Take it back",
  link: "Take it back",
  takenBack: "Taken back",
  done: "Your step was taken back. Everything is as it was before.",
  over: "There is nothing here to take back any more: the ten minutes are over, or something has happened since.",
};
