import type { Log } from "../../base/log.js";
import type { TelemetrySettings } from "./settings.js";
import { type Attributes, attributesOf, type SpanJson } from "./span.js";

export interface Exporter {
  add(span: SpanJson): void;
  /** Sends what is left, within a moment. */
  close(): Promise<void>;
}

/** Spans that wait for a collector that is away, at most; the oldest go first. */
const most = 4_096;
const batch = 512;
/** Milliseconds that the end of a process waits for the last of them. */
const farewell = 500;

/** Sends spans as OTLP over HTTP, in JSON: in lots, one after the other, and never in anybody's way. */
export function createExporter(settings: TelemetrySettings, scope: { version: string }, log: Log): Exporter {
  const { url, headers, delay, timeout } = settings;
  let waiting: SpanJson[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> | undefined;
  /** What is wrong is told when it begins, not with every lot. */
  let told = false;

  const failed = (why: string) => {
    if (!told) log("warn", "spans could not be sent to the collector of OpenTelemetry", { why });
    told = true;
  };

  /** Whether they are to be sent again. */
  const post = async (spans: SpanJson[], milliseconds: number): Promise<boolean> => {
    const body = JSON.stringify(requestOf(spans, settings.resource, scope.version));
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body,
        // Whoever is sent on elsewhere is told so: the address is one to be put right.
        redirect: "manual",
        signal: AbortSignal.timeout(milliseconds),
      });
      await answer.body?.cancel();
      if (answer.ok) told = false;
      else failed(`it answered ${answer.status}`);
      return answer.status === 429 || answer.status >= 502;
    } catch (error) {
      failed(error instanceof Error ? codeOf(error) : "Error");
      return true;
    }
  };

  const flush = async (milliseconds: number): Promise<void> => {
    while (waiting.length > 0) {
      const lot = waiting.slice(0, batch);
      waiting = waiting.slice(batch);
      if (await post(lot, milliseconds)) {
        waiting = [...lot, ...waiting].slice(-most);
        return;
      }
    }
  };

  const send = () => {
    timer = undefined;
    sending ??= flush(timeout).finally(() => {
      sending = undefined;
      if (waiting.length > 0) schedule();
    });
  };

  const schedule = () => {
    timer ??= setTimeout(send, delay).unref();
  };

  return {
    add(span) {
      waiting.push(span);
      if (waiting.length > most) waiting.shift();
      schedule();
    },
    async close() {
      clearTimeout(timer);
      const last = Promise.resolve(sending).then(() => flush(farewell));
      await Promise.race([last, new Promise((resolve) => setTimeout(resolve, farewell).unref())]);
      clearTimeout(timer);
    },
  };
}

function requestOf(spans: SpanJson[], resource: Attributes, version: string) {
  return {
    resourceSpans: [
      {
        resource: { attributes: attributesOf(resource) },
        scopeSpans: [{ scope: { name: "opencode", version }, spans }],
      },
    ],
  };
}

/** Never the address, which may hold a key. */
function codeOf(error: Error): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? error.name;
}
