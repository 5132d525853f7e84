// How pressing a problem is; it sets the time limits.

export const urgencies = ["emergency", "urgent", "normal"] as const;
export type Urgency = (typeof urgencies)[number];
