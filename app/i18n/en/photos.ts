// Photos, wherever they are added and shown.

export const photos = {
  title: "Do you have photos?",
  intro:
    "A photo helps the branch to see what is wrong. You need not add any. Try to leave out faces and number plates.",
  later: "Nobody else sees a photo before a person has looked at it and covered what is private.",
  label: "Choose a photo",
  another: "Choose another photo",
  hint: "JPG, PNG or WebP, up to {{megabytes}} MB. Up to five photos, one at a time; each is saved at once.",
  keep: "Keep when and where the photo was taken",
  keepHint:
    "Many phones write the time and the place into a photo. We delete both, unless you tick this box. Then the branch sees them, and nobody else.",
  full: "You have added {{max}} photos. To add another, remove one first.",
  add: "Add this photo",
  saved: "Your photos so far",
  count: "{{count}} of {{max}}",
  added: "The photo is saved.",
  wasThere: "You have already added this photo.",
  nothingToKeep: "No time or place was written in this photo, so there was nothing to keep.",
  removed: "The photo is removed.",
  alt: "{{role}} {{number}} of {{count}}",
  role: {
    problem: "Photo",
    addition: "Added photo",
    before: "Before: photo",
    after: "After: photo",
  },
  takenAt: "Taken {{time}}",
  takenWhere: "Place: {{place}}",
  join: ". ",
  seems: {
    heic: "It seems to be a HEIC photo, as iPhones make them. Choose “Most Compatible” in the camera's settings under “Formats”, or make a screenshot of the photo and add that.",
    gif: "It seems to be a GIF.",
    pdf: "It seems to be a PDF. Add a photo or a screenshot of it.",
    video: "It seems to be a video. Add a photo instead.",
  },
  remove: {
    title: "Remove this photo?",
    link: "Remove",
    linkOf: "Remove photo {{number}}",
    text: "It is deleted at once and can't be brought back.",
    button: "Yes, remove it",
    keep: "No, keep it",
  },
  check: {
    label: "Photos",
    none: "None",
    note: "Shown only after a moderator has looked at them.",
  },
};
