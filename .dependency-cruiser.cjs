// The house's boundaries, as sentences: who may know whom. `npm run check` holds the sources to them, and
// tests/architecture/boundaries.test.ts shows that each of them bites.

const RULES = "^app/domain/.+[.]tsx?$";
const USE_CASES = "^app/domain/.+[.]server[.]tsx?$";
const ROOTS = ["^app/db[.]server[.]ts$", "^app/server[.]ts$", "^workers/main[.]ts$"];

const npm = (names) => `^node_modules/(${names.join("|")})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: "rules-are-pure",
    comment:
      "A rule (app/domain, not .server) runs in the browser too: it imports only other rules, zod, " +
      "temporal-polyfill and the geometry of turf and flatbush. What needs a clock, ids, files or the network gets it as an argument.",
    severity: "error",
    from: { path: RULES, pathNot: USE_CASES },
    to: { pathNot: ["^app/domain/", npm(["zod", "temporal-polyfill", "flatbush", "@turf"])] },
  },
  {
    name: "rules-do-not-call-use-cases",
    comment: "Use cases ask rules, never the other way round. Move what both need into a rule.",
    severity: "error",
    from: { path: RULES, pathNot: USE_CASES },
    to: { path: "[.]server[.]tsx?$" },
  },
  {
    name: "use-cases-know-no-doors",
    comment: "A use case is called by a page, a job and a script alike, so it knows none of them.",
    severity: "error",
    from: { path: USE_CASES },
    to: {
      path: [
        "^app/(routes|components|http)/",
        "^app/[^/]+[.]tsx?$",
        "^(workers|scripts|tests)/",
        npm(["express", "react", "react-dom", "@remix-run"]),
      ],
    },
  },
  {
    name: "the-database-knows-only-rules",
    comment:
      "db turns rows into the domain's words; of our own code it knows itself and the rules.",
    severity: "error",
    from: { path: "^db/" },
    to: { path: "^(app|workers|scripts|tests)/", pathNot: "^app/domain/(?!.*[.]server[.]tsx?$)" },
  },
  {
    name: "doors-never-touch-tables",
    comment:
      "Pages, components and jobs call use cases; only those call db. The composition roots open it.",
    severity: "error",
    from: { path: "^(app|workers)/", pathNot: ["^app/domain/", ...ROOTS] },
    to: { path: "^db/" },
  },
  {
    name: "components-are-blind",
    comment: "A component sees its props: no loading, no saving, nothing of the server.",
    severity: "error",
    from: { path: "^app/components/" },
    to: {
      pathNot: [
        "^app/(components|i18n)/",
        "^app/domain/(?!.*[.]server[.]tsx?$)",
        npm(["react", "react-dom", "@types/react", "@types/react-dom", "@remix-run/react"]),
      ],
    },
  },
  {
    name: "enhancements-know-the-page-and-rules",
    comment:
      "What a page adds in browsers with scripts knows the document, the rules and its own libraries: nothing " +
      "of React, Remix or the server.",
    severity: "error",
    from: { path: "^app/enhance/" },
    to: {
      pathNot: [
        "^app/enhance/",
        "^app/domain/(?!.*[.]server[.]tsx?$)",
        npm(["leaflet", "@types/leaflet", "altcha", "altcha-lib"]),
      ],
    },
  },
  {
    name: "pages-do-without-enhancements",
    comment:
      "Enhancements are fetched by browsers that run scripts; a page names their address and never imports them.",
    severity: "error",
    from: { path: "^app/", pathNot: "^app/enhance/" },
    to: { path: "^app/enhance/" },
  },
  {
    name: "app-does-not-know-workers",
    comment: "Web and workers are two processes; what they share is the domain.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: "^workers/" },
  },
  {
    name: "workers-know-only-the-domain",
    comment:
      "Of app, workers know the domain, the texts, the letters, the settings, and how a process begins and ends.",
    severity: "error",
    from: { path: "^workers/" },
    to: {
      path: "^app/",
      pathNot: ["^app/(domain|i18n|letters)/", "^app/(config|process)[.]server[.]ts$"],
    },
  },
  {
    name: "letters-are-pure",
    comment:
      "What a letter says is the same whether a worker sends it or a page shows it before: facts in, words out.",
    severity: "error",
    from: { path: "^app/letters/" },
    to: { pathNot: ["^app/letters/", "^app/domain/(?!.*[.]server[.]tsx?$)"] },
  },
  {
    name: "notes-are-for-staff",
    comment:
      "What staff note among themselves is read by the two use cases of their own pages. Erasing takes it out by its table.",
    severity: "error",
    from: { pathNot: ["^app/domain/triage/add-note[.]server[.]ts$", "^tests/"] },
    to: { path: "^db/repositories/note[.]ts$" },
  },
  {
    name: "notes-reach-no-resident",
    comment:
      "Nothing that writes letters or answers residents, the public or machines gets to the notes, by whatever way.",
    severity: "error",
    from: {
      path: [
        // The job that does one step on many problems may add a note; what starts all jobs reaches it, too.
        "^workers/(mail/|jobs/(?!run-bulk[.]))",
        "^app/letters/",
        "^app/domain/(notification|resident|open311|follower|problem|map|outbox)/",
        "^app/http/(open311/|atom|me-too|resident|mailbox)",
        "^app/routes/(?!inbox|moderation|overview|admin|account|sign-)",
      ],
    },
    to: {
      path: "^(db/repositories/note|app/domain/triage/add-note[.]server)[.]ts$",
      reachable: true,
    },
  },
  {
    name: "kysely-lives-in-db",
    comment:
      "Queries are written in db, so that a table can change without a search through the house.",
    severity: "error",
    from: { pathNot: ["^db/", "^tests/db/"] },
    to: { path: npm(["kysely"]) },
  },
  {
    name: "drivers-live-in-dialect",
    comment: "Which engine it is, is known in db/dialect and db/open.ts.",
    severity: "error",
    from: { pathNot: ["^db/dialect/", "^db/open[.]ts$", "^tests/", "^scripts/bench"] },
    to: { path: npm(["better-sqlite3", "@types/better-sqlite3", "pg", "@types/pg"]) },
  },
  {
    name: "queues-live-in-workers",
    comment:
      "The web process accepts a problem without Redis: what must follow is a row in the outbox.",
    severity: "error",
    from: { pathNot: ["^workers/", "^tests/", "^scripts/bench"] },
    to: { path: npm(["bullmq"]) },
  },
  {
    name: "redis-lives-in-workers-and-http",
    comment:
      "Redis holds nothing that can't be rebuilt; only queues, limits and live updates use it.",
    severity: "error",
    from: { pathNot: ["^workers/", "^app/http/", "^tests/", "^scripts/bench"] },
    to: { path: npm(["ioredis"]) },
  },
  {
    name: "mail-is-sent-by-workers",
    comment:
      "A letter is owed in the database and sent by a job, so that none is lost or sent by a page.",
    severity: "error",
    from: { pathNot: ["^workers/mail/", "^tests/", "^scripts/bench"] },
    to: { path: npm(["nodemailer", "@types/nodemailer"]) },
  },
  {
    name: "nothing-runs-on-tests",
    comment: "Tests know the house; the house doesn't know its tests.",
    severity: "error",
    from: { pathNot: "^tests/" },
    to: { path: "^tests/" },
  },
  {
    name: "scripts-are-on-top",
    comment: "Scripts are for shells: the running portal doesn't need them.",
    severity: "error",
    from: { path: "^(app|workers|db)/" },
    to: { path: "^scripts/" },
  },
  {
    name: "no-cycles",
    comment:
      "Two files that need each other are one file, or hide a third that both need. (Imports of types " +
      "alone are gone when it runs, and don't count.)",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "everything-resolves",
    comment: "An import that leads nowhere. Relative imports carry their extension.",
    severity: "error",
    from: {},
    to: {
      couldNotResolve: true,
      dependencyTypesNot: ["type-only"],
      pathNot: ["^virtual:", "^geojson$"],
    },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|var|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default", "require"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
