import type { Log } from "../../core/base/log.js";
import type { EventChannel, Sink } from "../events/channels.js";
import type { Led } from "./led.js";
import type { Member } from "./member.js";
import { nameOf, type Question, type Report } from "./messages.js";

/** What the lead does of what workers ask. */
export interface Relays {
  heed(member: Member, report: Report): void;
  forget(member: Member): void;
  /** Resolves when all events so far are on their way to the subscribers of each worker that has some. */
  caughtUp(): Promise<void>;
}

interface Join {
  id: number;
  lastEventID: string | undefined;
}

/** A worker joins a channel once, however many follow it there. */
export function createRelays(led: () => Led | undefined, log: Log): Relays {
  const joined = new Map<Member, Map<string, { sink: Sink; leave(): void }>>();

  const channelsOf = (member: Member) => {
    const channels = joined.get(member) ?? new Map<string, { sink: Sink; leave(): void }>();
    joined.set(member, channels);
    return channels;
  };

  const sinkOf = (member: Member, channel: string): Sink => ({
    send: (frames) => member.tell({ type: "frames", channel, frames }),
    // All streams end together, when the workers are told so.
    end: () => undefined,
  });

  /** Joined and told at once: what comes after is what comes then. */
  const join = (
    member: Member,
    { channels }: Led,
    { id, channel, lastEventID }: Join & { channel: EventChannel },
  ) => {
    const key = nameOf(channel);
    const known = channelsOf(member).get(key);
    const sink = known?.sink ?? sinkOf(member, key);
    const value = channels.join(channel, lastEventID, sink);
    if (!known) channelsOf(member).set(key, { sink, leave: () => channels.leave(channel, sink) });
    member.tell({ type: "answer", id, value });
  };

  const joinHub = async (member: Member, led: Led, id: number) => {
    const hub = await led.hub();
    if (member.isGone()) return;
    const sink = channelsOf(member).get("v2")?.sink ?? sinkOf(member, "v2");
    channelsOf(member).set("v2", { sink, leave: () => hub.leave(sink) });
    member.tell({ type: "answer", id, value: await hub.join(sink) });
  };

  const answer = async (member: Member, id: number, question: Question): Promise<void> => {
    const there = led();
    if (!there) throw new Error("not open yet");
    if (question.type === "join") {
      const { channel, lastEventID } = question;
      if (channel === "v2") return joinHub(member, there, id);
      await there.core.events.reach(lastEventID);
      if (!member.isGone()) join(member, there, { id, channel, lastEventID });
    } else if (question.type === "missed") {
      const { channel, from, start, to, told } = question;
      member.tell({
        type: "answer",
        id,
        value: await there.channels.missed(channel, { from, start, to, told }),
      });
    } else {
      const { directory, worktree, projectID } = await there.core.instances.get(question.directory);
      member.tell({ type: "answer", id, value: { directory, worktree, projectID } });
    }
  };

  return {
    async heed(member, report) {
      if (report.type === "leave") {
        const name = nameOf(report.channel);
        joined.get(member)?.get(name)?.leave();
        joined.get(member)?.delete(name);
      }
      if (report.type !== "ask") return;
      const { id, question } = report;
      try {
        await answer(member, id, question);
      } catch (cause) {
        log("debug", "a worker asked in vain", { cause, question: question.type });
        member.tell({ type: "answer", id, failed: true });
      }
    },
    forget(member) {
      for (const { leave } of joined.get(member)?.values() ?? []) leave();
      joined.delete(member);
    },
    async caughtUp() {
      await Promise.all([...joined].flatMap(([member, { size }]) => (size > 0 ? [member.caughtUp()] : [])));
    },
  };
}
