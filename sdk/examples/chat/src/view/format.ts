/** Where something is, as short as it can be told. */
export function shortPath(path: string, directory = ""): string {
  if (directory && path === directory) return ".";
  if (directory && path.startsWith(`${directory}/`)) return path.slice(directory.length + 1);
  return path.replace(/^\/(home|Users)\/[^/]+/, "~");
}

export function lastName(path: string): string {
  return path.split(/[/\\]/).findLast(Boolean) ?? path;
}

const number = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
export const count = (value: number): string => number.format(value);

export function money(dollars: number): string {
  return dollars < 0.01 && dollars > 0 ? "< $0.01" : `$${dollars.toFixed(2)}`;
}

export function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 100) / 10;
  return whole < 60 ? `${whole.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${Math.round(whole % 60)} s`;
}

export function clock(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

/** How long ago, as a list tells it. */
export function ago(time: number, now = Date.now()): string {
  const minutes = Math.floor((now - time) / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  if (minutes < 7 * 24 * 60) return `${Math.floor(minutes / 60 / 24)} d`;
  return new Date(time).toLocaleDateString([], { day: "numeric", month: "short" });
}

interface Counted {
  input: number;
  output: number;
  reasoning: number;
  cache: { read: number; write: number };
}

export function sum({ input, output, reasoning, cache }: Counted): number {
  return input + output + reasoning + cache.read + cache.write;
}
