// What maps in the browser say, handed over by the page in the reader's language. Blanks are filled in the browser.

export interface MapTexts {
  /** Of the map itself, for who hears it. */
  readonly canvas: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

export interface PlaceTexts extends MapTexts {
  readonly pointIn: string;
  readonly pointOutside: string;
  readonly locate: Readonly<
    Record<
      "button" | "waiting" | "found" | "foundOutside" | "rough" | "denied" | "unavailable",
      string
    >
  >;
  readonly open: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly label: string;
  readonly hint: string;
  readonly centre: string;
  readonly remove: string;
  readonly pin: string;
  readonly pinOutside: string;
  readonly pinHandle: string;
  readonly removed: string;
  readonly placeText: string;
  readonly placeTextOutside: string;
}

export interface ProblemsMapTexts extends MapTexts {
  readonly open: string;
  readonly loading: string;
  readonly failed: string;
  /** Of a cluster. */
  readonly many: string;
  /** Of the part of the map that is seen. */
  readonly seen: string;
  readonly none: string;
}

/** Each blank filled with itself, so that a text keeps it for the browser. */
export const blanks: Readonly<Record<string, string>> = {
  area: "{{area}}",
  coordinates: "{{coordinates}}",
  count: "{{count}}",
  metres: "{{metres}}",
};

/** The text with its blanks filled. */
export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(facts[name] ?? blank));
}
