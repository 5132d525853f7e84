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
  wrong_code: "The code is wrong, or was used before. Wait for the next one.",
  wrong_credentials: "The email address or the password is wrong.",
  account_closed: "This account is closed. Ask your administrator.",
  wrong_key: "The reference or the tracking key is wrong. Check both and try again.",
  too_many_attempts: "Too many attempts. Try again in {{seconds}} seconds.",
  expired: "This has expired. Begin again.",
  unknown_branch: "There is no such branch.",
  branch_closed: "That branch is closed. Choose another.",
  emergency_is_never_held: "An emergency is never held.",
  return_period_over:
    "A branch can return a problem within one working day of getting it. That time is over.",
  already_returned: "Your branch has returned this problem once. It can't be returned again.",
  ruled: "A supervisor has ruled whose problem this is. Only another ruling changes that.",
  awaits_ruling: "Two branches have returned this problem. A supervisor has to rule whose it is.",
  not_disputed: "No branch has returned this problem, so there is nothing to rule on.",
  branch_out_of_reach: "You can give problems to your own branch and those below it only.",
  photo_missing: "Select a photo",
  photo_empty: "The selected file is empty",
  photo_too_large: "The selected file must be smaller than {{megabytes}} MB",
  photo_too_many_pixels: "The selected photo must have {{megapixels}} megapixels or fewer",
  photo_type: "The selected file must be a JPG, PNG or WebP",
  photo_unreadable: "The selected file could not be read – try another photo",
  photo_broken_off: "The selected file could not be uploaded – try again",
  photo_too_many: "You can add up to {{max}} photos",
  too_large: "What you sent is too large.",
  contradicted_before:
    "It was reopened before. The second time it goes one level up: load the page again.",
  not_contradicted: "It goes one level up only when it was reopened before.",
  barred:
    "The resident has said twice that it is not solved, so this branch and those below it can't decide it any more.",
  too_many_additions: "You can add something {{max}} times a day. Add the rest tomorrow.",
  last_administrator:
    "Nobody would be left to administer the portal. Give somebody else that role first.",
  withdraw_first: "A branch still works on this problem. Withdraw it first, then erase it.",
  unmerge_period_over:
    "They can be taken apart within {{days}} days only. The problem that this one was merged into goes on.",
  nothing_to_undo:
    "There is nothing to take back any more: only the last step can be taken back, by whoever made it, within ten minutes.",
  passed_on:
    "Something has happened since, so the step stands: the portal has already passed it on.",
  nothing_to_decide: "Nobody has asked for more time here.",
  limit_over: "The time limit is over: what was missed stays missed, and no more time is given.",
  open_gaps:
    "A text for the resident still has a gap: words in double braces, or between ### and ###. Fill it in or take it out, then send it again.",
  reopen_period_over: "It can be reopened within {{days}} days only. Report it again instead.",
};
