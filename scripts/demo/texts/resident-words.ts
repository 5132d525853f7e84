// What residents write after their problem was answered: not solved, solved, taken back; and how they end a text.
import type { InBoth } from "./texts.ts";

/** Fits any kind of problem. */
export const notSolved: InBoth<readonly string[]> = {
  en: [
    "The letter says solved. For me everything is as it was, and nobody asked me.",
    "Only half of it was done. The other half isn't even mentioned in your answer.",
    "The cause is still there. You have wiped up the water, but the tap is running, so to speak.",
  ],
  "zh-CN": [
    "通知说已经解决，可我这边一点没变，也没有人来问过我。",
    "只办了一半，另一半答复里提都没提。",
    "治标不治本，原因没找到，过几天还会犯。",
  ],
};

/** Fits what can be seen at a place. */
export const notSolvedThere: InBoth<readonly string[]> = {
  en: [
    "It was good for {days} days, then it began again exactly as before. Please come and look yourselves.",
    "Nobody has been here since the letter came. What is in your photos is not this place.",
    "The part near {place} has not been touched at all.",
    "Somebody came, looked, shook his head and left. I don't call that solved.",
  ],
  "zh-CN": [
    "好了{days}天又和原来一模一样，请你们自己来现场看看。",
    "收到通知以后根本没人来过，照片里的也不是这个地方。",
    "{place}这边根本没动。",
    "来了个人看了一眼，摇摇头就走了，这不叫解决。",
  ],
};

/** With the satisfaction of 1 to 5 that goes with them. */
export const lastWords: InBoth<readonly (readonly [number, string | null])[]> = {
  en: [
    [5, "Thank you, it really is solved. I didn't believe that writing would help."],
    [5, "Quick and friendly. Somebody even rang afterwards to ask whether all was well."],
    [5, null],
    [4, "Solved. It could have been a week earlier."],
    [4, null],
    [4, null],
    [3, "It is done, but I had to ask three times."],
    [3, null],
    [2, "Solved, yes. But nobody told me anything in between."],
    [1, "It is settled now, but for the trouble it took I can't be satisfied."],
  ],
  "zh-CN": [
    [5, "谢谢，真的解决了，没想到写几句话还真管用。"],
    [5, "办得很快，态度也好，办完还打电话来问满不满意。"],
    [5, null],
    [4, "解决了，要是能早一个星期就更好了。"],
    [4, null],
    [4, null],
    [3, "事情办了，就是催了三回。"],
    [3, null],
    [2, "解决是解决了，中间没人告诉我进展。"],
    [1, "现在是好了，可这过程实在没法满意。"],
  ],
};

export const withdrawals: InBoth<readonly string[]> = {
  en: [
    "It has settled itself, my neighbour repaired it. Please give the time to somebody else.",
    "I reported it twice by mistake, sorry.",
  ],
  "zh-CN": ["邻居已经帮忙修好了，不用再麻烦你们了。", "不小心提交了两次，这一条撤回，抱歉。"],
};

/** Sentences with which some end; they fit any kind of problem. */
export const closings: InBoth<readonly string[]> = {
  en: [
    "Please tell me honestly by when something will happen.",
    "I have rung three different offices already, each gave me the number of another.",
    "Thank you for reading this.",
    "If nobody is responsible, then please say so.",
    "We have written about it before. Not once did an answer come.",
    "Please don't just send a form letter.",
  ],
  "zh-CN": [
    "请如实告诉我们什么时候能解决。",
    "我已经打了三个部门的电话，每个都让我找别人。",
    "麻烦领导费心了，谢谢。",
    "要是没人管，也请明说。",
    "以前也反映过，从来没有下文。",
    "希望不要又是一句“已转有关部门”。",
  ],
};

/** Fit what can be seen at a place. */
export const closingsThere: InBoth<readonly string[]> = {
  en: [
    "I'm not writing for myself alone, the whole row says the same.",
    "I can show the place to whoever comes, I'm at home in the afternoons.",
  ],
  "zh-CN": ["不是我一家的事，整排邻居都有意见。", "我下午都在家，可以带人去现场看。"],
};

/** Contact data that some leave in the text itself. All invented; the numbers can't be dialled. */
export const personalEndings: InBoth<readonly string[]> = {
  en: [
    "You can reach me on 0000 555 0142 after six.",
    "Write to the house committee too: committee@residents.example.",
  ],
  "zh-CN": [
    "我的电话是 00005550142，晚上六点以后方便接听。",
    "也请抄送业委会邮箱 committee@residents.example。",
  ],
};
