import type { IncomingMessage } from "node:http";

const told = new WeakMap<IncomingMessage, string>();

/** Says for whom a request was passed on, by a process of ours that has seen it come in. */
export function passedFor(incoming: IncomingMessage, address: string): void {
  told.set(incoming, address);
}

/** The address that a request comes from. */
export function peerOf(incoming: IncomingMessage): string | undefined {
  return told.get(incoming) ?? incoming.socket.remoteAddress;
}
