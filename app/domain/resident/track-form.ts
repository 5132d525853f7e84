// What somebody types to open their own problem: the public number and the secret key.
import { z } from "zod";

/** Only whether something was typed; whether it is right is said for both together. */
const typed = z.string({ error: "empty" }).refine((text) => text.trim() !== "", { error: "empty" });

export const trackForm = z.object({ reference: typed, trackingKey: typed });
