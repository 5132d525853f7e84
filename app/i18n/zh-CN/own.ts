// 群众自己的问题（续）：最后评价、补充情况、所存的信息、删除。
import type { Texts } from "../texts.ts";

export const own: Texts["own"] = {
  verdict: {
    level: "{{number}} 分：{{words}}",
    chosen: "信里选的答案已在下面选好，按下按钮之后才会提交。",
    notNow: "现在不能评价是否解决，请看下面的办理情况。",
    goesUp: "转到上一级办理，此前认为已解决的单位不能再决定这个问题。",
  },
};
