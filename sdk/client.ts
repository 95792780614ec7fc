import { OpencodeClient as Operations } from "./gen/sdk.gen.js";
import { basicAuth, plainHeaders } from "./headers.js";
import { locationHeaders, moveLocation } from "./location.js";
import type { Options } from "./operation.js";
import { createSender, type Sender } from "./request.js";
import { SessionMethods } from "./session.js";

export { NoServerError, OpencodeClientError } from "./error.js";
export type { EventStream, Options, Result, StreamEvent } from "./operation.js";
export type { PermissionAnswer, QuestionAnswers, RequestHandlers, TurnOptions } from "./turn.js";
export type * from "./types.js";

/** Every operation of the contract as a method, in groups by the segments of its id. */
export class OpencodeClient extends Operations {
  override readonly session: SessionMethods;

  constructor(sender: Sender) {
    super(sender);
    this.session = new SessionMethods(sender, this);
  }
}

/** Settings of a client: the options of every call, and what they have in common. */
export interface OpencodeClientConfig extends Options {
  /** Project directory of every call that names none. */
  directory?: string;
  /** Workspace of every call that names none. */
  experimental_workspaceID?: string;
  /** HTTP Basic credentials; the username is `opencode` unless given. */
  auth?: { username?: string; password: string };
}

/** A client of one server, at `baseUrl` (default http://localhost:4096). */
export function createOpencodeClient(config: OpencodeClientConfig = {}): OpencodeClient {
  const { directory, experimental_workspaceID: workspace, auth, ...options } = config;
  const headers = {
    ...plainHeaders(options.headers),
    ...locationHeaders(directory, workspace),
    ...(auth ? { authorization: basicAuth(auth.username ?? "opencode", auth.password) } : {}),
  };
  const sender = createSender({ baseUrl: "http://localhost:4096", ...options, headers, prepare });
  return new OpencodeClient(sender);
}

function prepare(request: Request): Request {
  // Bun ends a request after five minutes unless told otherwise; a prompt may take longer.
  return Object.assign(moveLocation(request), { timeout: false });
}
