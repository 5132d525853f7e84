// Whether the portal may have its port, asked before the long steps rather than after them.
import { createServer } from "node:net";
import { SetupFailure } from "../setup/say.mjs";

/** Fails, saying what to do, when the port can't be listened on. */
export function ensurePortIsFree(host: string, port: number): Promise<void> {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: by this portal, started before, or something else.`,
    EACCES: `Port ${port} on ${host} is not allowed to this user.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine.`,
  };
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => {
      const reason = reasons[fault.code ?? ""] ?? fault.message;
      reject(new SetupFailure(`${reason}\nSet PORT or HOST to another, for instance PORT=3001.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
