// 给工作人员的信：设置密码的链接。
import type { AccountLetterFacts } from "../../domain/staff/account-letter.ts";
import type { LetterTexts } from "../letter-texts.ts";
import { momentOf } from "./words.ts";

const until = ({ expiresAt, timeZone }: AccountLetterFacts) => momentOf(expiresAt, timeZone);

export const account: LetterTexts["account"] = {
  invite: {
    subject: "您在群众反馈平台的账号",
    content: (facts) => ({
      opening: "您在群众反馈平台有了账号。",
      lead: ["管理员为您开通了账号，以便您办理群众反映的问题。"],
      said: null,
      next: {
        heading: "现在要做的",
        paragraphs: [
          `请打开链接设置密码。以后用 ${facts.to.email} 和这个密码登录。`,
          `链接只能用一次，有效期至${until(facts)}。过期后请联系管理员重新发送。`,
        ],
      },
      link: { sentence: "设置密码的页面：", button: "设置账号" },
    }),
  },
  reset: {
    subject: "重新设置群众反馈平台的密码",
    content: (facts) => ({
      opening: "这是重新设置密码的链接。",
      lead: ["有人在平台上表示忘记了您账号的密码。"],
      said: null,
      next: {
        heading: "现在要做的",
        paragraphs: [
          "如果是您本人，请打开链接设置新密码。之后，您在所有设备上都会退出登录；手机验证码照旧使用。",
          `链接只能用一次，有效期至${until(facts)}。`,
          "如果不是您本人，不用做任何事，密码不会变。",
        ],
      },
      link: { sentence: "重新设置密码的页面：", button: "设置新密码" },
    }),
  },
};

export const footerForAccounts = [
  "得到这个链接的人可以设置您的密码，请不要转给别人。",
  "这封信由平台发出。直接回复没有人能看到。",
];
