import type { Bus } from "../storage/bus.js";

/**
 * Tells of each time in which a session, or one that it began, waits for people: what `waits` is given resolves when
 * that is over. Goes by the events that ask and answer, whoever asks. The way out ends what is being waited for, too.
 */
export function watchAsks(bus: Bus, sessionID: string, waits: (over: Promise<void>) => void): () => void {
  const family = new Set([sessionID]);
  const open = new Set<string>();
  let end: (() => void) | undefined;
  const unsubscribe = bus.subscribe((envelope) => {
    // The type first: reading the event of another process parses it.
    if (!/^(permission|question)\.|^session\.created$/.test(envelope.type)) return;
    const { event } = envelope;
    switch (event.type) {
      case "session.created": {
        const { id, parentID } = event.properties.info;
        if (parentID !== undefined && family.has(parentID)) family.add(id);
        return;
      }
      case "permission.asked":
      case "question.asked":
        if (family.has(event.properties.sessionID)) open.add(event.properties.id);
        break;
      case "permission.replied":
      case "question.replied":
      case "question.rejected":
        open.delete(event.properties.requestID);
    }
    if (open.size > 0 && !end) {
      waits(
        new Promise<void>((resolve) => {
          end = resolve;
        }),
      );
    } else if (open.size === 0) {
      end?.();
      end = undefined;
    }
  });
  return () => {
    unsubscribe();
    end?.();
  };
}
