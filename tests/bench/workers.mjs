// What workers give: reads and streams of one server with 1, 2 and 4 of them.
import net from "node:net";
import { request } from "./client.mjs";
import { seed } from "./seed.mjs";

const messages = 500;
const words = 5_000;
const atOnce = 16;
const subscribers = 200;

/** A connection that costs little: bytes are counted, not read. */
function connect(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(socket)).setNoDelay(true);
    socket.once("error", reject);
  });
}

/** Asks again and again on one connection; each answer tells its length. */
async function ask(port, path, times) {
  const socket = await connect(port);
  const asked = Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  for (let at = 0; at < times; at++) {
    await new Promise((resolve, reject) => {
      let missing = Number.POSITIVE_INFINITY;
      const take = (chunk) => {
        if (missing === Number.POSITIVE_INFINITY) {
          const end = chunk.indexOf("\r\n\r\n");
          const length = /content-length: (\d+)/i.exec(chunk.toString("latin1", 0, end))?.[1];
          if (end < 0 || length === undefined) return reject(new Error("an answer without a length"));
          missing = end + 4 + Number(length);
        }
        missing -= chunk.length;
        if (missing > 0) return;
        socket.off("data", take);
        resolve();
      };
      socket.on("data", take);
      socket.write(asked);
    });
  }
  socket.destroy();
}

/** Resolves when it is subscribed; `saw` when the last word has come. */
async function subscribe(port, last) {
  const socket = await connect(port);
  let tell = () => {};
  const saw = new Promise((resolve) => {
    tell = resolve;
  });
  await new Promise((resolve) => {
    socket.on("data", (chunk) => {
      resolve();
      if (chunk.includes(last)) tell();
    });
    socket.write(`GET /event HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  });
  return { saw, close: () => socket.destroy() };
}

async function measured(server, work) {
  const [cpu, began] = [server.cpu(), performance.now()];
  await work();
  return { wall: performance.now() - began, cpu: server.cpu() - cpu };
}

/** `servers`: each with the number of its workers. */
export async function measureWorkers({ servers, rounds, each, record }) {
  const seeded = new Map();
  for (const { server } of servers) {
    const { id } = await request(server, "POST", "/session", {});
    await seed(server.database, id, messages);
    seeded.set(server, id);
  }
  const note = (row, count, { wall, cpu }, per = 1) => {
    record(`${row}, ${count} workers, ms`, wall / per);
    record(`${row}, ${count} workers, CPU ms`, cpu / per);
  };
  await each(rounds, servers, async ({ server, count }) => {
    const times = 25;
    const path = `/session/${seeded.get(server)}/message`;
    const all = (one, many) => Promise.all(Array.from({ length: atOnce }, () => ask(server.port, one, many)));
    await all(path, 3);
    note(
      `GET of ${messages} messages`,
      count,
      await measured(server, () => all(path, times)),
      atOnce * times,
    );
    const many = 100;
    note(
      "GET that is passed on",
      count,
      await measured(server, () => all("/global/health", many)),
      atOnce * many,
    );
  });
  await each(rounds, servers, async ({ server, count }) => {
    const { id } = await request(server, "POST", "/session", {});
    const all = await Promise.all(
      Array.from({ length: subscribers }, () => subscribe(server.port, `w${words - 1}`)),
    );
    const took = await measured(server, async () => {
      const parts = [{ type: "text", text: `say ${words}` }];
      await Promise.all([
        request(server, "POST", `/session/${id}/message`, { parts }),
        ...all.map((one) => one.saw),
      ]);
    });
    for (const one of all) one.close();
    note(`${words} words to ${subscribers}`, count, took);
  });
  for (const { server, count } of servers)
    record(`memory, ${count} workers, MB`, server.memory() / 1024 / 1024);
}
