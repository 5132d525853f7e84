// Renders pages on the server. They work as they are: no framework script is sent to the browser.
import { createReadableStreamFromReadable } from "@remix-run/node";
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { PageStatus } from "./components/page-status.ts";
import { withoutPadding } from "./http/without-padding.server.ts";

const ABORT_MS = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  _context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = (
      <PageStatus.Provider value={status}>
        <RemixServer context={entry} url={request.url} abortDelay={ABORT_MS} />
      </PageStatus.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      // Whole pages only: a fault while rendering is then still answered as one.
      onAllReady: () => {
        const body = withoutPadding();
        headers.set("Content-Type", "text/html; charset=utf-8");
        if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
    setTimeout(abort, ABORT_MS).unref();
  });
}

/** Faults of loaders and actions; Refusals are answers and don't come here. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted) context.logFault(error);
}
