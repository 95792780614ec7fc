// A client that costs little: kept connections, no parsing of what it does not look into.
import http from "node:http";

const agent = new http.Agent({ keepAlive: true });

/** Sends JSON, returns what is JSON as its value and the rest as text; throws for anything but a 2xx. */
export function request({ port, name }, method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers =
      text === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    const outgoing = http.request({ host: "127.0.0.1", port, method, path, agent, headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks).toString();
        if (response.statusCode >= 200 && response.statusCode < 300)
          resolve(
            /json/.test(response.headers["content-type"]) && answer !== "" ? JSON.parse(answer) : answer,
          );
        else
          reject(
            new Error(`${name}: ${method} ${path} answered ${response.statusCode}: ${answer.slice(0, 300)}`),
          );
      });
    });
    outgoing.on("error", (error) => {
      // A kept connection that the server gave up, such as while it was stopped for others to be measured.
      const retry = outgoing.reusedSocket && error.code === "ECONNRESET";
      if (retry) request({ port, name }, method, path, body).then(resolve, reject);
      else reject(error);
    });
    outgoing.end(text);
  });
}

/** Whether `GET /global/health` is answered within `patience` milliseconds. */
export function isHealthy(port, patience) {
  return new Promise((resolve) => {
    const outgoing = http.get(
      { host: "127.0.0.1", port, path: "/global/health", agent: false },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode === 200));
        response.on("error", () => resolve(false));
      },
    );
    outgoing.setTimeout(patience, () => outgoing.destroy());
    outgoing.on("error", () => resolve(false));
  });
}

/** Subscribes; `saw` settles once the bytes of `word` have come. Resolves with the first bytes of the stream. */
export function openSubscriber({ port }, path, word) {
  return new Promise((resolve, reject) => {
    const outgoing = http.get({ host: "127.0.0.1", port, path, agent: false }, (response) => {
      let tail = Buffer.alloc(0);
      let tell = () => {};
      const saw = new Promise((done) => {
        tell = done;
      });
      response.on("data", (chunk) => {
        if (word !== undefined) {
          const text = Buffer.concat([tail, chunk]);
          if (text.includes(word)) tell();
          tail = text.subarray(Math.max(0, text.length - word.length));
        }
        resolve({ saw, close: () => response.destroy() });
      });
      response.on("error", () => undefined);
    });
    outgoing.on("error", reject);
  });
}
