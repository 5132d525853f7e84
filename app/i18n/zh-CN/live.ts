// 多人同时处理同一问题或列表:供工作人员使用。

export const live = {
  who: {
    viewing: "{{name}}正在查看。",
    editing: "{{name}}正在填写。",
    replying: "{{name}}正在给群众写答复。",
  },
  claim: {
    other: "{{name}}正在处理(到{{time}})。",
    mine: "您正在处理(到{{time}})。其他人能看到,也仍可操作。",
    take: "我来处理",
    takeOver: "接手",
    taken: "{{name}}已于{{time}}从您这里接手。您填写的内容已保留。",
  },
  news: {
    by: "期间{{name}}作了更改:{{what}}",
    other: "期间有更改:{{what}}",
    show: "查看",
  },
  draft: {
    of: "您{{moment}}的草稿,尚未发送。",
    discard: "放弃草稿",
    keep: "存为草稿",
  },
  changed: {
    act: "您提交的内容没有保存。",
    who: "操作人:{{names}}",
    both: "两人各自写的内容",
    theirs: "{{name}}写的",
    theirsNobody: "现在的内容",
    yours: "您写的",
    yoursKept: "您填写的内容",
  },
  list: {
    new: "有{{number}}条新内容:查看",
    again: "列表变化较多:查看",
    left: "{{what}} · {{name}}",
  },
};
