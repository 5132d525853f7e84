// A free port for a server that a test starts.
export { findFreePort as freePort } from "../../scripts/setup/free-port.ts";
