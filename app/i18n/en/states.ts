// Names of states, urgencies and limits, as residents and staff read them.

export const states = {
  handling: {
    submitted: "Submitted",
    screening: "Being checked",
    held: "Waiting for a person to check it",
    routing: "Finding the responsible branch",
    triage: "With the coordinating office",
    assigned: "Sent to the branch",
    accepted: "Accepted",
    in_progress: "Work in progress",
    awaiting_resident: "Waiting for the resident's answer",
    returned: "Returned: looking for the right branch",
    resolved: "Resolved, says the branch",
    reopened: "Reopened: not solved",
    closed: "Closed",
    rejected: "Rejected",
    merged: "Joined with another problem",
    withdrawn: "Withdrawn",
  },
  closedBy: {
    resident: "Closed: the resident says it is solved",
    silence: "Closed: no answer from the resident",
  },
  publication: {
    private: "Not public",
    pending: "Waiting to be published",
    published: "Published",
    refused: "Not published",
    hidden: "Taken off the public list",
  },
  urgency: { emergency: "Emergency", urgent: "Urgent", normal: "Normal" },
};
