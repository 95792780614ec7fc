import { randomUUID } from "node:crypto";

/** Tickets, each for one connection to one terminal, soon. */
export interface Tickets {
  issue(ptyID: string): { ticket: string; expires_in: number };
  /** Whether somebody may come with it; who asks does not use it up. */
  isGood(ticket: string): boolean;
  /** The same for this terminal. */
  fits(ticket: string, ptyID: string): boolean;
  /** Uses it up; false where it is none for this terminal. */
  redeem(ticket: string, ptyID: string): boolean;
}

const seconds = 60;
/** Not used yet; more than this nobody needs. */
const most = 1_000;

export function createTickets(now: () => number = () => performance.now()): Tickets {
  /** Oldest first. */
  const open = new Map<string, { ptyID: string; until: number }>();
  const find = (ticket: string) => {
    const found = open.get(ticket);
    return found && found.until > now() ? found : undefined;
  };
  const fits: Tickets["fits"] = (ticket, ptyID) => find(ticket)?.ptyID === ptyID;
  return {
    issue(ptyID) {
      for (const [ticket, { until }] of open) {
        if (until > now() && open.size < most) break;
        open.delete(ticket);
      }
      const ticket = randomUUID();
      open.set(ticket, { ptyID, until: now() + seconds * 1_000 });
      return { ticket, expires_in: seconds };
    },
    isGood: (ticket) => find(ticket) !== undefined,
    fits,
    redeem: (ticket, ptyID) => fits(ticket, ptyID) && open.delete(ticket),
  };
}
