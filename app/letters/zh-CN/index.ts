// The letters in Simplified Chinese. Plain words, the status first; says "open the page", because opening changes nothing.
import { RESIDENT_SAID_SO } from "../../domain/follower/follower.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { FollowerLetterKind } from "../../domain/notification/letters-owed.ts";
import { mayAdd } from "../../domain/resident/addition.ts";
import { emergencyNumbers } from "../../domain/screening/emergency-numbers.ts";
import type { EmergencyService } from "../../domain/screening/emergency-numbers.ts";
import { local } from "../../domain/shared/language.ts";
import { followUpDays, holdCodesOf, paragraphs, quoted, reopenDays } from "../letter-texts.ts";
import type { HoldCode, LetterContent, LetterTexts } from "../letter-texts.ts";
import { account, footerForAccounts } from "./account.ts";
import { forFollowers } from "./for-followers.ts";
import { limitNotice } from "./limit-notice.ts";
import { moreTime } from "./more-time.ts";
import { splitOff, takenBack } from "./taken-back.ts";
import { branchOf, dueOn, next, whatWasDone } from "./words.ts";

/** The limit that runs, with its date; null when none does. */
function limitOf(facts: LetterFacts): string | null {
  if (facts.limit === null) return null;
  const deed = facts.limit.kind === "accept" ? "由承办单位受理" : "办理完毕";
  return `按规定，应在${dueOn(facts)}之前${deed}。`;
}

const nothingToDo = "您无需做任何事情。";
const weWrite = "一有进展，我们会写信告诉您。";
const follow: LetterContent["link"] = {
  sentence: "您可以在问题页面上随时查看进展：",
  button: "打开我的问题",
};
const respond = (sentence: string): LetterContent["link"] => ({
  sentence,
  button: "到页面上答复",
});

const heldBecause: Record<HoldCode, string> = {
  links: "含有网页链接",
  words: "含有广告常用的字句",
  repeated: "少数几个字符反复出现",
  empty: "几乎没有文字",
};

function whyHeld({ reason }: LetterFacts): string {
  const found = holdCodesOf(reason).map((code) => heldBecause[code]);
  if (found.length === 0) return "自动初筛没有把握。";
  return `自动初筛没有把握，原因是：${found.join("；")}。`;
}

function closed(facts: LetterFacts): LetterContent {
  const { closedBy, reference } = facts;
  if (closedBy === "silence") {
    return {
      opening: "因为没有收到您的回复，您的问题已结案。",
      lead: [
        `${branchOf(facts)}表示问题已经解决，此后${followUpDays}天我们没有收到您的答复。我们把这记为“未答复”，不算作您认可。`,
      ],
      said: null,
      next: {
        heading: "如果还没有解决",
        paragraphs: [
          `结案后${reopenDays}天内，您都可以重新提出：打开下面的页面，写明哪里还没有解决，问题就会退回承办单位重新办理。`,
          "如果已经解决，您无需做任何事情。",
        ],
      },
      link: follow,
    };
  }
  const byResident = closedBy === "resident";
  return {
    opening: byResident ? "您确认问题已经解决，现已结案。" : "您的问题已结案。",
    lead: byResident
      ? ["谢谢您反映这个问题，也谢谢您告诉我们结果。在我们这里，只有当事人说解决了，才算解决。"]
      : [],
    said: null,
    next: {
      heading: next,
      paragraphs: [
        nothingToDo,
        `如果同样的情况再次出现，请重新提交一个问题，并在其中写上编号${reference}。`,
      ],
    },
    link: { ...follow, sentence: "您仍可以在问题页面上查看办理的全过程：" },
  };
}

const services: Record<EmergencyService, string> = {
  police: "报警",
  fire: "火警",
  ambulance: "急救",
  government: "政务热线",
};
const numbers = emergencyNumbers
  .map(({ service, number }) => `${number}（${services[service]}）`)
  .join("、");

function emergencyAlert(facts: LetterFacts): LetterContent {
  const { alert } = facts;
  const dangers = alert?.dangers.map((name) => local(name, "zh-CN")).join("、") ?? "";
  const where = [alert?.area && local(alert.area, "zh-CN"), alert?.place]
    .filter(Boolean)
    .join("，");
  return {
    opening: `${branchOf(facts)}有一件紧急问题：可能有人处在危险中。`,
    lead: paragraphs(
      alert?.saidByResident ? "群众表示现在有人处在危险中。" : null,
      dangers && `自动初筛发现：${dangers}。初筛可能有误，请您亲自核实。`,
      where && `地点：${where}。`,
      alert?.instead ? `${branchOf(facts)}没有可通知的人，所以通知您。` : null,
    ),
    said: quoted("群众的原话", alert?.words ?? null),
    next: {
      heading: "现在要做的",
      paragraphs: paragraphs(
        `如果救援还没有出动，请立即拨打${numbers}。`,
        "然后打开问题页面受理，或确认有人正在处理。",
        limitOf(facts),
      ),
    },
    link: { sentence: "登录后打开问题页面：", button: "打开问题" },
  };
}

