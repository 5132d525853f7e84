// Something big comes down, or the ground gives way.
import type { Cue } from "../cue.ts";

export const collapse: Cue = {
  code: "collapse",
  name: { en: "Collapse", "zh-CN": "倒塌滑坡" },
  active: true,
  phrases: {
    en: [
      "collaps*|colapse*|collapes*|colaps*",
      "landslide*|land-slide*|landslip*|mudslide*|mud-slide*|rockslide*|rock-slide*|rockfall*|rock-fall|sinkhole*|sink-hole*|cave-in|caved-in|caving-in|subsidence",
      "wall|walls|roof|ceiling|building|house|bridge|slope|balcony|tower|chimney|scaffold*|crane|floor|stairs|staircase|embankment|dyke|bank|hillside|cliff|canopy ~5 falling|fell|fallen|fall|come-down|coming-down|came-down|giving-way|gave-way|crumbl*|sinking|tilt*|leaning|buckl*|sagging|topple*|toppling",
      "about|going|threaten*|ready|likely to? fall|come-down|topple|give-way",
      "crack* ~3 wall|walls|ceiling|bridge|pillar*|beam*|column*|foundation|building|dam|slope ~5 bigger|wider|widen*|growing|grow|grows|spreading|getting|worse|deep|big|huge|wide",
      "big|huge|wide|deep|growing|large ~2 crack* ~3 wall|walls|ceiling|bridge|pillar*|beam*|column*|foundation|building|dam|slope",
      "ground|road|street|pavement|earth|floor ~2 opened-up|gave-way|giving-way|caved|sank|sinking|dropped",
      "buried|burried under|alive|in|by",
      "rocks|boulder*|stones ~3 falling|fell|rolling|roll|rolled|came-down",
    ],
    "zh-CN": [
      "坍塌|倒塌|滑坡|塌方|崩塌|塌陷|垮塌|塌下来|塌了|塌楼|泥石流|山崩|地陷|路陷|沉陷|滚石|落石|陷下去|塌房",
      "要|快|快要|随时|可能|马上|会 ~2 塌|倒|垮|坍|倒下来|掉下来|塌下来",
      "墙|院墙|围墙|房子|屋子|房屋|危房|楼|楼板|屋顶|房顶|天花板|阳台|桥|桥面|脚手架|塔吊|烟囱|路基|河堤|山体|边坡|护坡|挡墙|基坑|广告牌 ~4 倒了|塌|垮|倾斜|歪了|下沉|裂开|开裂|松动|鼓包",
      "裂缝|裂纹|裂痕 ~4 大|宽|深|越来越|扩大|变",
      "石头|山石|巨石 ~3 滚|掉|落|砸",
      "被|埋 ~2 埋|压住|压在|下面",
      "被埋|活埋|埋在|压在下面|压住了",
    ],
  },
  except: {
    en: [
      "folding|collapsible table*|chair*",
      "share price* ~2 collaps*",
      "house|home|flat price*|rent*",
      "fall asleep|behind|ill",
    ],
    "zh-CN": ["快 倒闭", "倒 垃圾|水|车|班|卖", "会 ~1 倒 垃圾|水", "随时 ~1 倒 垃圾"],
  },
  mustMatch: {
    en: [
      "The retaining wall is about to collapse",
      "the roof of the old school is sagging and will come down",
      "A landslide blocked the road, maybe cars below",
      "A huge crack in the wall of our building is getting wider",
      "the ground opened up in front of the shop, a sinkhole",
      "Rocks are falling on the road to the village",
      "Colapsed scaffolding at the building site",
    ],
    "zh-CN": [
      "院墙快要倒塌了",
      "后山滑坡，石头滚到院子里",
      "老房子的墙裂开了，随时会倒",
      "路面塌陷，一辆车掉下去了",
      "橋面下沉，裂縫越來越大",
      "工地脚手架歪了，要倒",
      "有人被埋在下面",
    ],
  },
  mustNotMatch: {
    en: [
      "The road has small potholes.",
      "The village wall needs new paint.",
      "The folding table in the reading room is broken.",
    ],
    "zh-CN": ["邻居随时倒垃圾在门口", "超市快倒闭了", "墙上有很多小广告"],
  },
};
