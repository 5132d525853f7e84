// What changed, for this page, from one stream for all tabs of the browser: the tab that holds the lock listens and tells
// the others. Where a browser lacks what that needs, or the stream doesn't come, it asks now and then.

export interface Change {
  readonly reference: string;
  readonly version: number;
}

export interface Told {
  /** The place in the log up to which this tells. */
  readonly upTo: number;
  /** Too much to be told one by one. */
  readonly reset: boolean;
  readonly changes: readonly Change[];
}

const NAME = "portal-live";
const FAILURES_MAX = 3;

/**
 * Calls `tell` for everything after the mark that the page's `holder` carries, once each or more, until the page is left.
 * The holder says, too, how often to ask.
 */
export function followChanges(holder: HTMLElement, tell: (told: Told) => void): void {
  const pollMs = Number(holder.dataset.pollMs);
  let after = Number(holder.dataset.mark);
  let isOver = false;
  let letGo: (() => void) | undefined;
  let source: EventSource | undefined;
  let asking: number | undefined;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

  const hear = (told: Told) => {
    if (told.upTo > after || told.reset) tell(told);
    after = Math.max(after, told.upTo);
  };
  const ask = async () => {
    if (isOver) return;
    try {
      const answer = await fetch(`/live/since?after=${after}`);
      // Signed out: there is nothing more to be heard here.
      if (answer.status === 401) return stop();
      if (!answer.ok) return;
      const { upTo, tooMany, changes } = (await answer.json()) as {
        upTo: number;
        tooMany: boolean;
        changes: Change[];
      };
      hear({ upTo, reset: tooMany, changes });
    } catch {
      // No network: the next time.
    }
  };
  const askNowAndThen = () => {
    asking ??= window.setInterval(() => {
      if (!document.hidden) void ask();
    }, pollMs);
  };
  /** Resolves when this tab listens no more. */
  const listen = () =>
    new Promise<void>((resolve) => {
      if (isOver) {
        resolve();
        return;
      }
      let failures = 0;
      letGo = () => {
        source?.close();
        resolve();
      };
      const stream = new EventSource(`/live/inbox?after=${after}`);
      source = stream;
      const pass = (event: MessageEvent, reset: boolean) => {
        const changes = reset ? [] : (JSON.parse(String(event.data)) as Change[]);
        const told = { upTo: Number(event.lastEventId), reset, changes };
        channel?.postMessage(told);
        hear(told);
      };
      stream.addEventListener("change", (event) => {
        pass(event, false);
      });
      stream.addEventListener("reset", (event) => {
        pass(event, true);
      });
      stream.addEventListener("open", () => {
        failures = 0;
      });
      stream.addEventListener("error", () => {
        failures += 1;
        if (stream.readyState !== EventSource.CLOSED && failures < FAILURES_MAX) return;
        letGo?.();
        void ask();
        askNowAndThen();
        // The others have only heard from here.
        channel?.postMessage("ask yourselves");
      });
    });
  const start = () => {
    isOver = false;
    if (!channel || !("locks" in navigator) || !("EventSource" in window)) {
      askNowAndThen();
    } else {
      const waiting = new AbortController();
      letGo = () => {
        waiting.abort();
      };
      navigator.locks.request(NAME, { signal: waiting.signal }, listen).catch(() => undefined);
    }
    // What came between the making of the page and now, and whatever a sleeping tab has missed.
    void ask();
  };
  const stop = () => {
    isOver = true;
    letGo?.();
    window.clearInterval(asking);
    asking = undefined;
  };

  channel?.addEventListener("message", (event: MessageEvent<Told | string>) => {
    if (typeof event.data === "string") askNowAndThen();
    else hear(event.data);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void ask();
  });
  // A page that waits in the back/forward cache must hold neither stream nor lock.
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) start();
  });
  start();
}
