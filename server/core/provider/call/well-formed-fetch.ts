import { wellFormedJson } from "../../base/well-formed.js";

/**
 * A fetch that sends no half characters: providers refuse the whole request for one, and as the conversation is sent
 * again with each call, every later one too.
 */
export function wellFormedFetch(send: typeof fetch): typeof fetch {
  return (input, init) =>
    send(input, typeof init?.body === "string" ? { ...init, body: wellFormedJson(init.body) } : init);
}
