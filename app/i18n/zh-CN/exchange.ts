// 配置的导入与导出。
import type { exchange as english } from "../en/exchange.ts";

export const exchange: typeof english = {
  file: {
    empty: "文件是空的",
    too_large: "文件有 {{has}} MB，最多允许 {{may}} MB",
    not_text: "文件既不是 UTF-8 也不是 GBK 编码。请另存为 UTF-8 文本后再试",
    quote: "引号没有成对，或出现在单元格中间",
    column_twice: "列“{{column}}”出现了两次",
    too_many_cells: "有 {{has}} 个单元格，而首行只列出 {{may}} 列",
    not_json: "这不是 JSON：{{because}}",
    not_a_list: "需要一个对象列表，[ {...}, {...} ]",
    not_a_map: "这不是 GeoJSON FeatureCollection",
    nothing: "除列名外没有任何内容",
    too_many_lines: "有 {{has}} 行，一次最多 {{may}} 行：请拆成几个文件",
  },
};
