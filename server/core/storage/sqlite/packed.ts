import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SqlValue } from "../statement.js";

/**
 * What events say again and again, the most frequent last. It is part of what is written on disks: a change of it makes
 * every log unreadable, so another one needs a name of its own in the rows.
 */
const phrases = Buffer.from(
  [
    '"type":"step-start","snapshot":"","type":"reasoning","text":"","metadata":{"',
    '"type":"tool","callID":"call_","tool":"","state":{"status":"pending","input":{},"raw":""}',
    '"state":{"status":"running","input":{"command":"","filePath":"","description":"","pattern":""},"title":"","time":{"start":17',
    '"state":{"status":"completed","input":{},"output":"","title":"","metadata":{"output":"","truncated":false,"exit":0},"time":{"start":17',
    '{"id":"evt_","type":"session.error","properties":{"sessionID":"ses_","error":{"name":"MessageAbortedError","data":{"message":"Aborted"}}}}',
    '{"id":"evt_","type":"message.part.removed","properties":{"sessionID":"ses_","messageID":"msg_","partID":"prt_"}}',
    '{"id":"evt_","type":"session.diff","properties":{"sessionID":"ses_","diff":[]}}',
    '{"id":"evt_","type":"session.status","properties":{"sessionID":"ses_","status":{"type":"busy"}}}',
    '{"id":"evt_","type":"session.status","properties":{"sessionID":"ses_","status":{"type":"idle"}}}',
    '{"id":"evt_","type":"session.idle","properties":{"sessionID":"ses_"}}',
    '{"id":"evt_","type":"session.created","properties":{"sessionID":"ses_","info":{"id":"ses_","slug":"","projectID":"global","directory":"/","path":"","parentID":"ses_","cost":0,"tokens":{"input":0,"output":0,"reasoning":0,"cache":{"read":0,"write":0}},"title":"New session - 20',
    '{"id":"evt_","type":"session.updated","properties":{"sessionID":"ses_","info":{"id":"ses_","slug":"","projectID":"","directory":"/home/","path":"","cost":0,"tokens":{"input":0,"output":0,"reasoning":0,"cache":{"read":0,"write":0}},"title":"","agent":"build","model":{"id":"","providerID":""},"version":"","time":{"created":17,"updated":17}}}}',
    '{"id":"evt_","type":"message.created","properties":{"sessionID":"ses_","info":{"id":"msg_","sessionID":"ses_","role":"user","time":{"created":17},"agent":"build","model":{"providerID":"","modelID":""},"summary":{"diffs":[]}},"parts":[{"id":"prt_","sessionID":"ses_","messageID":"msg_","type":"text","text":"',
    '"type":"step-finish","reason":"tool-calls","snapshot":"","cost":0,"tokens":{"input":0,"output":0,"reasoning":0,"cache":{"read":0,"write":0}},"type":"step-finish","reason":"stop","cost":0',
    '{"id":"evt_","type":"message.updated","properties":{"sessionID":"ses_","info":{"id":"msg_","sessionID":"ses_","role":"assistant","time":{"created":17,"completed":17},"parentID":"msg_","modelID":"","providerID":"","mode":"build","agent":"build","path":{"cwd":"/","root":"/"},"cost":0,"tokens":{"input":0,"output":0,"reasoning":0,"cache":{"read":0,"write":0}},"finish":"stop"},"parts":[]}}',
    '{"id":"evt_","type":"message.part.updated","properties":{"sessionID":"ses_","part":{"id":"prt_","sessionID":"ses_","messageID":"msg_","type":"text","text":"","time":{"start":17,"end":17}},"time":17}}',
  ].join("\n"),
);

/** Characters; what is longer is packed fast rather than small. */
const long = 16 * 1024;

/** Texts that hold no line break, as one piece of bytes: what they repeat of each other costs next to nothing. */
export function pack(texts: readonly string[]): Uint8Array {
  const whole = texts.join("\n");
  if (whole.length > long) return deflateRawSync(whole, { level: 1, dictionary: phrases });
  // A quarter of a megabyte to look back in, as is usual, takes longer to make than what is short takes to be packed.
  return deflateRawSync(whole, { level: 6, dictionary: phrases, windowBits: 13, memLevel: 4 });
}

/** The texts of a row; earlier releases kept one as it is. */
export function unpack(data: SqlValue | undefined): string[] {
  if (!(data instanceof Uint8Array)) return [String(data)];
  return inflateRawSync(data, { dictionary: phrases }).toString().split("\n");
}
