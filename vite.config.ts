// Builds the web half: routes, components and their styles. The worker and the HTTP entry are
// bundled by scripts/build.ts, since they never reach a browser.
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixOptions)],
  // Native modules of the server: nothing to prepare for a browser.
  optimizeDeps: { exclude: ["@node-rs/argon2", "sharp"] },
  build: { target: "es2022", assetsInlineLimit: 0 },
  server: { host: "127.0.0.1" },
});
