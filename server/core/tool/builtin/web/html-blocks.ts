/** A list item or a quotation that what follows is in. */
export interface Container {
  kind: "item" | "quote";
  /** Before the first line. */
  first: string;
  /** Before the others. */
  rest: string;
  begun: boolean;
}

/** Deeper ones are written as if they were not: their indentation would be longer than their text. */
const MAX_CONTAINERS = 12;

/** Puts finished blocks below each other, indented and marked as what they are in. */
export interface Blocks {
  enter(kind: Container["kind"], first: string, rest: string): void;
  leave(kind: Container["kind"]): void;
  /** `tight`: right below the block before it, if that was tight as well. */
  add(text: string, tight?: boolean): void;
  text(): string;
}

export function createBlocks(): Blocks {
  const lines: string[] = [];
  const containers: Container[] = [];
  const ignored = { item: 0, quote: 0 };
  let wasTight = false;

  const prefix = () =>
    containers
      .map((container) => {
        const own = container.begun ? container.rest : container.first;
        container.begun = true;
        return own;
      })
      .join("");

  return {
    enter(kind, first, rest) {
      if (containers.length >= MAX_CONTAINERS) ignored[kind]++;
      else containers.push({ kind, first, rest, begun: false });
    },
    leave(kind) {
      if (ignored[kind] > 0) {
        ignored[kind]--;
        return;
      }
      const at = containers.findLastIndex((container) => container.kind === kind);
      if (at >= 0) containers.splice(at);
    },
    add(text, tight = false) {
      const opensItem = containers.some(({ kind, begun }) => kind === "item" && !begun);
      const close = opensItem || tight;
      if (lines.length > 0 && !(close && wasTight)) {
        lines.push(
          containers
            .map(({ begun, rest }) => (begun ? rest : ""))
            .join("")
            .trimEnd(),
        );
      }
      for (const line of text.split("\n")) lines.push((prefix() + line).trimEnd());
      wasTight = tight || containers.some(({ kind }) => kind === "item");
    },
    text: () => lines.join("\n"),
  };
}
