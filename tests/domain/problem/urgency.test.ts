import { describe, expect, it } from "vitest";
import { governingUrgency, urgencies } from "../../../app/domain/problem/urgency.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";

const set = (from: Urgency, to: Urgency, type: "urgency_set" | "urgency_raised" = "urgency_set") =>
  ({ type, facts: { from, to } }) as const;

describe("the urgency whose limits hold", () => {
  it("is what the problem has, while nobody changed it", () => {
    for (const urgency of urgencies) expect(governingUrgency([], urgency)).toBe(urgency);
  });

  it("is the more pressing one as soon as it was raised", () => {
    expect(governingUrgency([set("normal", "urgent")], "urgent")).toBe("urgent");
    const raised = [set("normal", "emergency", "urgency_raised")];
    expect(governingUrgency(raised, "emergency")).toBe("emergency");
  });

  it("stays the most pressing that it ever had, however often it is lowered", () => {
    const events = [
      set("urgent", "normal"),
      set("normal", "emergency"),
      set("emergency", "normal"),
    ];
    expect(governingUrgency(events.slice(0, 1), "normal")).toBe("urgent");
    expect(governingUrgency(events, "normal")).toBe("emergency");
  });

  it("goes by nothing else that an event says", () => {
    const other = { type: "owner_set", facts: { from: "emergency", to: "normal" } } as const;
    expect(governingUrgency([other], "normal")).toBe("normal");
  });
});
