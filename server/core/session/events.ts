import type { ProviderNews } from "../provider/news.js";
import type { Bus } from "../storage/bus.js";
import type { Journal } from "../storage/journal.js";
import type { Watches } from "../workspace/watch/watches.js";
import type { ForeignParts } from "./store/foreign-parts.js";
import type { OpenPart } from "./store/open-part.js";
import type { OpenParts } from "./store/parts.js";

/** What happens, for those who only listen. */
export interface Events extends Pick<Bus, "subscribe">, Pick<Journal, "head" | "oldest" | "after"> {
  /** Resolves when this process knows the event of this id, if any process does. */
  reach(id: string | undefined): Promise<void>;
  /** To be called while there is somebody to tell, such as of text that other processes stream; returns the way out. */
  watch(): () => void;
  /** To be called when somebody begins to follow a directory, or all; returns the way out. */
  follow(directory?: string): () => void;
  /** Parts that are still growing, of one directory or of all, as they are told just now. */
  openParts(directory?: string): OpenPart[];
}

export function createEvents(deps: {
  bus: Bus;
  journal: Journal;
  foreignParts: Pick<ForeignParts, "watch">;
  openParts: Pick<OpenParts, "list">;
  watches: Pick<Watches, "follow">;
  providerNews: ProviderNews;
}): Events {
  const { subscribe } = deps.bus;
  const { head, oldest, after } = deps.journal;
  return {
    subscribe,
    head,
    oldest,
    after,
    watch() {
      const ends = [deps.foreignParts.watch(), deps.providerNews.watch()];
      return () => {
        for (const end of ends) end();
      };
    },
    async reach(id = "") {
      // A client that was at another node may know more than this one.
      if (/^\d{1,15}$/.test(id) && Number(id) > head()) await deps.journal.catchUp();
    },
    openParts: deps.openParts.list,
    follow: deps.watches.follow,
  };
}
