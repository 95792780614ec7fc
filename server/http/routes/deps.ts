import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import type { AcpDoor } from "../acp-door.js";
import type { EventStreams } from "../events/event-streams.js";
import type { Tally } from "../metrics/tally.js";

/** What the handlers work with. */
export interface RouteDeps {
  core: Core;
  events: EventStreams;
  acp(): Promise<AcpDoor>;
  /** The contract as JSON. */
  contractFile: string | URL;
  tally: Tally;
  log: Log;
}
