// Words and patterns that the screening goes by; texts arrive lower-cased and NFKC-normalised.
// Lists will become versioned data that administrators edit; until then they live here, in both languages.

export interface Cue {
  readonly code: string;
  readonly pattern: RegExp;
}

/** Danger to life. Recall counts more than precision: a false alarm costs minutes, a miss a life. */
export const dangerCues: readonly Cue[] = [
  {
    code: "gas",
    pattern:
      /gas leak|smell(s|ing)? (of )?gas|leaking gas|煤气泄漏|燃气泄漏|天然气泄漏|煤气味|燃气味|漏气/,
  },
  {
    code: "live_wire",
    pattern:
      /live wire|(fallen|downed|exposed|bare|hanging|sparking) (electric(al)? |power )?(wire|cable|line)|electrocut|电线(掉|断|裸露|垂)|裸露的?电线|漏电|触电/,
  },
  {
    code: "collapse",
    pattern:
      /about to collapse|(is|has|are|was) collaps(ed|ing)|will collapse|(wall|roof|building|bridge|slope) (collapsed|is falling)|landslide|(要|快|快要|随时|可能)(会)?(倒塌|坍塌|塌)|坍塌|倒塌|滑坡|塌方/,
  },
  {
    code: "fire",
    pattern:
      /on fire|caught fire|house fire|(flames|thick smoke)|(?<![打点]不)着火|起火|失火|冒(浓)?烟|火灾/,
  },
  {
    code: "missing_child",
    pattern:
      /(missing|lost) (child|boy|girl|kid|toddler)|(child|children|boys?|girls?|kids?|sons?|daughters?) (is |are |has been |have been |went )?missing|(孩子|小孩|儿童|儿子|女儿)(走失|失踪|不见了|丢了)/,
  },
  {
    code: "self_harm",
    pattern: /kill (my|him|her)self|suicid|want to die|end my life|自杀|不想活|轻生|跳楼/,
  },
  {
    code: "open_shaft",
    pattern:
      /(manhole|shaft|well) (cover )?(is )?(missing|open|uncovered)|(missing|open) manhole|井盖(不见|丢失|丢了|没了|缺失|被偷)|没有井盖/,
  },
  {
    code: "trapped",
    pattern:
      /(trapped|stuck) (in|inside|under) (the )?(lift|elevator|car|house|water|rubble)|drowning|被困|溺水/,
  },
  {
    code: "poison",
    pattern:
      /poisoned|food poisoning|carbon monoxide|chemical (spill|leak)|中毒|一氧化碳|化学品泄漏/,
  },
];

/** Phrases of advertising. Long enough that none is part of an honest sentence. */
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
