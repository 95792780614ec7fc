import { ToolFailure } from "../../base/errors.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import { parseArguments } from "../schema/schema.js";
import { type LoadedFile, loadToolFile } from "./load.js";
import type { CallResult, DescribedFile, FromRunner, Request, ToRunner } from "./protocol.js";

// The process in which the tool files of one directory run: their code can hang, throw or end it, and the server
// goes on. It does what it is asked over the channel to its parent, and ends with it.

const files = new Map<string, Promise<LoadedFile>>();
const running = new Map<number, AbortController>();
const asks = new Map<number, (refused: string | undefined) => void>();
let lastAsk = 0;

/** A permission that was refused; a tool that does not catch it fails with it. */
class Refused extends Error {
  constructor(
    message: string,
    readonly ask: number,
  ) {
    super(message);
  }
}

process.on("message", (message: ToRunner) => {
  switch (message.type) {
    case "request":
      return void answer(message.id, message.request);
    case "abort":
      return running.get(message.id)?.abort(new Error("Aborted"));
    case "asked":
      return asks.get(message.ask)?.(message.refused);
  }
});
process.on("disconnect", endGroup);
for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (cause: unknown) => send({ type: "stray", message: messageOf(cause) }));

/** What the tools have started ends too. */
function endGroup(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}

function send(message: FromRunner): void {
  if (process.connected) process.send?.(message);
}

async function answer(id: number, request: Request): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const value =
      request.type === "describe" ? await describe(request.file) : await call(id, request, controller.signal);
    send({ type: "done", id, value });
  } catch (error) {
    send({
      type: "failed",
      id,
      message: messageOf(error),
      ...(error instanceof Refused && { ask: error.ask }),
    });
  } finally {
    running.delete(id);
  }
}

function load(file: string): Promise<LoadedFile> {
  const known = files.get(file) ?? loadToolFile(file);
  files.set(file, known);
  return known;
}

async function describe(file: string): Promise<DescribedFile> {
  const { tools, problems } = await load(file);
  return { tools: tools.map(({ id, description, schema }) => ({ id, description, schema })), problems };
}

async function call(
  id: number,
  request: Request & { type: "call" },
  signal: AbortSignal,
): Promise<CallResult> {
  const tool = (await load(request.file)).tools.find((candidate) => candidate.id === request.tool);
  if (!tool) throw new ToolFailure(`${request.file} no longer has a tool ${request.tool}.`);
  const args = parseArguments(tool.checked, JSON.stringify(request.args));
  const result = await tool.execute(args, {
    ...request.context,
    abort: signal,
    metadata: (update: unknown) => send({ type: "progress", id, update: toUpdate(update) }),
    ask: async (wanted: unknown) => ask(id, toAsk(wanted), signal),
  });
  return toResult(result);
}

function ask(id: number, request: PermissionAsk, signal: AbortSignal): Promise<void> {
  const number = ++lastAsk;
  return new Promise<void>((resolve, reject) => {
    asks.set(number, (refused) => (refused === undefined ? resolve() : reject(new Refused(refused, number))));
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    send({ type: "ask", id, ask: number, request });
  }).finally(() => asks.delete(number));
}

function toUpdate(update: unknown): { title?: string; metadata?: Record<string, unknown> } {
  const { title, metadata } = asObject(update);
  return {
    ...(typeof title === "string" && { title }),
    ...(metadata !== undefined && { metadata: asObject(metadata) }),
  };
}

function toAsk(wanted: unknown): PermissionAsk {
  const { permission, patterns, always = [], metadata } = asObject(wanted);
  if (typeof permission !== "string" || !isTexts(patterns) || !isTexts(always))
    throw new ToolFailure("ask takes { permission: text, patterns: texts, always: texts, metadata }.");
  return { permission, patterns, always, metadata: asObject(metadata) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function toResult(result: unknown): CallResult {
  if (typeof result === "string") return { output: result, metadata: {} };
  const { output, title, metadata, attachments } = asObject(result);
  if (typeof output !== "string")
    throw new ToolFailure("The tool gave back neither a text nor an object with the text `output`.");
  return {
    output,
    metadata: asObject(metadata),
    ...(typeof title === "string" && { title }),
    ...(Array.isArray(attachments) && {
      attachments: attachments
        .map(asObject)
        .flatMap(({ mime, url, filename }) =>
          typeof mime === "string" && typeof url === "string"
            ? [{ mime, url, ...(typeof filename === "string" && { filename }) }]
            : [],
        ),
    }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
