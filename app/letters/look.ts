// How letters look: inline styles, because some mail programs drop style sheets, and a sheet that adds the dark side.
import { markup } from "./markup.ts";

const fonts =
  "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

/** Every pair of ink and ground that a letter shows; a test holds them to a contrast of 4.5. */
export const palettes = {
  light: {
    desk: "#f4f1ea",
    paper: "#ffffff",
    ink: "#1e2421",
    quiet: "#4d5650",
    accent: "#17594a",
    onAccent: "#ffffff",
    quote: "#f4f1ea",
    line: "#d8d3c7",
  },
  dark: {
    desk: "#141716",
    paper: "#1d2120",
    ink: "#ebe8e1",
    quiet: "#b8bdb6",
    accent: "#8ed1bc",
    onAccent: "#0f1f1a",
    quote: "#272c2a",
    line: "#3b423f",
  },
} as const;

const { light, dark } = palettes;

/** Inline styles by class name. Colours repeat in `sheet` for the dark. */
export const styles = {
  ground: `margin:0;padding:0;background-color:${light.desk}`,
  desk: `padding:0;background-color:${light.desk}`,
  paper: `max-width:600px;margin:0 auto;padding:24px 20px 32px;box-sizing:border-box;background-color:${light.paper};color:${light.ink};font-family:${fonts};font-size:18px;text-align:start;overflow-wrap:anywhere`,
  sender: `margin:0 0 20px;padding:0 0 12px;border-bottom:3px solid ${light.accent};font-size:16px;font-weight:bold;color:${light.accent}`,
  h1: "margin:0 0 16px;font-size:26px;line-height:1.3;font-weight:bold",
  h2: "margin:28px 0 12px;font-size:20px;line-height:1.35;font-weight:bold",
  h3: `margin:16px 0 4px;font-size:16px;line-height:1.4;font-weight:bold;color:${light.quiet}`,
  p: "margin:0 0 14px",
  signature: "margin:24px 0 0",
  about: `margin:0 0 24px;font-size:16px;color:${light.quiet}`,
  quote: `margin:0 0 14px;padding:12px 16px;background-color:${light.quote};border-left:4px solid ${light.accent}`,
  button: `display:inline-block;padding:12px 22px;min-height:20px;background-color:${light.accent};color:${light.onAccent};border-radius:6px;font-weight:bold;text-decoration:none`,
  link: `color:${light.accent};text-decoration:underline;word-break:break-all`,
  small: `margin:0 0 14px;font-size:16px;word-break:break-all`,
  footer: `margin:32px 0 0;padding:16px 0 0;border-top:1px solid ${light.line};font-size:16px;color:${light.quiet}`,
} as const;

/** The style sheet in the head: nothing in it is needed to read the letter. */
export const sheet = markup`
:root { color-scheme: light dark; }
@media (min-width: 640px) {
  .desk { padding: 24px 0 !important; }
  .paper { padding: 32px 40px 40px !important; border-radius: 8px; }
}
@media (prefers-color-scheme: dark) {
  .ground, .desk { background-color: ${dark.desk} !important; }
  .paper { background-color: ${dark.paper} !important; color: ${dark.ink} !important; }
  .sender { color: ${dark.accent} !important; border-color: ${dark.accent} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .quote { background-color: ${dark.quote} !important; border-color: ${dark.accent} !important; }
  .button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
  .link { color: ${dark.accent} !important; }
  .footer { color: ${dark.quiet} !important; border-color: ${dark.line} !important; }
}
`;
