// Invented facts for every kind of letter, for tests and for looking at letters. Nothing in them is a real person or place.
import type { LetterFacts } from "../../../app/domain/notification/letter.ts";
import type { LetterKind } from "../../../app/domain/notification/letters-owed.ts";
import type { Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { Reference } from "../../../app/domain/problem/reference.ts";
import type { EventId } from "../../../app/domain/shared/ids.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Language } from "../../../app/domain/shared/language.ts";

interface SampleWords {
  readonly name: string;
  readonly summary: string;
  readonly assigned: string;
  readonly question: string;
  readonly returned: string;
  readonly reopened: string;
  readonly rejected: string;
  readonly merged: string;
  readonly refused: string;
  readonly resolution: Resolution;
}

const words: Readonly<Record<Language, SampleWords>> = {
  en: {
    name: "Mei Lin",
    summary: "Water runs down the lane from the pipe behind the old mill",
    assigned: "The pipe belongs to the water company, not to the village.",
    question:
      "On which side of the mill do you see the water come up: towards the school, or towards the bridge?\nAnd does it run at night, too?",
    returned: "The pipe behind the mill is a main; mains are looked after by the Water Bureau.",
    reopened: "It was dry for two days. Since this morning the water is back.",
    rejected: "This is an advertisement, and no problem of the place is named in it.",
    merged: "Both are about the burst pipe behind the old mill.",
    refused: "The text names your neighbours and says where they live.",
    resolution: {
      verified:
        "A joint of the pipe behind the old mill had come apart. About two cubic metres of water an hour ran down the lane.",
      measure:
        "The joint was replaced on Tuesday morning, and six metres of old pipe with it. The lane was filled and rolled again.",
      result: "No water has come up since Tuesday noon. The pressure in the nine houses is normal.",
      evidence:
        "Two photos of the repaired place and the readings of the pressure gauge, on the problem’s page.",
    },
  },
  "zh-CN": {
    name: "林美",
    summary: "老磨坊后面的水管漏水，水一直流到巷子里",
    assigned: "这段水管归自来水公司管理，不归村里。",
    question: "您看到水是从磨坊的哪一侧冒出来的：靠学校一侧，还是靠桥一侧？\n夜里也在流吗？",
    returned: "磨坊后面是供水主管，主管由水务局负责维护。",
    reopened: "干了两天，今天早上又开始流水了。",
    rejected: "这是一则广告，没有写明当地的任何问题。",
    merged: "两个问题反映的都是老磨坊后面水管爆裂。",
    refused: "文中写出了邻居的姓名和住处。",
    resolution: {
      verified: "老磨坊后面水管的一处接头脱开，每小时约有两立方米水流到巷子里。",
      measure: "周二上午更换了接头和六米旧管，并重新回填、压实了路面。",
      result: "周二中午以后没有再冒水，九户居民的水压恢复正常。",
      evidence: "修复处照片两张和水压读数，见问题页面。",
    },
  },
};

const branch = { en: "Willow Village Branch", "zh-CN": "柳树村支部" };
const stoppable: ReadonlySet<LetterKind> = new Set([
  "assigned",
  "accepted",
  "question",
  "returned",
  "resolved",
  "reopened",
  "closed",
  "merged",
]);
const limits: Partial<Record<LetterKind, LetterFacts["limit"]>> = {
  received: { kind: "accept", dueAt: "2026-03-03T01:00:00.000Z" as Instant },
  held: { kind: "accept", dueAt: "2026-03-03T01:00:00.000Z" as Instant },
  assigned: { kind: "accept", dueAt: "2026-03-03T01:00:00.000Z" as Instant },
  accepted: { kind: "resolve", dueAt: "2026-03-11T01:00:00.000Z" as Instant },
  returned: { kind: "accept", dueAt: "2026-03-03T01:00:00.000Z" as Instant },
  reopened: { kind: "resolve", dueAt: "2026-03-11T01:00:00.000Z" as Instant },
};
const states: Readonly<Record<LetterKind, LetterFacts["handling"]>> = {
  received: "submitted",
  held: "held",
  assigned: "assigned",
  accepted: "accepted",
  question: "awaiting_resident",
  returned: "returned",
  resolved: "resolved",
  reopened: "reopened",
  closed: "closed",
  rejected: "rejected",
  merged: "merged",
  refused: "assigned",
};

function reasonOf(kind: LetterKind, language: Language): string | null {
  if (kind === "held") return "spam:links spam:words";
  const reasons: Readonly<Partial<Record<LetterKind, string>>> = words[language] as never;
  return ["assigned", "returned", "reopened", "rejected", "merged", "refused"].includes(kind)
    ? (reasons[kind] ?? null)
    : null;
}

/** Whole and believable facts of a letter of that kind, always the same. A closing is the resident's own. */
export function sampleFacts(kind: LetterKind, language: Language): LetterFacts {
  const { name, summary, question, resolution } = words[language];
  const domain = "portal.example";
  return {
    kind,
    language,
    to: { email: "mei.lin@post.example", name },
    messageId: `<${kind}.resident@${domain}>`,
    rootMessageId: `<received.resident@${domain}>`,
    eventId: `event-${kind}` as EventId,
    reference: "FB-7K3M-R8XT" as Reference,
    summary,
    handling: states[kind],
    branch: kind === "received" || kind === "held" ? null : branch,
    reason: reasonOf(kind, language),
    question: kind === "question" ? question : null,
    resolution: kind === "resolved" ? resolution : null,
    limit: limits[kind] ?? null,
    closedBy: kind === "closed" ? "resident" : null,
    mergedInto: kind === "merged" ? ("FB-4N2P-W6CA" as Reference) : null,
    paths: {
      problem: "/r/FB-7K3M-R8XT?t=b3Blbi1wcm9ibGVt.MTgwNDAwMDAwMA.x7Qm2vLr9TzK4cWn",
      stop: "/u/c3RvcC1sZXR0ZXJz.MTgzNTAwMDAwMA.p5Hd8sJy3BfG6eRa",
    },
    stoppable: stoppable.has(kind),
    timeZone: "Asia/Shanghai",
  };
}
