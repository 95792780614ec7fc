import type { Event, Message, MessageWithParts, Part } from "@opencode/sdk/client";
import { type Signal, signal } from "@preact/signals";
import { afterDeltas, eachDelta } from "./deltas.js";

export interface PartView {
  id: string;
  part: Signal<Part>;
}

export interface MessageView {
  id: string;
  info: Signal<Message>;
  parts: Signal<readonly PartView[]>;
}

/** The messages of a session. Each part is a signal of its own: one that grows redraws nothing else. */
export interface Transcript {
  messages: Signal<readonly MessageView[]>;
  /** What gets older messages; undefined: there are none. */
  earlier: Signal<string | undefined>;
  state: Signal<"loading" | "ready" | "failed">;
  /** Takes the place of what there is. */
  replace(list: readonly MessageWithParts[]): void;
  prepend(list: readonly MessageWithParts[]): void;
  apply(event: Event): void;
  /** What happens from now on comes after what is being loaded. */
  hold(): void;
  end(): void;
}

export function createTranscript(): Transcript {
  const messages = signal<readonly MessageView[]>([]);
  const state = signal<"loading" | "ready" | "failed">("loading");
  const earlier = signal<string | undefined>(undefined);
  const parts = new Map<string, PartView>();
  let held: Event[] | undefined;

  const viewOf = (part: Part): PartView => {
    const known = parts.get(part.id);
    if (known) {
      known.part.value = part;
      return known;
    }
    const view = { id: part.id, part: signal(part) };
    parts.set(part.id, view);
    return view;
  };
  const messageOf = ({ info, parts: list }: MessageWithParts): MessageView => ({
    id: info.id,
    info: signal(info),
    parts: signal(list.map((part) => viewOf(afterDeltas(part)))),
  });
  const find = (id: string) => messages.value.find((one) => one.id === id);

  function putMessage(info: Message): void {
    const known = find(info.id);
    if (known) {
      known.info.value = info;
      return;
    }
    const view = { id: info.id, info: signal(info), parts: signal<readonly PartView[]>([]) };
    const at = messages.value.findIndex((one) => isLater(one.info.value, info));
    const list = [...messages.value];
    list.splice(at < 0 ? list.length : at, 0, view);
    messages.value = list;
  }

  function putPart(part: Part): void {
    const message = find(part.messageID);
    if (!message) return;
    const isNew = !message.parts.value.some((one) => one.id === part.id);
    const view = viewOf(afterDeltas(part));
    if (isNew) message.parts.value = [...message.parts.value, view];
  }

  function act(event: Event): void {
    if (event.type === "message.updated") putMessage(event.properties.info);
    else if (event.type === "message.part.updated") putPart(event.properties.part);
    else if (event.type === "message.removed")
      messages.value = messages.value.filter(({ id }) => id !== event.properties.messageID);
    else if (event.type === "message.part.removed") {
      const { messageID, partID } = event.properties;
      const message = find(messageID);
      if (message) message.parts.value = message.parts.value.filter(({ id }) => id !== partID);
    }
  }

  const end = eachDelta((partID, delta) => {
    const view = parts.get(partID);
    if (!view || held) return;
    const part = view.part.value;
    if (part.type === "text" || part.type === "reasoning")
      view.part.value = { ...part, text: part.text + delta };
  });

  return {
    messages,
    earlier,
    state,
    end,
    hold() {
      held ??= [];
    },
    replace(list) {
      messages.value = list.map(messageOf);
      state.value = "ready";
      const missed = held ?? [];
      held = undefined;
      for (const event of missed) act(event);
    },
    prepend(list) {
      const known = new Set(messages.value.map(({ id }) => id));
      const older = list.filter(({ info }) => !known.has(info.id)).map(messageOf);
      messages.value = [...older, ...messages.value];
    },
    apply(event) {
      if (held) held.push(event);
      else act(event);
    },
  };
}

function isLater(one: Message, other: Message): boolean {
  if (one.time.created !== other.time.created) return one.time.created > other.time.created;
  return one.id > other.id;
}
