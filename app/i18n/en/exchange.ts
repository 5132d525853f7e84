// Files in and out of the configuration.

export const exchange = {
  file: {
    empty: "it is empty",
    too_large: "it has {{has}} MB, and {{may}} MB are allowed",
    not_text: "this is neither UTF-8 nor GBK. Save the file as a text in UTF-8 and try again",
    quote: "a quote is not closed, or stands within a cell",
    column_twice: 'the column "{{column}}" stands twice',
    too_many_cells: "{{has}} cells, and the first line names {{may}}",
    not_json: "this is not JSON: {{because}}",
    not_a_list: "a list of objects is needed, [ {...}, {...} ]",
    not_a_map: "this is not a GeoJSON FeatureCollection",
    nothing: "nothing stands in it but the names of the columns",
    too_many_lines: "it has {{has}} lines, and {{may}} at a time are allowed: cut it into several",
  },
};
