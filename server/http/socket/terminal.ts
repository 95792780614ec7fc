import { type WebSocket, WebSocketServer } from "ws";
import type { Leaving, Viewer } from "../../core/workspace/pty/audience.js";
import type { Attendance } from "../../core/workspace/pty/ptys.js";
import type { SocketRequest } from "../acp-door.js";

const codes: Record<Leaving, [code: number, reason?: string]> = {
  ended: [1000],
  exited: [4404, "the program has ended"],
  stopping: [1001, "the server is stopping"],
  slow: [1008, "the client does not read"],
};
/** Bytes of what is typed at once. */
const maxMessage = 1024 * 1024;
/** Milliseconds between two pings, and for the answer to one. */
const pingEvery = 30_000;
/** Milliseconds that a client which is sent away at once has to answer. */
const closing = 300;

const upgrader = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: maxMessage,
});

/** Shakes hands and has the client join; from here on the socket is the terminal's. */
export function acceptTerminal(
  { incoming, socket, head }: SocketRequest,
  join: (viewer: Viewer) => Attendance,
): void {
  upgrader.handleUpgrade(incoming, socket, head, (client) => {
    let attendance: Attendance | undefined;
    attendance = join(viewerOf(client, () => attendance?.caughtUp()));
    const { write, leave } = attendance;
    client.on("message", (data) => {
      if (!Buffer.isBuffer(data)) return;
      const full = write(data);
      if (!full) return;
      // Who types more than the program reads waits.
      client.pause();
      void full.then(() => client.resume());
    });
    client.on("error", () => client.terminate());
    client.once("close", leave);
    endWithoutAnswer(client);
  });
}

function viewerOf(client: WebSocket, taken: () => void): Viewer {
  return {
    show: (text) => client.send(text, taken),
    reached: (cursor) => client.send(Buffer.from(`\0${JSON.stringify({ cursor })}`), { binary: true }),
    behind: () => client.bufferedAmount,
    close(why) {
      client.close(...codes[why]);
      if (why === "ended" || why === "exited") return;
      const cut = setTimeout(() => client.terminate(), closing);
      client.once("close", () => clearTimeout(cut));
    },
  };
}

/** Cuts a client that answers no ping: it has gone without a word. */
function endWithoutAnswer(client: WebSocket): void {
  let answers = true;
  const heard = () => {
    answers = true;
  };
  client.on("pong", heard).on("message", heard);
  const timer = setInterval(() => {
    if (!answers) return client.terminate();
    answers = false;
    client.ping();
  }, pingEvery);
  timer.unref();
  client.once("close", () => clearInterval(timer));
}
