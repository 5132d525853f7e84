// What becomes of a letter to a resident, as it stands now. Pure.

/** `letter`: it will be sent. Otherwise why its words stand on the resident's page alone. */
export type LetterFate = "letter" | "no_address" | "letters_stopped";
