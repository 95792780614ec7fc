import type { Session } from "@opencode/sdk/types";

/** Where an event belongs: which instance streams carry it. */
export interface EventScope {
  directory: string;
  project: string | undefined;
}

/** The instance streams that carry a session's events. */
export function scopeOf(session: Session): EventScope {
  return { directory: session.directory, project: session.projectID };
}
