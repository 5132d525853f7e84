// The unix socket of a private Redis, and the few words needed to ask who answers on it. Speaks
// inline commands itself, so that starting the portal doesn't load a Redis client.
import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { shortName } from "../setup/place.mjs";
import { SetupFailure } from "../setup/say.mjs";

// The shortest limit of the systems we know is 104 bytes with the closing zero.
const LONGEST_SOCKET_BYTES = 100;
const ANSWER_WITHIN_MS = 1000;

function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const uid = process.getuid?.();
  const folder = lstatSync(path);
  if (!folder.isDirectory() || (uid !== undefined && folder.uid !== uid)) {
    throw new SetupFailure(`${path} belongs to somebody else; move it away or set TMPDIR.`);
  }
  chmodSync(path, 0o700);
  return path;
}

/**
 * The socket of the private Redis of a data directory, always the same for the same directory. It
 * lies in the directory; if that path is too long for a socket, in a folder of the temporary
 * directory that only this user can enter.
 */
export function privateSocket(dataDir: string): string {
  const folder = join(resolve(dataDir), "redis");
  const near = join(folder, "redis.sock");
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_BYTES) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return near;
  }
  return join(ownFolder(join(tmpdir(), `portal-redis-${shortName(folder)}`)), "redis.sock");
}

function ask(socket: string, command: string, isWhole: (answer: string) => boolean) {
  return new Promise<string | undefined>((done) => {
    const connection = connect(socket);
    let answer = "";
    const end = (result: string | undefined) => {
      connection.destroy();
      done(result);
    };
    connection.setTimeout(ANSWER_WITHIN_MS, () => end(undefined));
    connection.on("error", () => end(undefined));
    connection.on("close", () => done(undefined));
    connection.on("connect", () => connection.write(`${command}\r\n`));
    connection.on("data", (part: Buffer) => {
      answer += part.toString();
      if (isWhole(answer)) end(answer);
    });
  });
}

/** Whether a Redis answers: "up", "loading" while it reads its file, "down" if nobody answers. */
export async function redisState(socket: string): Promise<"up" | "loading" | "down"> {
  const answer = await ask(socket, "PING", (text) => text.endsWith("\r\n"));
  if (answer === undefined) return "down";
  return answer.startsWith("-LOADING") ? "loading" : "up";
}

/** The process id of the Redis that answers on a socket. */
export async function redisPid(socket: string): Promise<number | undefined> {
  const pattern = /^process_id:(\d+)\r$/m;
  const answer = await ask(socket, "INFO server", (text) => pattern.test(text));
  const pid = answer === undefined ? undefined : pattern.exec(answer)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
