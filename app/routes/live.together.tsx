// A sign of life from a problem's page, answered with who else is there and what changed since it came.
import type { ActionFunctionArgs } from "@remix-run/node";
import { NewsBar, WhoIsHere } from "../components/together/together-panel.tsx";
import { parseInstant } from "../domain/shared/instant.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { isPresence } from "../domain/together/presence.ts";
import { openProblem, readNews } from "../domain/together/read-together.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { answerFragment } from "../http/live/fragment.server.tsx";
import { noteAndRead } from "../http/live/together.server.ts";
import { backIn, localAddress, readStaff } from "../http/staff.server.ts";

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const staff = await readStaff(request, portal, "open");
  if (!staff) return new Response(null, { status: 401 });
  const fields = await readFields(request);
  const state = fields.get("state");
  const seen = instantIn(fields.get("seen"));
  if (!isPresence(state) || seen === null) throw refusalAnswer("invalid_input");
  const reference = params.reference ?? "";
  const problem = await orRefuse(openProblem(portal.context, staff, reference));
  const back = localAddress(backIn(fields), `/inbox/${problem.reference}`);
  const isNews = String(problem.version) !== fields.get("version");
  const news = isNews ? await readNews(portal.context, problem, seen) : [];
  const view = await noteAndRead(portal, staff, problem.id, state);
  return answerFragment(
    portal,
    request,
    <>
      <div id="together-news">
        <NewsBar news={news} back={back} />
      </div>
      <div id="together-who">
        <WhoIsHere view={view} reference={problem.reference} back={back} />
      </div>
    </>,
  );
}

function instantIn(value: unknown): Instant | null {
  try {
    return parseInstant(String(value));
  } catch {
    return null;
  }
}
