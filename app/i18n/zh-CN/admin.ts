// 系统管理首页。
import type { Texts } from "../texts.ts";

export const admin: Texts["admin"] = {
  title: "系统管理",
  menu: "管理页面",
  page: {
    branches: { title: "承办单位", text: "谁来办理：上下级关系，各自办什么、负责哪里。" },
    areas: { title: "区域", text: "地图：有哪些区域，由谁负责。" },
    categories: { title: "问题类别", text: "居民可以选什么，追问什么，通常有多紧急。" },
    limits: { title: "办理时限", text: "受理、首次答复、办结各有多长时间：时限表及其版本。" },
    calendars: { title: "工作日历", text: "工作时间、节假日、调休上班日，以及哪些单位使用。" },
    people: { title: "人员", text: "谁在这里工作：角色、账号、登录。" },
    exchange: { title: "导入与导出", text: "把配置保存为文件；导入文件前先看会有哪些变化。" },
    log: { title: "修改日志", text: "配置的每一次修改，以及是谁改的。" },
    rules: { title: "派单规则", text: "什么问题派给哪个单位：编写、用历史问题试算、发布。" },
    cues: { title: "危险线索", text: "哪些内容按紧急问题处理：查看、试用、修改。" },
    models: { title: "分类器", text: "系统判断问题类别的准确程度；训练，或退回以前的模型。" },
    deliveries: { title: "信件投递", text: "应发给群众的信件，以及未能完成的任务。" },
  },
};