const contents: Omit<LetterTexts["contents"], FollowerLetterKind> = {
  emergency_alert: emergencyAlert,
  limit_notice: limitNotice,
  extension: moreTime,
  undone: takenBack,
  split: splitOff,
  received: (facts) => ({
    opening: "您的问题我们已经收到。",
    lead: [`谢谢您告诉我们。受理编号是${facts.reference}，询问进展时请报这个编号。`],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        facts.emergency ? `如果有人处在危险中，不要等我们，请立即拨打${numbers}。` : null,
        "您的问题将转给负责当地和这类事情的承办单位。",
        limitOf(facts),
        `${nothingToDo}每一步进展，我们都会写信告诉您。`,
        "凭受理编号和提交后显示的查询码，您在任何设备上都可以查看这个问题。为了安全，我们从不在信里写查询码。",
      ),
    },
    link: follow,
  }),
  held: (facts) => ({
    opening: "您的问题在转给承办单位之前，会先由工作人员看一看。",
    lead: [`${whyHeld(facts)}正常的反映有时也会这样，这并不表示您的问题不被受理。`],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        "审核人员会阅读全文，然后转给负责的承办单位，或者告诉您不能转的原因。在此期间，办理时限照常计算。",
        limitOf(facts),
        nothingToDo,
      ),
    },
    link: follow,
  }),
  assigned: (facts) => ({
    opening: `您的问题已转给${branchOf(facts)}。`,
    lead: ["该单位看过之后会予以受理，或者说明应由哪个单位办理。"],
    said: quoted("转给这个单位的原因", facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(limitOf(facts), `${nothingToDo}${weWrite}`),
    },
    link: follow,
  }),
  accepted: (facts) => ({
    opening: `${branchOf(facts)}已受理您的问题。`,
    lead: ["从现在起，由该单位负责解决。"],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        limitOf(facts),
        "时间从您最初提交时算起，不管中间转过几个单位。",
        `${nothingToDo}如果需要您补充情况，或者问题办结了，我们会写信告诉您。`,
      ),
    },
    link: follow,
  }),
  question: (facts) => ({
    opening: `${branchOf(facts)}有一个问题想问您。`,
    lead: ["需要您答复之后，才能继续办理。"],
    said: quoted(`${branchOf(facts)}问`, facts.question),
    next: {
      heading: "怎样答复",
      paragraphs: paragraphs(
        "请打开下面的页面，在上面写下您的答复。只打开页面不会发出任何内容。",
        limitOf(facts) ??
          "答复没有截止日期。等待您答复期间，办理时限暂停计算，您答复得越早，就能越早继续办理。",
      ),
    },
    link: respond("可以答复的页面："),
  }),
  returned: (facts) => ({
    opening: `${branchOf(facts)}退回了您的问题，表示不属于该单位的职责。`,
    lead: [],
    said: quoted(`${branchOf(facts)}写道`, facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(
        "我们马上继续寻找负责的单位。办理时限照常计算，您的问题始终有单位负责。",
        limitOf(facts),
        `${nothingToDo}转给哪个单位，我们会告诉您。`,
      ),
    },
    link: follow,
  }),
  resolved: (facts) => ({
    opening: `${branchOf(facts)}表示您的问题已经解决。`,
    lead: ["下面是核实的情况、采取的举措和取得的成效。是否解决，由您说了算。"],
    said: whatWasDone(facts),
    next: {
      heading: "解决了吗？",
      paragraphs: [
        "请点开与您的答案相应的链接。页面上会替您选好，再按一个按钮即可提交。如果选“解决了一部分”或“没有解决”，问题会退回该单位继续办理；第二次则转到上一级。只打开链接不会作出任何决定。",
        `从该单位报告办结之日起，我们等候您的答复，为期${followUpDays}天。届时仍没有收到答复，问题将自动结案，并记为“未答复”，不算作您认可。`,
      ],
    },
    link: respond("解决了吗？请选择您的答案："),
    answers: [
      { solved: "yes", button: "解决了" },
      { solved: "partly", button: "解决了一部分" },
      { solved: "no", button: "没有解决" },
    ],
  }),
  reopened: (facts) => ({
    opening:
      facts.verdict === "partly"
        ? "您的问题只解决了一部分，已重新办理。"
        : "您的问题已退回重新办理。",
    lead: [
      facts.escalated
        ? `您已第二次表示没有解决，所以问题转到上一级：现由${branchOf(facts)}办理。此前认为已解决的单位不能再决定这个问题。办理人员能看到您写的内容。`
        : `问题又回到${branchOf(facts)}，他们能看到您写的内容。`,
    ],
    said: quoted("您写道", facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(
        facts.limit && `办理时限不变，仍是${dueOn(facts)}。`,
        "时间从您最初提交那天算起，不从今天重新计算。",
        `${nothingToDo}${weWrite}`,
      ),
    },
    link: follow,
  }),
  closed,
  rejected: (facts) => ({
    opening: "您的问题不予受理。",
    lead: ["审核人员阅读之后认为，这个问题无法在这里办理。"],
    said: quoted("审核人员说明的原因", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        "这个问题不再由任何单位办理。您无需做任何事情。",
        `如果您认为这个决定有误，或者当时有情况没有写到，请重新提交，并在其中写上编号${facts.reference}。`,
      ],
    },
    link: { ...follow, sentence: "这个决定也写在问题页面上：" },
  }),
  merged: (facts) => ({
    opening: facts.mergedInto
      ? `您的问题已并入反映同一件事的${facts.mergedInto}。`
      : "您的问题已并入另一个反映同一件事的问题。",
    lead: facts.reason === RESIDENT_SAID_SO ? ["提交之前，您表示就是那一个问题。"] : [],
    said: facts.reason === RESIDENT_SAID_SO ? null : quoted("合并的原因", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        facts.mergedInto
          ? `办理工作在${facts.mergedInto}下继续进行，那边办好了，您的问题也就办好了。`
          : "办理工作在那个问题下继续进行，那边办好了，您的问题也就办好了。",
        "那个问题公开期间，它的进展我们也会写信告诉您；您已停止来信的除外。",
        "您无需做任何事情。如果您认为不是同一件事，请重新提交一个问题，写明有什么不同。",
      ],
    },
    link: follow,
  }),
  message: (facts) => ({
    opening: `${branchOf(facts)}就您的问题给您留言。`,
    lead: [],
    said: quoted(`${branchOf(facts)}写道`, facts.question),
    next: {
      heading: next,
      paragraphs: paragraphs(
        "这是告知，不影响问题的办理，也不影响办理时限。",
        limitOf(facts),
        mayAdd(facts.handling, 0).allowed
          ? "您不必答复。如果有情况要补充，可以在下面的页面上填写。"
          : nothingToDo,
      ),
    },
    link: { ...follow, sentence: "留言也在您的问题页面上：" },
  }),
  refused: (facts) => ({
    opening: "您的问题不对外公开。",
    lead: ["审核人员决定，平台上的其他人看不到这个问题。"],
    said: quoted("审核人员说明的原因", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        "问题照常办理。这个决定只关系到别人能看到什么，不影响办理，也不影响办理时限。",
        nothingToDo,
      ],
    },
    link: follow,
  }),
};

