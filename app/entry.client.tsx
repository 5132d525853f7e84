// Remix wants an entry for the browser. Pages ship without it (see docs/decisions/0003): what a page adds in the browser is
// in public/enhance.js.
export {};
