// The HTTP entry: settings, then express with its guards, then Remix; health; draining on SIGTERM.
import { openPortal } from "./db.server.ts";
import { makeApplication } from "./http/application.server.ts";
import { beginProcess, drainOnSignals } from "./process.server.ts";

const { config, log } = beginProcess("web");
const portal = openPortal(config, (error) => {
  log.error({ err: error }, "fault");
});
const application = await makeApplication(portal, log);

const server = application.listen(config.port, config.host, () => {
  log.info({ port: config.port, host: config.host }, "web started");
});
server.on("error", (error: NodeJS.ErrnoException) => {
  log.fatal({ because: error.code }, "the address can't be listened on");
  process.exit(1);
});

drainOnSignals("web", log, async () => {
  portal.live.close();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  portal.redis.close();
  await portal.context.db.close();
});
