// What officials, moderators and leads write with a move: reasons, in the resident's language.
// {branch} is the branch that gets it next; {place} a landmark.
import type { InBoth } from "./texts.ts";

export const returnReasons: InBoth<readonly string[]> = {
  en: [
    "We went there: this is a county facility, not ours to open or repair. It belongs to: {branch}.",
    "The place near {place} was handed over in spring. {branch} keeps it now, and has the keys and the drawings.",
    "This needs a permit and a machine that we don't have. {branch} has both; we will help on site.",
    "After a look at the map it is not a matter for our level. Please give it to: {branch}. Until they accept it we stay in touch with the resident.",
  ],
  "zh-CN": [
    "已到现场查看，该设施为县级设施，我们无权开启和维修，应由{branch}负责。",
    "{place}附近这一段今年春天已经移交，现由{branch}管理，图纸和钥匙都在他们那里。",
    "需要许可和专用机械，我们没有条件，{branch}都具备；现场我们会配合。",
    "核对地图后确认不属于本级职责，建议转{branch}；在对方受理之前仍由我们与反映人保持联系。",
  ],
};

export const assignReasons: InBoth<readonly string[]> = {
  en: [
    "Returned twice: I decide that {branch} takes it, and the others help. No more passing on.",
    "{branch} is nearest to the place and has the people. The costs are settled between the offices, not by the resident.",
  ],
  "zh-CN": [
    "两次退单，不再推来推去：由{branch}牵头办理，其他单位配合。",
    "{branch}离现场最近、有人手，费用由单位之间结算，不让群众等。",
  ],
};

export const rejectReasons: InBoth<readonly string[]> = {
  en: [
    "This is advertising and not a problem in the county.",
    "The text holds nothing but insults; nothing in it can be solved. You are welcome to write again about the matter itself.",
    "This concerns a place outside Wanglan County. Please turn to the office there; we can't act beyond our border.",
  ],
  "zh-CN": [
    "内容为广告，不属于本县群众诉求。",
    "内容只有辱骂，没有可以办理的事项。欢迎就事情本身重新反映。",
    "反映地点不在望澜县范围内，请向当地部门反映，我们无法越界处理。",
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
    "The text accuses a person who can be recognised. The problem is solved all the same, but it is not shown in public.",
    "It tells of somebody's health. That should not stand on a public page, so we keep it private; the branch works on it.",
    "The exact home can be recognised from the description. It stays private; nothing changes for the solving of it.",
  ],
  "zh-CN": [
    "内容指向可以辨认的个人，不便公开。办理不受影响。",
    "内容涉及他人健康状况，不宜公开展示，办理照常进行。",
    "描述中可辨认出具体住址，为保护您的隐私不公开，不影响办理。",
  ],
};

export const hideReasons: InBoth<readonly string[]> = {
  en: [
    "A neighbour told us that they can be recognised in it. It is hidden until the text is changed.",
    "The matter is before a court now; until it has decided, the page is hidden.",
  ],
  "zh-CN": [
    "有邻居反映内容可以辨认出自己，修改前先行隐藏。",
    "事项已进入司法程序，在结果出来之前暂时隐藏。",
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
