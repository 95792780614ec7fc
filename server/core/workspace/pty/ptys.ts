import { stat } from "node:fs/promises";
import path from "node:path";
import type { Pty, PtyCreateInput, PtyShell, PtyUpdateInput } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { badRequest, CoreError } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import { HookFailure, type HooksOf, saidBy } from "../../base/plugin-hooks.js";
import type { EventScope } from "../../base/scope.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { Bound } from "../../storage/nodes.js";
import { findProgram } from "../../system/process/find-program.js";
import { endMarked } from "../../system/process/group.js";
import { markOf, unownedEnvironment } from "../../system/process/mark.js";
import { pluginEnvironment } from "../../system/process/plugin-environment.js";
import { type Audience, createAudience, type Viewer } from "./audience.js";
import { createReplay } from "./replay.js";
import { listShells, loginShell, usualArguments } from "./shells.js";
import { startTerminal, type Terminal, terminalMark } from "./terminal.js";
import { createTickets, type Tickets } from "./tickets.js";

/** Terminals, by directory. One of another directory, or that is not there, is a PtyNotFoundError. */
export interface Ptys {
  shells(): Promise<PtyShell[]>;
  /** Those that run and some that have ended, the oldest first. */
  list(directory: string): Pty[];
  get(directory: string, id: string): Pty;
  isRunning(directory: string, id: string): boolean;
  /** The same of one that runs. */
  running(directory: string, id: string): Pty;
  /** Throws BadRequest for what cannot be started, PtyForbiddenError where `denied` says so of the command line. */
  create(
    place: EventScope,
    input: PtyCreateInput,
    denied: (commandLine: string) => Promise<boolean>,
  ): Promise<Pty>;
  update(directory: string, id: string, input: PtyUpdateInput): Pty;
  /** Resolves when all that ran in it is gone. */
  remove(directory: string, id: string): Promise<void>;
  tickets: Tickets;
  /** Shows a terminal from this cursor on. */
  join(directory: string, id: string, viewer: Viewer, cursor?: number): Attendance;
  /** Ends those of a directory, and says nothing of it. */
  dispose(directory: string): Promise<void>;
  /** Ends all, with whatever terminals have ever begun; there are no new ones afterwards. */
  close(): Promise<void>;
}

/** Somebody's place at a terminal. */
export interface Attendance extends Pick<Terminal, "write"> {
  /** To be called when something that was sent has been taken. */
  caughtUp(): void;
  leave(): void;
}

export interface PtyOptions {
  journal: Pick<Journal, "emit">;
  /** Of the programs: the server's without its secrets. */
  env: Readonly<Record<string, string>>;
  owner: string;
  hooksOf?: HooksOf;
  /** Has others know that it is to be had here. */
  bind?(id: string): Bound;
}

interface Held {
  place: EventScope;
  info: Pty;
  terminal: Terminal;
  audience: Audience;
  unbind(): void;
  /** Nobody is told of its end any more. */
  silent: boolean;
}

/** Of one argument or variable, as Linux has it; of all, that eight times. */
const longest = 128 * 1024 - 1;
/** Of a title; everybody is told of it with every change. */
const longestTitle = 1_000;
const keptUnits = 2 * 1024 * 1024;
/** At a time. */
const most = 64;
/** Of those that have ended; they hold what they wrote last. */
const keptEnded = 16;
/** Milliseconds that a program waits for somebody who does not read. */
const patience = 10_000;

const boundToNobody = (): Bound => ({ known: Promise.resolve(), end: () => undefined });

