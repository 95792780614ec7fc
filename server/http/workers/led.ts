import type { Core } from "../../core/core.js";
import type { Channels } from "../events/channels.js";
import type { Tally } from "../metrics/tally.js";
import type { EventHub } from "../routes/v2/event-hub.js";

/** What the workers go by, once it is there. */
export interface Led {
  core: Core;
  channels: Channels;
  /** Of the events below `/api`; loaded by the first who follows them. */
  hub(): Promise<EventHub>;
  tally: Tally;
  /** Where what they read lies; undefined: nowhere. */
  file: string | undefined;
}
