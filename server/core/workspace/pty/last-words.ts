import { readSync } from "node:fs";
import type { Socket } from "node:net";

/** Bytes that are read at once, and of what is left altogether: who writes for ever is not waited for. */
const portion = 64 * 1024;
const most = 64;

/**
 * Has a stream of a terminal give all that was written before it ends. Node takes the hanging up of the other side for
 * the end as soon as a read was not as long as it might have been, and reads of terminals never are; and the package
 * closes the stream 200 ms after the end of the program, which on a busy machine is before Node has read. What is still
 * there then is read here, from a descriptor that never waits.
 */
export function readToTheEnd(socket: Socket, descriptor: number): void {
  const push = socket.push.bind(socket);
  const destroy = socket.destroy.bind(socket);
  let isDrained = false;
  const drain = () => {
    if (isDrained) return;
    isDrained = true;
    const buffer = Buffer.allocUnsafe(portion);
    for (let count = 0; count < most; count++) {
      const length = readSome(descriptor, buffer);
      if (length === 0) return;
      push(Buffer.from(buffer.subarray(0, length)));
    }
  };
  socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) drain();
    return push(chunk, encoding);
  };
  socket.destroy = (error) => {
    // With an error there was nothing left to read.
    if (error !== undefined || isDrained) return destroy(error);
    drain();
    setImmediate(() => destroy());
    return socket;
  };
}

function readSome(descriptor: number, buffer: Buffer): number {
  try {
    return readSync(descriptor, buffer);
  } catch {
    return 0;
  }
}
