// Who sends the forms of the fault journey, and what they type: every kind of problem, some without an address, some spam.
import { pick } from "../../scripts/demo/random.ts";
import type { Draw } from "../../scripts/demo/random.ts";
import { sendForm } from "./resident.ts";
import type { Answers, Sent } from "./resident.ts";

const AT_ONCE = 6;

/** `count` residents, some at once; each comes back only with an acknowledgement. */
export async function sendForms(url: string, count: number, draw: Draw): Promise<Sent[]> {
  const sent: Sent[] = [];
  let begun = 0;
  const one = async () => {
    while (begun < count) {
      begun += 1;
      // Now and then somebody clicks twice.
      const clicks = draw() < 0.1 ? 2 : 1;
      sent.push(await sendForm(url, answersOf(begun, draw), clicks, draw));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return sent;
}

function answersOf(number: number, draw: Draw): Answers {
  const complaint = draw() < 0.1 ? "Best casino, click here" : "A hole in the road by the mill";
  return {
    description: `${complaint}, number ${number}.`,
    category: pick(draw, ["pothole", "leak", "gas", "bridge", "other", "unknown"]),
    place: "Mill Road",
    area: pick(draw, ["north-area", "south-area", "township-area", "unknown"]),
    email: draw() < 0.8 ? `resident-${number}@example.org` : "",
  };
}
