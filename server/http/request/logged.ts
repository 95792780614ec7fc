import type { Log } from "../../core/base/log.js";
import type { Observers } from "../../core/base/observers.js";
import type { Fetch } from "../socket/fetch.js";

/** Tells who measures of each request, and writes it down: its path without the query, where credentials may stand. */
export function logged(fetch: Fetch, log: Log, observers: Pick<Observers, "begins">): Fetch {
  return (request, bindings) => {
    const began = performance.now();
    const { method } = request;
    const path = pathOf(request.url);
    const header = (name: string) => request.headers.get(name);
    const observation = observers.begins({ type: "request", method, path, header });
    const note = (response: Response) => {
      const { status } = response;
      const milliseconds = Math.round(performance.now() - began);
      observation.ends({ status });
      log("debug", "request", { method, path, status, milliseconds });
      return response;
    };
    const answer = observation.within(() => fetch(request, bindings));
    // What is answered at once is written in the same tick.
    return answer instanceof Promise ? answer.then(note) : note(answer);
  };
}

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  const end = url.search(/[?#]/);
  return start < 0 ? "/" : url.slice(start, end < 0 ? undefined : end);
}
