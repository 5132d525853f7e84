// Why staff may want to know how to reach a resident. The resident is shown who asked, when, and in which words. Pure.

export const contactReasons = ["call_back", "visit", "deliver", "danger", "other"] as const;
export type ContactReason = (typeof contactReasons)[number];

export const CONTACT_WORDS_MAX_CHARACTERS = 500;
