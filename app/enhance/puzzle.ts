// Solves the puzzle of the check page while its person reads: in the background, without a word. Where it can't be solved
// (no secure connection, an old browser, no time) the form is sent all the same.
import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

for (const field of document.querySelectorAll<HTMLInputElement>("input[data-puzzle]")) {
  void solve(field);
}

async function solve(field: HTMLInputElement): Promise<void> {
  const challenge = JSON.parse(field.dataset.puzzle ?? "null") as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey }).catch(() => null);
  if (solution) field.value = JSON.stringify({ challenge, solution });
}
