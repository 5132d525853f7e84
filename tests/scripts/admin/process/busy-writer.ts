// A portal at work, for tests of copies: submits one problem after the other until it is told to stop, and says so
// after each.
import { submitProblem } from "../../../../app/domain/problem/submit-problem.server.ts";
import { defaultCalendar } from "../../../../app/domain/clock/policy.ts";
import { makeContext } from "../../../../app/domain/shared/context.server.ts";
import { openDatabase } from "../../../../db/open.ts";

const [url = ""] = process.argv.slice(2);
const db = openDatabase(url);
const context = makeContext({
  ...{ db, secrets: ["a-secret-of-the-tests"], calendar: defaultCalendar("Asia/Shanghai") },
  ...{ mailHoldMs: 60_000, mailDomain: "portal.test", wake: () => undefined },
  attachments: { folder: "", photoMaxBytes: 0 },
});

const state = { going: true };
process.on("message", () => (state.going = false));
let submitted = 0;
while (state.going) {
  await submitProblem(context, {
    draft: null,
    submission: {
      ...{ description: "The lamp is dark", place: "by the mill", language: "en" },
      ...{ category: "unknown", area: "unknown", publish: false },
      ...{ email: undefined, name: undefined },
    },
  });
  submitted += 1;
  process.send?.(submitted);
}
await db.close();
process.disconnect();
