// A sentence for every Refusal.

export const refusals = {
  not_found: "There is nothing under this number, or it is not for you to see.",
  not_allowed: "You are not allowed to do this.",
  not_your_branch: "This problem belongs to another branch.",
  move_not_possible: "This is no longer possible in the problem's present state.",
  changed_meanwhile: "Somebody else changed this problem while you were looking at it.",
  missing_fact: "Something that is needed is missing.",
  invalid_input: "Something in the form is not right.",
  already_done: "That is already so.",
  wrong_credentials: "The email address or the password is wrong.",
  account_closed: "This account is closed. Ask your administrator.",
  wrong_key: "The reference or the tracking key is wrong. Check both and try again.",
  too_many_attempts: "Too many attempts. Try again in {{seconds}} seconds.",
  expired: "This has expired. Begin again.",
  unknown_branch: "There is no such branch.",
  branch_closed: "That branch is closed. Choose another.",
  emergency_is_never_held: "An emergency is never held.",
  reopen_period_over: "It can be reopened within {{days}} days only. Report it again instead.",
};
