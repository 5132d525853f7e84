// Traditional characters and their simplified forms, as far as words of danger use them: cues are kept in simplified
// ones, and residents write both. Not a converter: what is not here stays as it is.

/** Each traditional character with its simplified one behind it. */
const pairs =
  "氣气電电線线觸触桿杆纜缆斷断牆墙樓楼橋桥頂顶場场縫缝煙烟燒烧災灾滅灭熱热彈弹閥阀" +
  "門门聞闻濃浓蓋盖溝沟丟丢沒没見见兒儿孫孙婦妇媽妈爺爷雙双個个歲岁殺杀輕轻絕绝藥药" +
  "農农遺遗書书險险傷伤傢家夥伙獸兽關关鎖锁車车輛辆壓压廢废龍龙潰溃壩坝漲涨濫滥淺浅" +
  "灘滩誤误飲饮瀉泻嘔呕學学銨铵槍枪搶抢綁绑鬥斗毆殴強强姦奸騷骚擾扰脅胁嚇吓暈晕臟脏" +
  "風风癇痫產产護护過过禍祸剎刹軸轴豬猪墜坠懸悬搖摇廣广鋼钢鐵铁樹树幹干壞坏進进來来" +
  "這这裡里裏里後后對对時时間间說说講讲話话請请讓让還还為为與与從从點点邊边給给誰谁" +
  "麼么嗎吗們们會会無无種种動动應应當当現现發发開开難难離离嚴严總总變变東东條条極极" +
  "區区處处號号鄰邻錯错經经帶带連连週周報报實实幾几傾倾著着閃闪飄飘檔档攔拦擋挡跡迹" +
  "鳴鸣響响聲声聽听顛颠癲癫屍尸靜静脈脉衝冲凍冻臨临氫氢礦矿簷檐託托鬧闹貝贝癱瘫擠挤" +
  "遲迟緊紧趕赶嬰婴蹤踪單单臺台陽阳鉤钩纏缠葉叶園园廠厂倉仓庫库課课寶宝貓猫雞鸡鵝鹅" +
  "癢痒閉闭腫肿腦脑瘋疯" +
  "洩泄爐炉衞卫衛卫員员體体頭头腳脚脫脱穩稳棟栋層层寬宽該该貨货燈灯聯联係系陣阵隻只養养買买賣卖樣样擔担憂忧須须頓顿餓饿齒齿喫吃飛飞機机醫医療疗燙烫顆颗塊块圍围牽牵鄉乡鎮镇縣县異异溫温濕湿戰战馬马蠍蝎兩两颱台將将驢驴";

const simplifiedOf = new Map<string, string>();
const characters = [...pairs];
for (let at = 0; at + 1 < characters.length; at += 2) {
  const [from = "", to = ""] = [characters[at], characters[at + 1]];
  simplifiedOf.set(from, to);
}

/** The simplified form of one character, or the character itself. */
export function simplified(character: string): string {
  return simplifiedOf.get(character) ?? character;
}
