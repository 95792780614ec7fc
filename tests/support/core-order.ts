/** The rooms of `server/core` from the ground up: each may know those before it. */
const order = [
  "base",
  "storage",
  "system",
  "interaction",
  "workspace",
  "provider",
  "instance",
  "tool",
  "plugin",
  "session",
  "core",
];

const core = "server/core/";
const composer = `${core}core.ts`;

/** Why a file may not import another of core, or undefined where it may. Types count as much as values. */
export function coreBreach(path: string, target: string, typeOnly: boolean): string | undefined {
  if (!target.startsWith(core)) return undefined;
  return (
    wingBreach(path, target, typeOnly) ?? (path.startsWith(core) ? orderBreach(path, target) : undefined)
  );
}

function orderBreach(path: string, target: string): string | undefined {
  const [from, to] = [roomIn(path), roomIn(target)];
  const unknown = [from, to].find((room) => !order.includes(room));
  if (unknown !== undefined) return `core has no room "${unknown}"; its rooms are ${order.join(", ")}`;
  if (order.indexOf(to) <= order.indexOf(from)) return undefined;
  return `${from} lies below ${to}; move the name to the room that both may look into`;
}

/** A wing builds the services of its room from those of rooms below, which are handed to it. */
function wingBreach(path: string, target: string, typeOnly: boolean): string | undefined {
  if (!isWing(target) || path === composer) return undefined;
  if (!typeOnly) return `only ${composer} builds a wing; take its services as an argument`;
  if (isWing(path) || path === `${core}core-options.ts`) return undefined;
  return "name the services that are needed, each by its own type; only wings know of wings";
}

function isWing(path: string): boolean {
  return path.startsWith(core) && path.endsWith("-wing.ts");
}

/** What lies in core itself composes the rooms. */
function roomIn(path: string): string {
  const [room = "", ...below] = path.slice(core.length).split("/");
  return below.length === 0 ? "core" : room;
}
