// 有人遇到危险时：表单的第一个问题、该打什么电话、紧急问题如何告知。

export const danger = {
  title: "现在有人处在危险中吗？",
  hint: "如果有，我们会告诉您该打什么电话。您也可以继续在这里反映。",
  yes: "有",
  no: "没有",
  notChosen: "请选择现在有没有人处在危险中",
  hazardsLabel: "您看到了什么？（可不填）",
  hazardsHint: "符合的请勾选。",
  hazards: {
    gas: "闻到煤气味",
    fire: "着火或冒烟",
    live_wire: "电线掉落或冒火花",
    collapse: "有东西正在倒塌",
    flood: "洪水或严重积水",
    open_shaft: "井口或坑洞敞开",
    missing_child: "孩子走失",
    medical: "有人重伤或急病",
  },
  call: {
    title: "请先打电话求助",
    lead: "这张表不会马上有人看到。如果有人处在危险中，请立即拨打电话，电话免费。",
    safe: "请先到安全的地方再打电话。说清您在哪里、发生了什么、谁受了伤。",
    kept: "您填写的内容已保存。求助之后请回到这里继续填写，提交后会立即通知承办单位。",
    button: "继续反映问题",
  },
  numbers: {
    label: "应急电话",
    police: "报警",
    fire: "火警",
    ambulance: "急救",
    government: "政务服务热线（没有人身危险时）",
  },
  told: {
    title: "如果有人处在危险中，请立即打电话",
    text: "您的问题按紧急情况处理，会立即通知承办单位，但请不要等。",
  },
  check: {
    label: "现在是否有危险",
    none: "未回答",
  },
};
