// What the HTTP entry hands to Remix with each request.
import type { Portal } from "../db.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly portal: Portal;
    readonly requestId: string;
    /** The sender that the client counts as (see `senderOf`), for limits only. */
    readonly clientAddress: string;
    /** There was more than the address takes: there is no body to be read. */
    readonly bodyTooLarge: boolean;
    /** Writes a fault to the log under the request's id. */
    readonly logFault: (error: unknown) => void;
  }
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    readonly portal: Portal;
    readonly requestId: string;
    readonly clientAddress: string;
    readonly bodyTooLarge: boolean;
    readonly logFault: (error: unknown) => void;
  }
}
