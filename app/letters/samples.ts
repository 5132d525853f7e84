// Invented facts for every kind of letter, for tests and for looking at letters. Nothing in them is a real person or place.
import type { LetterFacts } from "../domain/notification/letter.ts";
import {
  isFollowerLetter,
  isStaffLetter,
  letterOwedBy,
} from "../domain/notification/letters-owed.ts";
import type { LetterKind } from "../domain/notification/letters-owed.ts";
import type { EventType } from "../domain/problem/event.ts";
import type { Handling } from "../domain/problem/handling.ts";
import type { Resolution } from "../domain/problem/lifecycle.ts";
import type { Reference } from "../domain/problem/reference.ts";
import type { EventId } from "../domain/shared/ids.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { local } from "../domain/shared/language.ts";
import type { ByLanguage, Language } from "../domain/shared/language.ts";

interface SampleWords {
  readonly name: string;
  readonly summary: string;
  readonly place: string;
  readonly reasons: Readonly<Partial<Record<LetterKind, string>>>;
  readonly question: string;
  readonly message: string;
  readonly resolution: Resolution;
}

const heldFor = "spam:links spam:words";
const words: ByLanguage<SampleWords> = {
  en: {
    name: "Mei Lin",
    summary: "Water runs down the lane from the pipe behind the old mill",
    place: "Mill Lane, behind the old mill",
    reasons: {
      held: heldFor,
      assigned: "The pipe belongs to the water company, not to the village.",
      returned: "The pipe behind the mill is a main; mains are looked after by the Water Bureau.",
      reopened: "It was dry for two days. Since this morning the water is back.",
      rejected: "This is an advertisement; it names no problem of this place.",
      merged: "Both are about the burst pipe behind the old mill.",
      extension: "The joint is made to measure; the maker has confirmed the day.",
      split: "The broken lamp at the school is another branch’s than the pipe.",
      refused: "The text names your neighbours and says where they live.",
    },
    question:
      "On which side of the mill do you see the water come up: towards the school, or towards the bridge?\nAnd does it run at night, too?",
    message:
      "The new joint has been ordered and comes on Monday.\nUntil then a worker closes the valve at the mill every evening, so please fill a bucket before eight.",
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
    place: "磨坊巷，老磨坊后面",
    reasons: {
      held: heldFor,
      assigned: "这段水管归自来水公司管理，不归村里。",
      returned: "磨坊后面是供水主管，主管由水务局负责维护。",
      reopened: "干了两天，今天早上又开始流水了。",
      rejected: "这是一则广告，没有写明当地的任何问题。",
      merged: "两个问题反映的都是老磨坊后面水管爆裂。",
      extension: "接头需要定制，厂家已确认到货日期。",
      split: "学校门口的路灯坏了，由另一个单位负责，不归管水管的单位。",
      refused: "文中写出了邻居的姓名和住处。",
    },
    question: "您看到水是从磨坊的哪一侧冒出来的：靠学校一侧，还是靠桥一侧？\n夜里也在流吗？",
    message:
      "新接头已经订购，周一到货。\n到货之前，工作人员每晚会关闭磨坊处的阀门，请在八点前备好用水。",
    resolution: {
      verified: "老磨坊后面水管的一处接头脱开，每小时约有两立方米水流到巷子里。",
      measure: "周二上午更换了接头和六米旧管，并重新回填、压实了路面。",
      result: "周二中午以后没有再冒水，九户居民的水压恢复正常。",
      evidence: "修复处照片两张和水压读数，见问题页面。",
    },
  },
};

const branch = { en: "Willow Village Branch", "zh-CN": "柳树村支部" };
const acceptLimit = { kind: "accept", dueAt: "2026-03-03T09:00:00.000Z" as Instant } as const;
const resolveLimit = { kind: "resolve", dueAt: "2026-03-11T09:00:00.000Z" as Instant } as const;

interface Moment {
  readonly event: EventType;
  readonly handling: Handling;
  readonly limit: LetterFacts["limit"];
}

