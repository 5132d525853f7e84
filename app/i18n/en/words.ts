// Words of staff: notes among themselves, messages to residents, texts kept ready. For staff.

export const words = {
  note: {
    title: "Internal note",
    never: "Residents never see this",
    label: "Note for colleagues",
    button: "Save the note",
    empty: "Write the note",
    tooLong: "A note has at most {{max}} characters",
    done: "The note was saved. Residents never see it.",
    all: "All notes",
    erased: "Its text was erased together with the resident's data.",
  },
  message: {
    title: "Write to the resident",
    label: "Message",
    hint: "You see the whole letter before it is sent. The message also stands on the resident's own page, never in public.",
    empty: "Write the message",
    tooLong: "A message has at most {{max}} characters",
    preview: "See the letter",
    send: "Send to the resident",
    change: "Change",
    held: "Waits until {{moment}}. Until then you can take it back, and the resident never sees it.",
    takeBack: "Take it back",
    takenBack: "taken back before anybody could read it",
    done: {
      send: "The message is on its way. You can take it back below while it waits.",
      takeBack: "The message was taken back. The resident gets no letter and never sees it.",
    },
  },
  fate: {
    letter: "The resident gets this as a letter in {{seconds}} seconds.",
    no_address:
      "The resident gave no address: there is no letter, and this stands on their own page alone.",
    letters_stopped:
      "The resident has stopped the letters: there is none, and this stands on their own page alone.",
  },
  letter: {
    title: "The letter",
    covered:
      "Nothing was sent yet. The resident's name and the private links stand in the letter itself and are not shown here.",
    see: "See the letter first",
  },
  insert: {
    label: "Text kept ready",
    choose: "Choose a text",
    button: "Put it in",
    unknown: "Choose a text that is still there and fits this problem",
  },
  gaps: "Fill in or take out: {{gaps}}",
};
