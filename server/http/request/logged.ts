import type { Log } from "../../core/base/log.js";
import type { Fetch } from "../socket/fetch.js";

/** Writes down each request with what it was answered: its path without the query, where credentials may stand. */
export function logged(fetch: Fetch, log: Log): Fetch {
  return (request, bindings) => {
    const began = performance.now();
    const note = (response: Response) => {
      const milliseconds = Math.round(performance.now() - began);
      log("debug", "request", {
        method: request.method,
        path: pathOf(request.url),
        status: response.status,
        milliseconds,
      });
      return response;
    };
    const answer = fetch(request, bindings);
    // What is answered at once is written in the same tick.
    return answer instanceof Promise ? answer.then(note) : note(answer);
  };
}

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  const end = url.search(/[?#]/);
  return start < 0 ? "/" : url.slice(start, end < 0 ? undefined : end);
}
