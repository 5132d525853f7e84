// Every address of the portal, and the file behind it.
import { index, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),

  // The form, a thing a page.
  route("report", "routes/report.start.tsx"),
  route("report/danger", "routes/report.danger.tsx"),
  route("report/danger/call", "routes/report.danger.call.tsx"),
  route("report/what", "routes/report.what.tsx"),
  route("report/kind", "routes/report.kind.tsx"),
  route("report/extra/:number", "routes/report.extra.tsx"),
  route("report/where", "routes/report.where.tsx"),
  route("report/where/which", "routes/report.where.which.tsx"),
  route("report/photos", "routes/report.photos.tsx"),
  route("report/photos/:id", "routes/report.photos.file.tsx"),
  route("report/photos/:id/small", "routes/report.photos.file.tsx", { id: "report-photo-small" }),
  route("report/photos/:id/remove", "routes/report.photos.remove.tsx"),
  route("report/similar", "routes/report.similar.tsx"),
  route("report/concerns", "routes/report.concerns.tsx"),
  route("report/you", "routes/report.you.tsx"),
  route("report/check", "routes/report.check.tsx"),
  route("report/sent/:reference", "routes/report.sent.tsx"),
  route("report/sent/:reference/receipt.txt", "routes/report.receipt.tsx"),

  // A resident's own problem.
  route("track", "routes/track.tsx"),
  route("r/:reference", "routes/own-problem.tsx"),
  route("r/:reference/photos", "routes/own-problem.photos.tsx"),
  route("r/:reference/photos/:id/remove", "routes/own-problem.photos.remove.tsx"),
  route("r/:reference/data", "routes/own-problem.data.tsx"),
  route("r/:reference/data.json", "routes/own-problem.data-file.tsx"),
  route("r/:reference/erase/:part", "routes/own-problem.erase.tsx"),
  route("u/:token", "routes/stop-letters.tsx"),
  route("follow/:token", "routes/follow.tsx"),

  // What everybody may see.
  route("problems", "routes/problems.tsx"),
  route("problems/:reference", "routes/problem.tsx"),
  route("map/problems.json", "routes/map.problems.tsx"),
  route("feeds/problems.atom", "routes/feeds.problems.tsx"),

  // Photos of problems: as they were sent, for those who may; as they were published.
  route("photos/:id", "routes/photos.photo.tsx"),
  route("photos/:id/small", "routes/photos.photo.tsx", { id: "photo-small" }),
  route("photos/:id/public", "routes/photos.photo.tsx", { id: "photo-public" }),
  route("photos/:id/public/small", "routes/photos.photo.tsx", { id: "photo-public-small" }),

  // What maps in the browser are drawn from.
  route("map/areas.json", "routes/map.areas.tsx"),

  // Staff.
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-in/code", "routes/sign-in.code.tsx"),
  route("invitation/:token", "routes/invitation.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("account/keys", "routes/account.keys.tsx"),
  route("account", "routes/account.tsx"),
  route("account/codes", "routes/account.codes.tsx"),
  route("account/sessions", "routes/account.sessions.tsx"),
  route("inbox", "routes/inbox.tsx"),
  route("inbox/views", "routes/inbox.views.tsx"),
  route("inbox/texts", "routes/inbox.texts.tsx"),
  route("inbox/texts/:id", "routes/inbox.texts.text.tsx"),
  route("inbox/:reference", "routes/inbox.problem.tsx"),
  route("inbox/:reference/contact", "routes/inbox.problem.contact.tsx"),
  route("inbox/:reference/photos", "routes/inbox.problem.photos.tsx"),
  route("inbox/:reference/photos/:id/remove", "routes/inbox.problem.photos.remove.tsx"),
  route("inbox/:reference/routing", "routes/inbox.problem.routing.tsx"),
  route("live/rows", "routes/live.rows.tsx"),
  route("live/since", "routes/live.since.tsx"),
  route("live/together/:reference", "routes/live.together.tsx"),
  route("live/claim/:reference", "routes/live.claim.tsx"),
  route("live/draft/:reference", "routes/live.draft.tsx"),
  route("undo/:reference", "routes/undo.tsx"),
  route("moderation", "routes/moderation.tsx"),
  route("moderation/:reference", "routes/moderation.problem.tsx"),
  route("moderation/:reference/contact", "routes/inbox.problem.contact.tsx", {
    id: "moderation-contact",
  }),
  route("moderation/:reference/photos/:id", "routes/moderation.photo.tsx"),
  route("overview", "routes/overview.tsx"),
  route("overview.csv", "routes/overview.file.tsx"),
  route("overview/routing", "routes/overview.routing.tsx"),
  route("overview/routing.csv", "routes/overview.routing.file.tsx"),
  route("admin", "routes/admin.tsx"),
  route("admin/cues", "routes/admin.cues.tsx"),
  route("admin/cues/history", "routes/admin.cues.history.tsx"),
  route("admin/cues/:code", "routes/admin.cues.cue.tsx"),
  route("admin/models", "routes/admin.models.tsx"),
  route("admin/branches", "routes/admin.branches.tsx"),
  route("admin/branches/:code", "routes/admin.branches.branch.tsx"),
  route("admin/areas", "routes/admin.areas.tsx"),
  route("admin/areas/:code", "routes/admin.areas.area.tsx"),
  route("admin/categories", "routes/admin.categories.tsx"),
  route("admin/categories/:code", "routes/admin.categories.category.tsx"),
  route("admin/log", "routes/admin.log.tsx"),
  route("admin/people", "routes/admin.people.tsx"),
  route("admin/people/:id", "routes/admin.people.person.tsx"),
  route("admin/deliveries", "routes/admin.deliveries.tsx"),
  route("admin/rules", "routes/admin.rules.tsx"),
  route("admin/rules/draft/:code", "routes/admin.rules.draft.tsx"),
  route("admin/rules/back-test", "routes/admin.rules.back-test.tsx"),
  route("admin/rules/history", "routes/admin.rules.history.tsx"),
  route("admin/rules/export/:version", "routes/admin.rules.export.tsx"),

  // A trial's mailbox.
  route("dev/mail", "routes/dev.mail.tsx"),
  route("dev/mail/:name", "routes/dev.mail.letter.tsx"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