const moments: Readonly<Record<LetterKind, Moment>> = {
  emergency_alert: { event: "route", handling: "assigned", limit: acceptLimit },
  limit_notice: { event: "limit_escalated", handling: "assigned", limit: acceptLimit },
  received: { event: "submit", handling: "submitted", limit: acceptLimit },
  held: { event: "hold", handling: "held", limit: acceptLimit },
  assigned: { event: "assign", handling: "assigned", limit: acceptLimit },
  accepted: { event: "accept", handling: "accepted", limit: resolveLimit },
  question: { event: "ask_resident", handling: "awaiting_resident", limit: null },
  returned: { event: "return", handling: "returned", limit: acceptLimit },
  resolved: { event: "resolve", handling: "resolved", limit: null },
  reopened: { event: "reopen", handling: "reopened", limit: resolveLimit },
  closed: { event: "confirm", handling: "closed", limit: null },
  rejected: { event: "reject", handling: "rejected", limit: null },
  merged: { event: "merge", handling: "merged", limit: null },
  refused: { event: "refuse", handling: "assigned", limit: acceptLimit },
  extension: { event: "extension_granted", handling: "in_progress", limit: resolveLimit },
  message: { event: "messaged", handling: "in_progress", limit: resolveLimit },
  undone: { event: "undone", handling: "in_progress", limit: resolveLimit },
  split: { event: "split_from", handling: "routing", limit: acceptLimit },
  confirm_follow: { event: "me_too", handling: "assigned", limit: null },
  follow_accepted: { event: "accept", handling: "accepted", limit: null },
  follow_resolved: { event: "resolve", handling: "resolved", limit: null },
  follow_closed: { event: "confirm", handling: "closed", limit: null },
  follow_reopened: { event: "reopen", handling: "reopened", limit: null },
  follow_merged: { event: "merge", handling: "merged", limit: null },
};

const alertOf = (kind: LetterKind, { summary, place }: SampleWords): LetterFacts["alert"] => ({
  words: summary,
  place,
  area: { en: "Willow Village", "zh-CN": "柳树村" },
  dangers: [{ en: "Flood", "zh-CN": "洪水内涝" }],
  saidByResident: true,
  instead: false,
  notice: kind === "limit_notice" ? { ...acceptLimit, step: "parent" } : null,
});

/** Whole and believable facts of a letter of that kind, always the same. A closing is the resident's own. */
export function sampleFacts(kind: LetterKind, language: Language): LetterFacts {
  const { name, summary, reasons, question, message, resolution } = local(words, language);
  const { event, handling, limit } = moments[kind];
  return {
    kind,
    language,
    to: { email: "mei.lin@post.example", name: isFollowerLetter(kind) ? null : name },
    messageId: `<${kind}.resident@portal.example>`,
    rootMessageId: "<received.resident@portal.example>",
    eventId: `event-${kind}` as EventId,
    reference: "FB-7K3M-R8XY" as Reference,
    summary,
    handling,
    branch: kind === "received" || kind === "held" ? null : branch,
    reason: reasons[kind] ?? null,
    question: kind === "question" ? question : kind === "message" ? message : null,
    resolution: kind === "resolved" || kind === "follow_resolved" ? resolution : null,
    extension:
      kind === "extension"
        ? { granted: true, askedBecause: message, dueAt: resolveLimit.dueAt }
        : null,
    limit,
    verdict: kind === "reopened" ? "no" : null,
    escalated: false,
    closedBy: kind === "closed" || kind === "follow_closed" ? "resident" : null,
    mergedInto:
      kind === "merged" || kind === "follow_merged" ? ("FB-4N2P-W6CX" as Reference) : null,
    parent: kind === "split" ? ("FB-4N2P-W6CX" as Reference) : null,
    emergency: kind === "emergency_alert",
    alert: isStaffLetter(kind) ? alertOf(kind, local(words, language)) : null,
    paths: {
      problem: pathOf(kind),
      stop: "/u/c3RvcC1sZXR0ZXJz.MTgzNTAwMDAwMA.p5Hd8sJy3BfG6eRa",
    },
    stoppable: isStoppable(kind, event),
    timeZone: "Asia/Shanghai",
  };
}

function pathOf(kind: LetterKind): string {
  if (isStaffLetter(kind)) return "/inbox/FB-7K3M-R8XY";
  if (kind === "confirm_follow")
    return "/follow/Y29uZmlybS1mb2xsb3c.MTgwNDAwMDAwMA.k3Vn8sQy5BtG1eWa";
  return isFollowerLetter(kind)
    ? "/problems/FB-7K3M-R8XY"
    : "/r/FB-7K3M-R8XY?t=b3Blbi1wcm9ibGVt.MTgwNDAwMDAwMA.x7Qm2vLr9TzK4cWn";
}

function isStoppable(kind: LetterKind, event: EventType): boolean {
  if (isFollowerLetter(kind)) return kind !== "confirm_follow";
  return !isStaffLetter(kind) && (letterOwedBy(event)?.stoppable ?? false);
}
