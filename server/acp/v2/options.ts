import type { SessionConfigOption as First } from "../../gen/acp/types.gen.js";
import type { AvailableCommand, SessionConfigOption } from "../../gen/acp2/types.gen.js";

/** The options of a session under the names that version 2 gives their fields. */
export function configOptions(options: readonly First[] | null | undefined): SessionConfigOption[] {
  return (options ?? []).map(({ id, ...option }): SessionConfigOption => {
    if (option.type === "boolean") return { configId: id, ...option };
    return { configId: id, ...option, options: option.options.map(choice) } as SessionConfigOption;
  });
}

function choice(one: object): object {
  if (!("group" in one)) return one;
  const { group, ...rest } = one;
  return { groupId: group, ...rest };
}

/** What can be typed behind a slash. */
export function commands(
  list: readonly { name: string; description: string; input?: { hint: string } | null }[],
): AvailableCommand[] {
  return list.map(({ input, ...command }) => ({
    type: "command",
    ...command,
    ...(input && { input: { type: "text", hint: input.hint } }),
  }));
}
