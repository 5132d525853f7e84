// Phrases of advertising. Long enough that none is part of an honest sentence. Texts arrive as `plain` leaves them.

export const spamCues: readonly string[] = [
  "casino",
  "viagra",
  "crypto investment",
  "click here to win",
  "buy followers",
  "cheap loans",
  "work from home and earn",
  "加微信领取",
  "代开发票",
  "办证刻章",
  "网上赌场",
  "博彩平台",
  "刷单兼职",
  "无抵押贷款",
];
