// Places that people in the demo county name when they say where something is, by village. All invented.
import type { LocalText } from "../../../app/domain/shared/language.ts";

const at = (en: string, zh: string): LocalText => ({ en, "zh-CN": zh });

const byVillage: Readonly<Record<string, readonly LocalText[]>> = {
  miancang: [
    at("the old cotton store", "老棉仓"),
    at("Weavers' Lane", "织女巷"),
    at("the morning market on Scale Street", "秤街早市"),
    at("the clock pavilion", "钟亭"),
    at("the back gate of the First Primary School", "第一小学后门"),
    at("the blue footbridge", "蓝色人行天桥"),
  ],
  beidukou: [
    at("the north ferry steps", "北渡口石阶"),
    at("Lantern Alley", "灯笼巷"),
    at("the ropemakers' yard", "缆绳厂院"),
    at("the tide gauge", "水尺"),
    at("the fish market hall", "鱼市大厅"),
    at("the bus stop at the willow", "大柳树公交站"),
  ],
  huaiying: [
    at("the big scholar tree", "大槐树"),
    at("the reading room", "阅览室"),
    at("Brush Lane", "毛笔巷"),
    at("the noodle mill", "挂面坊"),
    at("the sports ground on Drum Street", "鼓街运动场"),
    at("the bicycle repair stall", "修车铺"),
  ],
  xingwan: [
    at("entrance 3 of the Starbay estate", "星湾小区三号门"),
    at("the crescent pond", "月牙塘"),
    at("the roundabout on New Bell Road", "新钟路环岛"),
    at("the delivery lockers at block 7", "七号楼快递柜"),
    at("the second nursery", "第二幼儿园"),
    at("the skate ground", "滑板场"),
  ],
  qingwu: [
    at("the parasol tree avenue", "梧桐大道"),
    at("the print shop", "打印店"),
    at("the underpass at the ring road", "环路下穿通道"),
    at("block 12 of the Green Parasol estate", "青梧苑十二号楼"),
    at("the evening school", "夜校"),
    at("the taxi rank by the bank", "银行旁出租车站"),
  ],
  fangji: [
    at("gate 2 of the old textile machine works", "老纺机厂二号门"),
    at("the workers' culture house", "工人文化宫"),
    at("the boiler house chimney", "锅炉房烟囱"),
    at("the red brick dormitories", "红砖家属楼"),
    at("the railway siding", "铁路专用线"),
    at("the spindle fountain", "纱锭喷泉"),
  ],
  "shifa-street": [
    at("the stone raft bridge", "石筏桥"),
    at("the town bus station", "镇汽车站"),
    at("the herb shop on the main street", "老街药铺"),
    at("the middle school", "镇中学"),
    at("the grain depot", "粮站"),
  ],
  xialiuting: [
    at("the lower willow islet", "下柳汀"),
    at("the weir", "拦水坝"),
    at("the east dyke path", "东堤小路"),
    at("the ancestral hall with the green doors", "绿门祠堂"),
    at("the pump house", "抽水站"),
  ],
  luhuadang: [
    at("the reed marsh boardwalk", "芦荡木栈道"),
    at("the lotus pond", "荷塘"),
    at("the boat landing", "小码头"),
    at("the village square", "村文化广场"),
    at("the salt shed", "旧盐棚"),
  ],
  sankongqiao: [
    at("the three-arch bridge", "三孔桥"),
    at("the bean curd workshop", "豆腐坊"),
    at("the village school", "村小学"),
    at("the threshing floor behind the temple fair ground", "庙会场后的打谷场"),
    at("the county road crossing", "县道路口"),
  ],
  yangjiaodu: [
    at("the goat horn ferry", "羊角渡"),
    at("the pear orchard", "梨园"),
    at("the sluice at the second canal", "二支渠闸口"),
    at("the village shop", "村口小卖部"),
    at("the brick kiln", "老砖窑"),
  ],
  dongmaichang: [
    at("the east wheat ground", "东麦场"),
    at("the water tower", "水塔"),
    at("the seed station", "种子站"),
    at("the poplar row along the field road", "机耕路杨树林"),
    at("the weighbridge", "地磅"),
  ],
  yungen: [
    at("the cloud root spring", "云根泉"),
    at("the tea drying house", "晒茶房"),
    at("the hairpin bend below the village", "村下面的回头弯"),
    at("the bamboo paper mill", "竹纸坊"),
    at("the terraces on the south slope", "南坡梯田"),
  ],
  banwu: [
    at("the half valley gate", "半坞口"),
    at("the quarry road", "采石场路"),
    at("the rain pavilion", "避雨亭"),
    at("the hillside school", "山坡小学"),
    at("the upper reservoir", "上水库"),
  ],
};

/** The places of that village; throws RangeError for a village without. */
export function landmarksOf(villageCode: string): readonly LocalText[] {
  const places = byVillage[villageCode];
  if (!places) throw new RangeError(`no landmarks in ${villageCode}`);
  return places;
}
