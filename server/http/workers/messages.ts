import { type EventChannel, keyOf } from "../events/channels.js";

/** What a worker is told before it listens. */
export interface Settings {
  /** Of the lead's door, and what opens it. */
  door: { path: string; token: string };
  hostname: string;
  port: number;
  /** Absolute; the directory of requests that name none. */
  cwd: string;
  cors: readonly string[] | undefined;
  /** Whether there is a password, which the lead alone knows. */
  guarded: boolean;
  /** Bytes an event subscriber may be behind. */
  queueLimit?: number;
}

/** Which of the streams of events: those of `/event` and `/global/event`, or that of `/api/event`. */
export type Joined = EventChannel | "v2";

/** What the lead tells a worker. */
export type Order =
  | { type: "listen"; settings: Settings }
  /** The lead answers; what is read may be read from this file, if there is one. */
  | { type: "open"; file: string | undefined }
  | { type: "answer"; id: number; value?: unknown; failed?: true }
  /** Frames for all who have joined a channel. */
  | { type: "frames"; channel: string; frames: Uint8Array }
  /** To be said back once all before it is on its way; `tally`: and what was answered has been told. */
  | { type: "mark"; id: number; tally: boolean }
  /** Somebody guesses passwords: who is known has to show it anew. */
  | { type: "forget" }
  | { type: "close"; graceMs: number }
  | { type: "endStreams" };

/** What a worker asks of the lead. */
export type Question =
  | { type: "join"; channel: Joined; lastEventID: string | undefined }
  | { type: "missed"; channel: EventChannel; from: number; to: number; told: boolean; start: number }
  | { type: "place"; directory: string };

/** What a worker tells the lead. */
export type Report =
  | { type: "ready" }
  | { type: "listening" }
  | { type: "failed"; code: string | undefined; message: string }
  | { type: "ask"; id: number; question: Question }
  | { type: "leave"; channel: Joined }
  | { type: "marked"; id: number }
  /** What it has answered itself since it said so last, and the streams that are open now. */
  | { type: "tally"; requests: Sums; streams: number }
  | { type: "closing" };

/** Labels, count and seconds of requests. */
export type Sums = { labels: Record<string, string>; count: number; seconds: number }[];

/** How messages name what was joined. */
export function nameOf(channel: Joined): string {
  return channel === "v2" ? channel : keyOf(channel);
}
