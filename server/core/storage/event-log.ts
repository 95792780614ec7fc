import type { Statement } from "./statement.js";

/** What is told to clients and kept for those that return. */
export interface NewEvent {
  /** Whose instance it belongs to, or `global`. */
  directory: string;
  project: string | undefined;
  /** The event as it is sent. */
  json: string;
}

export interface LoggedEvent extends NewEvent {
  seq: number;
}

/** How much is kept: events, or characters, whichever limit comes first. */
export interface Kept {
  events: number;
  bytes: number;
}

export interface LogPage {
  /** Of one directory. */
  directory?: string;
  /** Events at most. */
  limit: number;
  /** Characters at most, about; one event is given in any case. */
  size?: number;
}

/**
 * Events in the order in which their writes became visible: `seq` has no gaps, whoever writes beside, and no event
 * appears below one that was seen.
 */
export interface EventLog {
  /** The `seq` of the newest event, 0 when there was none yet. */
  head(): Promise<number>;
  /** Makes the write and logs the events, all or nothing; the `seq` of each. */
  append(statements: Statement[], events: NewEvent[]): Promise<number[]>;
  /** Events after `seq`, oldest first. */
  after(seq: number, page: LogPage): Promise<LoggedEvent[]>;
  /** The oldest `seq` that is kept; undefined where none is. */
  oldest(): Promise<number | undefined>;
  /** Lets go of what is over the limits, seen from `head`. */
  prune(head: number, kept: Kept): Promise<void>;
}
