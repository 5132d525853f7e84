// 地图。
import type { Texts } from "../texts.ts";

export const map: Texts["map"] = {
  problems: {
    title: "已公开问题的地图",
    canvas: "地图。方向键移动，加号减号缩放。图上的问题依次是按钮和链接。",
    open: "打开可移动的地图",
    loading: "正在加载地图……",
    failed: "地图无法加载。列表中的内容与地图一样。",
    many: "这里有 {{count}} 个问题，点击放大",
    seen: "地图这一部分的问题：{{count}} 个",
    none: "地图这一部分没有问题。",
  },
  zoomIn: "放大",
  zoomOut: "缩小",
};
