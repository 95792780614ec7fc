import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import type { SessionsRead } from "../../core/session/reads.js";
import type { AcpDoor } from "../acp-door.js";
import type { EventStreams, OpenStreams } from "../events/event-streams.js";
import type { Tally } from "../metrics/tally.js";
import type { EventHub } from "./v2/event-hub.js";

/** What the handlers work with. */
export interface RouteDeps {
  core: Core;
  events: EventStreams;
  /** Of the events below `/api`; loaded by the first who follows them. */
  hub(): Promise<EventHub>;
  acp(): Promise<AcpDoor>;
  /** The contract as JSON. */
  contractFile: string | URL;
  tally: Tally;
  log: Log;
}

/** What those work with that only read. */
export interface Reading {
  core: SessionsRead;
}

/** What those work with that only follow events. */
export interface Streaming {
  events: OpenStreams;
}
