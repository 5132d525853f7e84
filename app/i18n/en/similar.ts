// Problems that are perhaps the same: a page of the form, and a part of the problem's page for staff.

export const similar = {
  title: "Has this been reported already?",
  intro:
    "These published problems look like yours. If yours is among them, say so, and yours is added to it. What you typed is kept.",
  none: "None of these: continue",
  reported: "reported {{date}}",
  grounds: {
    words: "Same words: {{words}}",
    metres: "about {{metres}} m away",
    kilometres: "about {{kilometres}} km away",
    sameArea: "same village or community",
    sameTownship: "same township",
    sameKind: "same kind",
    days: "{{days}} days apart",
    sameDay: "same day",
  },
  staff: {
    title: "Perhaps the same",
    intro: "Found by words, place, kind and time. You decide.",
    none: "No problem that you may see looks the same.",
    noBranch: "with no branch yet",
    merge: "Join with {{reference}}",
  },
};
