// What residents and officials write about roads and transport.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const roadsTexts: TextsByKind = {
  "road-damage": {
    problems: {
      en: [
        "There is a pothole at least twenty centimetres deep near {place}. In the dark you don't see it. My wife fell with her scooter on Tuesday, and she is not the first: {count} people I know have gone down there.",
        "The road by {place} was dug up for a cable {days} weeks ago and only filled with gravel. Cars throw stones, the bus has to go around, and when it rains it's a swamp.",
        "Lorries from the quarry have broken the concrete road near {place}. The school bus driver says that soon he won't come up any more.",
      ],
      "zh-CN": [
        "{place}附近路面有个大坑，少说二十厘米深，晚上根本看不见。我爱人周二骑电动车摔了，她不是头一个，我认识的就有{count}个人在那里摔过。",
        "{place}旁边的路{days}周前埋线挖开，只填了点碎石就走了。汽车一过石子乱飞，公交车都要绕行，一下雨就成了烂泥塘。",
        "采石场的大货车把{place}附近的水泥路压烂了，校车司机说再这样下去就不上来了，孩子们怎么上学？",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The hole near {place} was {count} centimetres wide; the ground below was washed out by a leaking drain.",
          "A warning board was put up on the first day, the drain sealed, the ground filled in layers and the surface renewed.",
          "The road is even and open in both directions; nobody has fallen since.",
          "Photos of every layer; taken over on site with the resident who reported it.",
        ),
        resolution(
          "The contractor had left the trench by {place} without a final surface, against the permit.",
          "He was given three days, the trench was paved at his cost, and his deposit is held until the winter is over.",
          "The surface is closed and at the level of the old road.",
          "Copy of the notice, photos, levelling record.",
        ),
        resolution(
          "The slabs of the concrete road near {place} are broken over {count} metres; the quarry's lorries are heavier than the road allows.",
          "The slabs were replaced. A height bar keeps the lorries out, and the quarry pays for the repair and drives over the county road.",
          "The school bus goes up again every day.",
          "Photos, agreement with the quarry, the driver's note.",
        ),
      ],
      "zh-CN": [
        resolution(
          "现场测量，{place}附近坑洞宽{count}厘米，下方因排水管渗漏被掏空。",
          "当天设置警示牌，封堵渗漏点，分层回填后重新铺设路面。",
          "路面平整，双向通行，至今没有再发生摔倒。",
          "分层施工照片，与反映人现场共同验收。",
        ),
        resolution(
          "核实为施工单位在{place}旁开挖后未按许可恢复路面。",
          "责令三日内修复，费用由施工单位承担，保证金过冬后再退。",
          "路面已恢复，与原路面齐平。",
          "整改通知书、照片和标高记录。",
        ),
        resolution(
          "{place}附近水泥路板块断裂{count}米，采石场货车超过道路限重。",
          "更换破损板块，设置限高杆，采石场承担维修费用并改走县道。",
          "校车每天正常上山。",
          "照片、与采石场的协议、校车司机的书面说明。",
        ),
      ],
    },
  },
  footpath: {
    problems: {
      en: [
        "The slabs of the path near {place} are loose, at every step dirty water splashes up. My mother tripped there on Sunday and her wrist is in plaster now.",
        "The steps by {place} have been broken for {days} weeks and there is no handrail. Old people go down sideways, holding on to the bushes.",
        "A tree root has lifted the path by {place}. With a pushchair you have to go out on the road among the lorries.",
      ],
      "zh-CN": [
        "{place}附近人行道的地砖都松了，一脚踩下去溅一身脏水。我妈周日在那里绊了一跤，手腕骨折，现在还打着石膏。",
        "{place}旁边的台阶断了{days}个星期了，也没有扶手，老人下台阶都是侧着身子抓着树枝走。",
        "{place}这边的便道被树根顶起来一大块，推婴儿车只能绕到马路上和大车抢道，太危险了。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "{count} slabs near {place} were loose because the sand below was washed away.",
          "They were taken up and laid again in mortar; a gutter now keeps the rain off the path.",
          "The path is firm and dry, also after rain.",
          "Photos before and after.",
        ),
        resolution(
          "Three steps by {place} were broken, the handrail had been stolen years ago.",
          "The steps were cast anew and a handrail of galvanised pipe was fixed on both sides.",
          "The stairs can be used again; we walked them with two residents over seventy.",
          "Photos, and the two residents' signatures.",
        ),
        resolution(
          "A root of the tree by {place} has lifted {count} slabs by a hand's breadth.",
          "The path was led around the tree in a bow, the root bridged instead of cut, the edge marked in white.",
          "Wide enough for a pushchair and a wheelchair side by side; the tree stays.",
          "Photos, with a wheelchair on the new path.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近共有{count}块地砖松动，原因是砖下砂层被雨水冲走。",
          "全部起出用砂浆重铺，并加做一道排水沟。",
          "便道平整牢固，雨后不再溅水。",
          "修复前后照片。",
        ),
        resolution(
          "{place}旁三级台阶断裂，原有扶手多年前丢失。",
          "重新浇筑台阶，两侧安装镀锌管扶手。",
          "台阶恢复使用，并请两位七十多岁的居民试走。",
          "照片及两位居民签字。",
        ),
        resolution(
          "{place}旁大树的根把{count}块地砖顶高约一掌。",
          "便道绕树改线，架空跨过树根不砍树，边缘刷白漆。",
          "婴儿车和轮椅可以并排通过，树也保住了。",
          "轮椅通过新便道的照片。",
        ),
      ],
    },
  },
  "street-lighting": {
    problems: {
      en: [
        "{count} street lamps in a row are out near {place}, for {days} days now. My daughter comes home from the evening class at nine and I walk to meet her with a torch.",
        "The lamp by {place} goes on and off every few seconds the whole night. We sleep with a blanket over the window.",
        "It is pitch dark around {place} after {hour}. Yesterday a cyclist rode into the ditch. Please, one lamp would be enough!",
      ],
      "zh-CN": [
        "{place}附近连着{count}盏路灯不亮，已经{days}天了。女儿晚自习九点回来，我每天拿着手电筒去接她。",
        "{place}旁边那盏路灯整夜一闪一闪，几秒钟一次，我们睡觉只能拿毯子把窗户挡上。",
        "{place}那一段{hour}以后漆黑一片，昨天有人骑车掉进了沟里。哪怕装一盏灯也好啊！",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The cable between two lamps near {place} had been cut during gardening, so {count} lamps had no current.",
          "The cable was replaced and laid in a pipe; all lamp heads on the lane were changed to LED at the same time.",
          "All lamps burn; checked on two evenings.",
          "Photos taken on both evenings at the same spot.",
        ),
        resolution(
          "The control unit of the lamp by {place} was defective.",
          "Unit and lamp head were replaced, the neighbouring lamps checked as well.",
          "The lamp burns steadily from dusk to dawn.",
          "Switching record of a week.",
        ),
        resolution(
          "On {count}0 metres near {place} there was never a lamp; the ditch runs right beside the path.",
          "Solar lamps were put up at both ends and at the bend, and the edge of the ditch got posts with reflectors.",
          "The path can be seen in its whole length at night.",
          "Photos taken at ten at night.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经查，绿化施工时挖断了{place}附近的路灯电缆，{count}盏灯断电。",
          "更换电缆并穿管保护，同时把整条巷子的灯头换成 LED。",
          "路灯全部亮起，连续两晚检查正常。",
          "两晚同一位置拍摄的照片。",
        ),
        resolution(
          "{place}旁路灯控制器故障。",
          "更换控制器和灯头，并检查了相邻路灯。",
          "路灯从天黑到天亮稳定照明。",
          "一周开关灯记录。",
        ),
        resolution(
          "{place}附近{count}0米路段从未安装路灯，旁边就是水沟。",
          "两头和拐弯处安装太阳能路灯，沟边加装反光立柱。",
          "夜间全段都能看清。",
          "晚上十点拍摄的照片。",
        ),
      ],
    },
  },
  "bus-service": {
    problems: {
      en: [
        "The first bus from {place} has been late or missing on {days} mornings in the last two weeks. I have lost half a day's wage twice. There is no notice and the telephone number on the stop doesn't exist.",
        "Our village bus drives past the stop at {place} when only old people are waiting, because they ride free. I saw it myself yesterday at {hour}. It's shameful.",
      ],
      "zh-CN": [
        "最近两周，{place}的头班车有{days}天不是晚点就是没来，我已经被扣了两次半天工资。站牌上没有通知，上面的电话也是空号。",
        "乡村班车看到{place}站台上只有老人就直接开过去，因为老人坐车免费。昨天{hour}我亲眼看见的，太让人心寒了。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The line's log shows {count} late and two missing departures from {place} in two weeks: a driver had left and was not replaced.",
          "A substitute driver starts on Monday; the departure board has a telephone number that is answered from six in the morning.",
          "All departures of the last week left within three minutes of the timetable.",
          "Vehicle positions of the week.",
        ),
        resolution(
          "The camera of the bus confirms it: the driver passed {place} twice that week though people were waiting.",
          "The driver was taken off the line and trained again; from now on the stop is announced and logged by position.",
          "No stop at which people waited was passed for two weeks.",
          "Positions and stops of two weeks; the driver's apology to those who waited.",
        ),
      ],
      "zh-CN": [
        resolution(
          "调取线路记录，两周内{place}头班车晚点{count}次、缺班两次，原因是一名司机离职后没有及时补人。",
          "安排替班司机下周一到岗，站牌换上早六点起有人接听的电话。",
          "近一周所有班次发车误差在三分钟以内。",
          "一周车辆定位记录。",
        ),
        resolution(
          "调取车内录像，情况属实：该司机当周两次经过{place}没有停车。",
          "该司机停岗培训，今后进站由系统自动报站并记录。",
          "两周内没有再发生有人候车不停的情况。",
          "两周进站记录，司机已向候车居民当面道歉。",
        ),
      ],
    },
  },
  "traffic-parking": {
    problems: {
      en: [
        "Delivery vans park on both sides near {place} every morning so that nothing bigger than a bicycle gets through. Last week an ambulance waited for ten minutes. Ten minutes!",
        "The green phase at the crossing by {place} lasts {count} seconds. My grandfather needs twice that. He stands in the middle while the cars hoot at him.",
      ],
      "zh-CN": [
        "每天早上送货的面包车在{place}附近两边乱停，比自行车宽的都过不去。上周救护车堵了十分钟，那可是十分钟啊！",
        "{place}旁边路口的绿灯只有{count}秒，我爷爷走路慢，走到一半就红灯了，站在路中间被汽车按喇叭。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Counted on three mornings: up to {count} vans stop near {place} between seven and nine.",
          "Loading is now allowed on one side only, bays are marked, and a warden is there in the first weeks.",
          "The lane stays passable; a fire engine was driven through as a test.",
          "Photos of the test drive, order of the new marking.",
        ),
        resolution(
          "Timed at the crossing by {place}: the green phase is made for a pace that {count} of thirty old people could not keep.",
          "The phase was lengthened by eight seconds, with a count-down and a sound.",
          "In a second count all of them reached the other side before red.",
          "Both counts.",
        ),
      ],
      "zh-CN": [
        resolution(
          "连续三天早上清点，七点到九点{place}附近最多有{count}辆货车停靠。",
          "改为单侧装卸并施划车位，前几周安排专人疏导。",
          "道路保持畅通，消防车试行通过。",
          "试行照片和标线施工单。",
        ),
        resolution(
          "在{place}旁路口实测，绿灯时长按快步设计，三十位老人中有{count}位走不完。",
          "绿灯延长八秒，并加装倒计时和提示音。",
          "再次测试，所有人都能在红灯前走完。",
          "两次测试记录。",
        ),
      ],
    },
  },
};
