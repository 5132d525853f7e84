// The Node that the project is pinned to, an optional dependency named after its platform. Plain JavaScript
// for Node 18.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";

const OLDEST = [24, 7];

// Some versions of npm don't link the program into .bin, so it is looked for where it lies.
function places() {
  const isWindows = process.platform === "win32";
  const platform = `${isWindows ? "win" : process.platform}-${process.arch}`;
  const program = isWindows ? "bin/node.exe" : "bin/node";
  return ["node", "node-bin"].map((name) => `node_modules/${name}-${platform}/${program}`);
}

/** The path of the Node that the install brought, if there is one for this platform. */
export function findPinnedNode(root = ROOT) {
  return places()
    .map((place) => join(root, place))
    .find((path) => existsSync(path));
}

/** Whether the Node that runs this could stand in for the pinned one. */
export function isRecent() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
