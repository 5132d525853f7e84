// Pages of staff that change while somebody looks at them: one problem, or a list. Without this file they are as they were
// when they came.
import { followList } from "./live/list.ts";
import { followProblem } from "./live/problem.ts";

const problem = document.querySelector<HTMLElement>("[data-live=problem]");
if (problem) followProblem(problem);
const list = document.querySelector<HTMLElement>("[data-live=bar]");
if (list) followList(list);