export const zhCN: LetterTexts = {
  senderName: "群众反馈平台",
  lineColumns: null,
  lineHeight: 1.7,
  statusWords: {
    received: "已收到",
    emergency_alert: "紧急情况",
    limit_notice: "时限提醒",
    extension: "延期审批",
    held: "等待审核",
    assigned: "已转办",
    accepted: "已受理",
    question: "请您补充情况",
    returned: "正在重新派单",
    resolved: "办结待您确认",
    reopened: "重新办理",
    closed: "已结案",
    rejected: "不予受理",
    merged: "已合并",
    refused: "不对外公开",
    message: "给您的留言",
    undone: "上一封信有误",
    split: "已拆分为两个问题",
    confirm_follow: "请您确认",
    follow_accepted: "已受理",
    follow_resolved: "已报办结",
    follow_closed: "已结案",
    follow_reopened: "重新办理",
    follow_merged: "已合并",
  },
  subjectSeparator: "：",
  contents: { ...contents, ...forFollowers },
  about: (reference) => `您的问题 ${reference}`,
  aboutOther: (reference) => `问题 ${reference}`,
  greeting: (name) => (name === null ? "您好！" : `${name}，您好！`),
  signature: "群众反馈平台 敬上",
  footer: [
    "上面的链接不用密码就能打开您的问题，请不要转给别人。",
    "这封信由平台发出。直接回复这封邮件，承办单位看不到，请在页面上填写。",
    "提交问题时填写了这个邮箱，所以您收到这封信。如果不是您填写的，请不必理会。",
  ],
  footerForStaff: [
    "您在这个承办单位工作，或负责督办，所以收到这封信。这类信不能停收。",
    "这封信由平台发出。直接回复没有人能看到，请在问题页面上填写。",
  ],
  footerForFollowers: [
    "您用这个邮箱关注了这个问题，或者您的问题已并入其中，所以收到这封信。",
    "这封信由平台发出。直接回复没有人能看到。",
  ],
  footerForAsked: [
    "这封信由平台发出。直接回复没有人能看到。",
    "不管谁来填写，同一邮箱十分钟内最多收到一封这样的信，一天最多五封。",
  ],
  account,
  footerForAccounts,
  stop: "如果不想再收到关于这个问题的信，请打开下面的页面，按一下那里的按钮：",
};
