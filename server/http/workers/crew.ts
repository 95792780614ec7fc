import cluster from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../core/base/log.js";
import { freePort } from "../socket/listen.js";
import { createMember, type Member } from "./member.js";
import type { Order, Report, Settings, Sums } from "./messages.js";

export interface CrewOptions {
  count: number;
  /** What a worker runs: a file of ours, and its words. */
  program: { file: string; words: readonly string[] };
  settings: Omit<Settings, "port">;
  /** Undefined: the first free one of those that a server takes. */
  port: number | undefined;
  log: Log;
  onReport(member: Member, report: Report): void;
  onTally(requests: Sums): void;
  onGone(member: Member): void;
}

/** The workers of a server, which share its port. */
export interface Crew {
  port: number;
  members(): Member[];
  /** Said to those who are there, and to each that comes. */
  open(order: Order): void;
  /** Resolves when they take no more connections; those that have not ended in this time are ended. */
  close(graceMs: number): Promise<void>;
  /** Resolves when all have ended. */
  ended(): Promise<void>;
}

/** Milliseconds after which a worker that ends has not ended at once, and from pause to pause for one that has. */
const settled = 10_000;
const [firstPause, lastPause] = [100, 5_000];
/** Milliseconds between two looks whether all are well. */
const lookEvery = 3_000;

/** Starts them, and others in the place of those that die. Resolves when all listen; rejects as `listen` does. */
export async function startCrew(options: CrewOptions): Promise<Crew> {
  const { count, program, settings, log } = options;
  const crew = new Set<Member>();
  let opened: Order | undefined;
  let closing = false;
  let port = options.port;

  const fork = (): Member => {
    // What is set up is for all who fork in this process, so anew each time.
    cluster.setupPrimary({
      exec: program.file,
      args: [...program.words],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const member = createMember(cluster.fork(), log, {
      report: (report) => options.onReport(member, report),
      tally: options.onTally,
    });
    crew.add(member);
    void member.gone.then(() => {
      crew.delete(member);
      options.onGone(member);
    });
    return member;
  };

  const listens = async (member: Member, at: number): Promise<Report> => {
    const said = member.next("listening", "failed");
    member.tell({ type: "listen", settings: { ...settings, port: at } });
    return said;
  };

  /** The first finds the port, so that the others share what it has. */
  const findPort = async (member: Member): Promise<number> => {
    for (;;) {
      const at = await freePort(settings.hostname, options.port);
      const said = await listens(member, at);
      if (said.type === "listening") return at;
      // Somebody took it in this moment: the next look tells, where it is to be this one.
      if (said.type === "failed" && said.code !== "EADDRINUSE") throw new Error(said.message);
    }
  };

  const keep = (member: Member, pause = firstPause) => {
    const since = performance.now();
    void member.gone.then(async () => {
      if (closing) return;
      log("warn", "a worker has ended: another takes its place");
      const atOnce = performance.now() - since < settled;
      await replace(atOnce ? pause : 0);
    });
  };

  /** Another, after this pause; it takes its place again, after a longer one, if that ends at once as well. */
  const replace = async (pause: number): Promise<void> => {
    if (pause > 0) await sleep(pause, undefined, { ref: false });
    if (closing) return;
    const longer = Math.min(Math.max(2 * pause, firstPause), lastPause);
    let member: Member | undefined;
    try {
      member = fork();
      keep(member, longer);
      await member.next("ready");
      const said = await listens(member, port ?? 0);
      if (said.type === "failed") throw new Error(said.message);
      if (opened) member.tell(opened);
    } catch (cause) {
      if (!closing) log("error", "a worker could not take another's place", { cause });
      if (member) member.kill();
      // Not even begun: the machine has no room for it now.
      else await replace(longer);
    }
  };

  try {
    const members = Array.from({ length: count }, fork);
    await Promise.all(members.map((one) => one.next("ready")));
    const [first, ...others] = members;
    port = await findPort(first as Member);
    for (const said of await Promise.all(others.map((one) => listens(one, port as number))))
      if (said.type === "failed") throw new Error(said.message);
    for (const one of members) keep(one);
  } catch (error) {
    closing = true;
    for (const one of crew) one.kill();
    throw error;
  }

  const looking = setInterval(() => {
    for (const one of crew) void one.caughtUp();
  }, lookEvery).unref();

  return {
    port,
    members: () => [...crew],
    open(order) {
      opened = order;
      for (const one of crew) one.tell(order);
    },
    async close(graceMs) {
      closing = true;
      clearInterval(looking);
      const all = [...crew];
      const silent = new Set(all);
      const closed = all.map(async (one) => {
        await Promise.race([one.next("closing").catch(() => undefined), one.gone]);
        silent.delete(one);
      });
      for (const one of all) {
        if (one.isReady()) one.tell({ type: "close", graceMs });
        else one.kill();
      }
      const kill = (some: Iterable<Member>, ms: number) =>
        setTimeout(() => {
          for (const one of some) one.kill();
        }, ms);
      const timers = [kill(silent, graceMs), kill(crew, graceMs + 300)];
      void Promise.all(all.map((one) => one.gone)).then(() => timers.forEach(clearTimeout));
      // One that stands still is waited for in vain, and what is to be done then takes its time, too.
      await Promise.race([Promise.all(closed), sleep(graceMs / 2, undefined, { ref: false })]);
    },
    ended: async () => void (await Promise.all([...crew].map((one) => one.gone))),
  };
}
