// Maps in the browser.

export const map = {
  problems: {
    title: "Map of published problems",
    canvas:
      "Map. Arrow keys move it, plus and minus zoom. The problems on it follow as buttons and links.",
    open: "Open a map that moves",
    loading: "The map is coming …",
    failed: "The map could not be loaded. The list says the same.",
    many: "{{count}} problems here: look closer",
    seen: "Problems in this part of the map: {{count}}",
    none: "No problems in this part of the map.",
  },
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
};
