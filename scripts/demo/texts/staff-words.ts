// What officials, moderators and leads write with a move: reasons, in the resident's language.
// {branch} is the branch that gets it next; {place} a landmark.
import type { Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { ReturnReason } from "../../../app/domain/problem/returns.ts";
import { resolution } from "./texts.ts";
import type { InBoth } from "./texts.ts";

export const returnReasons: InBoth<readonly string[]> = {
  en: [
    "We looked into it on the spot: we may neither enter nor order anything there. That is in the hands of the {branch}.",
    "Since the spring the {branch} has been in charge of such matters around {place}; the files are there.",
    "This needs powers and means that we don't have. The {branch} has both; we will help on site.",
    "After a look at the map it is not a matter for our level. Please give it to the {branch}. Until they accept it we stay in touch with the resident.",
  ],
  "zh-CN": [
    "已到现场了解，我们既无权进入也无权处置，应由{branch}负责。",
    "今年春天起{place}一带这类事项由{branch}负责，档案也在他们那里。",
    "需要的权限和条件我们不具备，{branch}都具备；现场我们会配合。",
    "核对地图后确认不属于本级职责，建议转{branch}；在对方受理之前仍由我们与反映人保持联系。",
  ],
};

/** The short reasons that fit all of those words. */
export const likelyReturnReasons: readonly ReturnReason[] = [
  "other_owner",
  "beyond_our_powers",
  "not_our_kind",
];

/** When nobody else in the county is known to be responsible. */
export const returnToOfficeReasons: InBoth<readonly string[]> = {
  en: [
    "It concerns several offices at once, and none of us may decide for the others. Please let the coordinating office say who leads.",
    "We have asked around and found nobody who is responsible. The coordinating office has to decide.",
  ],
  "zh-CN": [
    "涉及多个单位，谁都不能替别人做主，请协调办公室明确由谁牵头。",
    "我们问了一圈，没有找到责任单位，请协调办公室研究确定。",
  ],
};

export const assignReasons: InBoth<readonly string[]> = {
  en: [
    "It has been passed on long enough: the {branch} takes it, and the others help.",
    "The {branch} is nearest to the matter and has the people. The costs are settled between the offices, not by the resident.",
  ],
  "zh-CN": [
    "不再推来推去：由{branch}牵头办理，其他单位配合。",
    "{branch}最了解情况、有人手，费用由单位之间结算，不让群众等。",
  ],
};

export const mergeReasons: InBoth<readonly string[]> = {
  en: [
    "The same problem at the same place was reported before. You will get the news of that one, and your details are added to it.",
    "Several neighbours reported this. It is solved as one, so that nothing is done twice; you stay informed.",
  ],
  "zh-CN": [
    "同一地点同一问题此前已有人反映，合并办理，您补充的情况已加入，进展会一并通知您。",
    "多位邻居反映同一问题，合并为一件办理，避免重复，结果会同步告知您。",
  ],
};

export const refuseReasons: InBoth<readonly string[]> = {
  en: [
    "Somebody can be recognised from the description. The problem is solved all the same, but it is not shown in public.",
    "The exact home can be recognised from the description. It stays private; nothing changes for the solving of it.",
  ],
  "zh-CN": [
    "描述中可以辨认出个人，不便公开，办理不受影响。",
    "描述中可辨认出具体住址，为保护隐私不公开，不影响办理。",
  ],
};

/** For kinds that are sensitive by themselves. */
export const refuseSensitiveReasons: InBoth<readonly string[]> = {
  en: [
    "It tells of a family's private affairs. Those should not stand on a public page; the branch works on it all the same.",
    "It accuses somebody who can be recognised. It stays private; nothing changes for the solving of it.",
  ],
  "zh-CN": [
    "内容涉及家庭隐私，不宜公开展示，办理照常进行。",
    "内容指向可以辨认的个人，不便公开，办理不受影响。",
  ],
};

export const hideReasons: InBoth<readonly string[]> = {
  en: [
    "A neighbour told us that they can be recognised in it. It is hidden until the text is changed.",
    "Something new has come up that must be checked before the public sees it again.",
  ],
  "zh-CN": [
    "有邻居反映内容可以辨认出自己，修改前先行隐藏。",
    "出现新的情况需要核实，核实前先行隐藏。",
  ],
};

export const resumeReasons: InBoth<readonly string[]> = {
  en: [
    "No answer has come, but a neighbour showed us the place. We go on.",
    "Found on a second visit without further details; the work continues.",
  ],
  "zh-CN": [
    "暂未收到答复，邻居已带我们找到现场，继续办理。",
    "第二次上门已经找到位置，不再等待补充，继续办理。",
  ],
};

/** After a reopening: fits any kind of problem. */
export const secondResolutions: InBoth<readonly Resolution[]> = {
  en: [
    resolution(
      "We went through everything again, this time with the resident. The first answer had dealt with what could be seen and not with the cause.",
      "The cause was removed, and the work was looked over by a second official who had not been there before.",
      "Looked at again after {days} days, together with the resident: solved.",
      "Records of both times; the resident was present.",
    ),
    resolution(
      "The resident is right: only a part had been done.",
      "The rest was done within {days} working days, and whoever signed the first answer had to be there.",
      "Complete; two neighbours were asked and say the same.",
      "Photos and papers of the whole, not only of one part.",
    ),
  ],
  "zh-CN": [
    resolution(
      "与反映人一起重新核查，首次处理只解决了表面问题，没有找到根源。",
      "针对原因重新处理，并由没有参与首次办理的同事复核。",
      "{days}天后与反映人共同回看，问题已经解决。",
      "两次核查记录，反映人在场。",
    ),
    resolution(
      "反映人说得对，此前只完成了一部分。",
      "剩余部分在{days}个工作日内完成，首次签字的人到场负责到底。",
      "全部完成，询问两位邻居均认可。",
      "完整的照片和记录，不只拍一头。",
    ),
  ],
};
