// Whose problem it is, when branches disagree, and who helps: for staff.

export const together = {
  returnReason: {
    not_our_area: "It lies outside our area",
    not_our_kind: "It is not our kind of work",
    other_owner: "Somebody else owns it or is responsible by contract",
    beyond_our_powers: "It is beyond our powers or means",
    already_in_hand: "Another branch is working on it already",
    not_public_matter: "It is not a public matter",
  },
  returnUntil: "It can be returned until {{moment}}.",
  awaitsRuling: {
    title: "A supervisor has to rule",
    text: "Two branches say that it is not theirs. Until the ruling {{branch}} answers for it, and the clock runs.",
    state: "To be ruled on",
  },
  ruled: "By a supervisor's ruling it is {{branch}}'s.",
  proposed: "Whose it is, says the branch that returned it: {{branch}}",
  hops: {
    title: "Through whose hands",
    once: "Handed on once: {{names}}",
    times: "Handed on {{count}} times: {{names}}",
  },
  assist: {
    title: "Assisting branches",
    none: "No other branch was asked to help.",
    stillOpen:
      "Still open with assisting branches: {{names}}. You can resolve the problem without waiting for them.",
    byRule: "A rule asks this branch to assist. The branch that leads says with what.",
    task: "Task",
    state: {
      asked: "asked",
      accepted: "helps",
      done: "done",
      declined: "can't help",
    },
    late: "overdue since {{moment}}",
    until: "until {{moment}}",
    result: "What came of it",
    why: "Why not",
    byPortal: "Asked by the portal's rules",
    ask: {
      title: "Ask another branch to help",
      hint: "Your branch keeps the problem and its limits. The other one gets a task and a limit of its own.",
      button: "Ask this branch",
      done: "The branch is asked.",
    },
    accept: { title: "Accept the task", button: "We help", done: "The task is accepted." },
    done: {
      title: "The task is done",
      button: "Our part is done",
      done: "The other branch sees what came of it.",
    },
    decline: {
      title: "Decline the task",
      button: "We can't help",
      done: "The task is declined.",
    },
    field: {
      branchId: { label: "Branch", hint: "", empty: "Choose the branch" },
      task: {
        label: "Task",
        hint: "What exactly that branch should do. Only staff read it.",
        empty: "Enter the task",
      },
      dueOn: {
        label: "Due on",
        hint: "Like 2026-11-30. Empty: within three working days.",
        empty: "",
        invalid: "Enter a day from today on, within a year, like 2026-11-30",
      },
      result: {
        label: "What came of it",
        hint: "The leading branch reads it.",
        empty: "Enter what came of it",
      },
      reason: {
        label: "Why your branch can't help",
        hint: "The leading branch reads it.",
        empty: "Enter why your branch can't help",
      },
    },
    faster: "Somebody else was faster: the task changed after you opened the page. What you typed:",
    open: "That branch has an open task for this problem already.",
    own: "It is that branch's own problem already. Choose another.",
  },
};
