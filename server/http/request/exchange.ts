import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Context } from "hono";
import type { Directory } from "../gate/directory.js";
import { peerOf } from "./peer.js";

/** What a handler knows of the request beside its validated input. */
export interface RequestContext extends Directory {
  readonly url: URL;
  /** Aborts when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
  /** Whether the page that asks may read the answer; true where no page's origin is named. */
  readonly originAllowed: boolean;
  /** Only the headers of the answer are wanted. */
  readonly isHead: boolean;
  requestHeader(name: string): string | undefined;
  /** Sets a header of the response; for streams and long-running answers, before the handler returns. */
  setHeader(name: string, value: string): void;
}

/** A connection whose client asks for a WebSocket. */
export interface Upgrade {
  socket: Duplex;
  head: Buffer;
  /** Set when nobody is to write an answer any more. */
  taken: boolean;
}

export interface HttpEnv {
  /** Absent when the app is asked in-process rather than over a socket. */
  Bindings: { incoming?: IncomingMessage; outgoing?: ServerResponse; upgrade?: Upgrade };
}

export type HttpContext = Context<HttpEnv>;

/** Headers of every answer: what a browser would rather make of it than what it says it is, it is not. */
export const everyAnswer = { vary: "Origin", "x-content-type-options": "nosniff" };

/** One request and what is known of its answer so far: the transport's side of a `RequestContext`. */
export class Exchange implements RequestContext {
  directory = "";
  originAllowed = true;
  directoryQuery: string | undefined = undefined;
  /** Of the response, names in lower case. */
  headers: Record<string, string> = { ...everyAnswer };
  readonly c: HttpContext;
  #url: URL | undefined;
  #query: Record<string, string[]> | undefined;

  constructor(c: HttpContext) {
    this.c = c;
  }

  get url(): URL {
    this.#url ??= new URL(this.c.req.url);
    return this.#url;
  }

  get isHead(): boolean {
    return this.c.req.method === "HEAD";
  }

  get signal(): AbortSignal {
    return this.c.req.raw.signal;
  }

  /** As sent, without the query. */
  get path(): string {
    return this.c.req.path;
  }

  /** Absent when the app is asked in-process. */
  get outgoing(): ServerResponse | undefined {
    return this.c.env?.outgoing;
  }

  /** Of whoever asks; absent when the app is asked in-process. */
  get address(): string | undefined {
    const incoming = this.c.env?.incoming;
    return incoming && peerOf(incoming);
  }

  get isUpgrade(): boolean {
    return this.c.env?.upgrade !== undefined;
  }

  /** Decoded; every name with all its values. */
  get query(): Record<string, string[]> {
    this.#query ??= this.c.req.url.includes("?") ? this.c.req.queries() : {};
    return this.#query;
  }

  // Properties, so that a handler may take them out of its context.
  requestHeader = (name: string): string | undefined => {
    const value = this.c.env?.incoming?.headers[name];
    return typeof value === "string" ? value : this.c.req.header(name);
  };

  setHeader = (name: string, value: string): void => {
    this.headers[name.toLowerCase()] = value;
  };
}