export function createPtys({ journal, env, owner, bind = boundToNobody, hooksOf }: PtyOptions): Ptys {
  const held = new Map<string, Held>();
  const tickets = createTickets();
  let starting = 0;
  let used = false;
  let closed = false;

  const find = (directory: string, id: string): Held => {
    const found = held.get(id);
    if (found?.place.directory !== directory) throw notFound(id);
    return found;
  };
  const findRunning = (directory: string, id: string): Held => {
    const found = find(directory, id);
    if (found.info.status !== "running") throw notFound(id);
    return found;
  };

  const forgetOldEnded = () => {
    const ended = [...held.values()].filter(({ info }) => info.status === "exited");
    for (const { place, info, unbind } of ended.slice(0, -keptEnded)) {
      held.delete(info.id);
      unbind();
      journal.emit(place, draft("pty.deleted", { id: info.id }));
    }
  };

  /** Resolves when all that it began is gone. */
  const end = async (one: Held, why: "ended" | "stopping") => {
    one.silent = true;
    held.delete(one.info.id);
    one.unbind();
    one.audience.leave(why);
    await one.terminal.end();
  };

  /** Calls `counted` once it is one of those that run. */
  const open = async (place: EventScope, plan: Started, counted: () => void): Promise<Pty> => {
    const replay = createReplay(keptUnits);
    const early: string[] = [];
    let ended: number | undefined;
    let one: Held | undefined;
    const exit = (code: number) => {
      ended = code;
      if (!one) return;
      Object.assign(one.info, { status: "exited", exitCode: code });
      if (one.silent) return;
      one.audience.leave("ended");
      journal.emit(place, draft("pty.exited", { id: one.info.id, exitCode: code }));
      forgetOldEnded();
    };
    const terminal = await startTerminal({
      ...plan,
      onText: (text) => (one ? one.audience.tell(text) : early.push(text)),
      onExit: exit,
    });
    const id = newID("pty");
    const info: Pty = {
      id,
      title: plan.title || `Terminal ${id.slice(-4)}`,
      command: plan.command,
      args: plan.args,
      cwd: plan.cwd,
      status: "running",
      pid: terminal.pid,
    };
    const audience = createAudience({ replay, flow: terminal, patience });
    const bound = bind(id);
    one = { place, info, terminal, audience, unbind: bound.end, silent: false };
    for (const text of early) audience.tell(text);
    held.set(id, one);
    counted();
    journal.emit(place, draft("pty.created", { info: { ...info } }));
    const started = { ...info };
    if (ended !== undefined) exit(ended);
    // Whoever is answered may ask another node for it at once.
    await bound.known;
    if (closed) await end(one, "stopping");
    return started;
  };

  return {
    shells: () => listShells(env),
    list: (directory) =>
      [...held.values()]
        .filter(({ place }) => place.directory === directory)
        .map(({ info }) => ({ ...info })),
    get: (directory, id) => ({ ...find(directory, id).info }),
    isRunning: (directory, id) => {
      const found = held.get(id);
      return found?.place.directory === directory && found.info.status === "running";
    },
    running: (directory, id) => ({ ...findRunning(directory, id).info }),
    async create(place, input, denied) {
      const plan = await planOf(place.directory, input, env);
      const line = [plan.command, ...plan.args].join(" ");
      if (await denied(line)) {
        const message = `The permission "pty" of the configuration denies ${line}`;
        throw new CoreError("PtyForbiddenError", { message });
      }
      const runs = [...held.values()].filter(({ info }) => info.status === "running").length;
      if (closed || runs + starting >= most) {
        const message = closed ? "The server is shutting down" : `There are ${most} terminals already`;
        throw new CoreError("ServiceUnavailableError", { message });
      }
      starting += 1;
      let counted = () => {
        starting -= 1;
        counted = () => undefined;
      };
      used = true;
      try {
        // What is a key is known once the configuration has been read, which asking has done.
        const hooks = await hooksOf?.(place.directory);
        const added = await pluginEnvironment(hooks, { cwd: plan.cwd }).catch((error: unknown) => {
          throw error instanceof HookFailure ? badRequest(saidBy(error), "Payload") : error;
        });
        return await open(place, { ...plan, env: { ...env, ...added, ...plan.given } }, () => counted());
      } finally {
        counted();
      }
    },
    update(directory, id, { title, size }) {
      const { info, place, terminal } = find(directory, id);
      if (title) info.title = cutText(title, longestTitle);
      if (size && info.status === "running") terminal.resize(size);
      journal.emit(place, draft("pty.updated", { info: { ...info } }));
      return { ...info };
    },
    async remove(directory, id) {
      const one = find(directory, id);
      const ending = end(one, "ended");
      journal.emit(one.place, draft("pty.deleted", { id }));
      await ending;
    },
    tickets,
    join(directory, id, viewer, cursor) {
      const { audience, terminal, info } = find(directory, id);
      const leave = audience.join(viewer, cursor);
      if (info.status === "exited") audience.leave("exited");
      return { write: terminal.write, caughtUp: audience.caughtUp, leave };
    },
    async dispose(directory) {
      const there = [...held.values()].filter(({ place }) => place.directory === directory);
      await Promise.all(there.map((one) => end(one, "ended")));
    },
    async close() {
      closed = true;
      await Promise.all([...held.values()].map((one) => end(one, "stopping")));
      if (used) await endMarked(markOf(owner, terminalMark));
    },
  };
}

/** What is to be started, with everything said. */
interface Plan {
  /** As it is shown. */
  command: string;
  /** Absolute. */
  file: string;
  args: string[];
  cwd: string;
  /** Variables over those of all terminals. */
  given: Record<string, string>;
  title: string | undefined;
}

interface Started extends Plan {
  env: Record<string, string>;
}

/** Throws BadRequest for what no system would start. */
async function planOf(directory: string, input: PtyCreateInput, base: PtyOptions["env"]): Promise<Plan> {
  const { title } = input;
  const given = unownedEnvironment(input.env ?? {});
  const texts = { command: [input.command ?? ""], cwd: [input.cwd ?? ""], args: input.args ?? [] };
  for (const [field, values] of Object.entries({ ...texts, env: Object.entries(given).flat() }))
    if (values.some((value) => value.includes("\0"))) throw badRequest(`${field}: holds a NUL`, "Payload");
  const wrong = Object.keys(given).find((name) => name === "" || name.includes("="));
  if (wrong !== undefined) throw badRequest(`env: "${wrong}" is no name of a variable`, "Payload");

  const size = [...texts.args, ...Object.entries(given).map(([name, value]) => `${name}=${value}`)];
  if (size.some((one) => Buffer.byteLength(one) > longest) || size.join(" ").length > longest * 8)
    throw badRequest("args, env: are more than a program is started with", "Payload");
  const cwd = path.resolve(directory, input.cwd ?? "");
  const folder = await stat(cwd).catch(() => undefined);
  if (!folder?.isDirectory()) throw badRequest(`cwd: ${cwd} is no folder`, "Payload");
  const env = { ...base, ...given };
  const command = input.command || (await loginShell(env));
  const file = await findProgram(command, { cwd, env });
  if (file === undefined) throw badRequest(`command: there is no program ${command}`, "Payload");
  const args = input.args?.length ? input.args : usualArguments(command);
  return { command, file, args, cwd, given, title: title && cutText(title, longestTitle) };
}

function notFound(ptyID: string): CoreError {
  return new CoreError("PtyNotFoundError", { message: `PTY session not found: ${ptyID}`, ptyID });
}
