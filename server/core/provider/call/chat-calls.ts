import { isPlainObject } from "../credentials/secrets.js";

/** The calls of a chat stream as they came over the wire, for a package that makes up what it could not read. */
export interface ChatCalls {
  read(chunk: unknown): void;
  /** The arguments that were sent for a call that the package tells of. */
  inputOf(id: string, tool: string, told: string): string;
  /** Calls that were begun and never told of. */
  untold(): { id: string; tool: string; input: string }[];
  /** Whether the stream said why it ended. */
  hasEnd(): boolean;
}

export function createChatCalls(): ChatCalls {
  const calls = new Map<number, { id: string; tool: string; input: string; told: boolean }>();
  let end = false;

  function add(delta: Record<string, unknown>): void {
    const at = typeof delta.index === "number" ? delta.index : calls.size - (calls.size > 0 ? 1 : 0);
    const given = isPlainObject(delta.function) ? delta.function : {};
    const call = calls.get(at) ?? { id: textOf(delta.id), tool: textOf(given.name), input: "", told: false };
    call.input += textOf(given.arguments);
    calls.set(at, call);
  }

  return {
    read(chunk) {
      const [choice] = isPlainObject(chunk) && Array.isArray(chunk.choices) ? chunk.choices : [];
      if (!isPlainObject(choice)) return;
      if (typeof choice.finish_reason === "string") end = true;
      const list = isPlainObject(choice.delta) ? choice.delta.tool_calls : undefined;
      if (Array.isArray(list)) for (const delta of list.filter(isPlainObject)) add(delta);
    },
    inputOf(id, tool, told) {
      const open = [...calls.values()].filter((call) => !call.told);
      // Where ids are missing or come twice the package has its own.
      const call = open.find((one) => one.id === id) ?? open.find((one) => one.tool === tool);
      if (!call) return told;
      call.told = true;
      return told === "{}" && call.input.trim() !== "" ? call.input : told;
    },
    untold: () => [...calls.values()].filter((call) => !call.told),
    hasEnd: () => end,
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
