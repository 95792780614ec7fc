// A language server that finds every file bad that says so.
import { appendFileSync } from "node:fs";

const [, , mark] = process.argv;
appendFileSync(mark, "started\n");

let buffer = Buffer.alloc(0);
const send = (message) => {
  const json = JSON.stringify({ jsonrpc: "2.0", ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
};
const look = (uri, version, text) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  const bad = { range, severity: 1, source: "mine", message: "this is bad" };
  const diagnostics = text.includes("bad") ? [bad] : [];
  send({ method: "textDocument/publishDiagnostics", params: { uri, version, diagnostics } });
};
const handle = ({ id, method, params }) => {
  if (method === "initialize") send({ id, result: { capabilities: { textDocumentSync: 1 } } });
  else if (method === "textDocument/didOpen") {
    const { uri, version, text } = params.textDocument;
    look(uri, version, text);
  } else if (method === "textDocument/didChange") {
    look(params.textDocument.uri, params.textDocument.version, params.contentChanges[0].text);
  } else if (method === "exit") process.exit(0);
  else if (id !== undefined) send({ id, result: null });
};
process.stdin.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
    buffer = buffer.subarray(end + 4 + length);
    handle(message);
  }
});
