import type { Log, LogLevel } from "@opencode/server/log";

export const logLevels = ["debug", "info", "warn", "error"] as const satisfies readonly LogLevel[];

/** One line an entry on stderr: stdout belongs to the protocol of whoever started us. */
export function createLog(least: LogLevel, format: "text" | "json" = "text"): Log {
  const threshold = logLevels.indexOf(least);
  const write = format === "json" ? writeJson : writeText;
  return (level, message, extra = {}) => {
    if (logLevels.indexOf(level) >= threshold) process.stderr.write(write(level, message, extra));
  };
}

type Write = (...entry: Required<Parameters<Log>>) => string;

/** Whole in one line: a collector of logs reads it, and what a client sent stays a value. */
const writeJson: Write = (level, message, { cause, ...rest }) => {
  const entry = {
    time: new Date().toISOString(),
    level,
    message,
    ...rest,
    ...(cause !== undefined && { cause: cause instanceof Error ? describe(cause) : cause }),
  };
  try {
    return `${JSON.stringify(entry)}\n`;
  } catch {
    return `${JSON.stringify({ time: entry.time, level, message })}\n`;
  }
};

const writeText: Write = (level, message, { cause, ...rest }) => {
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}=${render(value)}`);
  const trace = cause === undefined ? "" : `\n${cause instanceof Error ? describe(cause) : render(cause)}`;
  return `${new Date().toISOString()} ${level.toUpperCase()} ${oneLine(message)}${fields.join("")}${trace}\n`;
};

/** Clients may send what is logged: it must neither forge lines nor steer a terminal. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (char) => JSON.stringify(char).slice(1, -1));
}

function render(value: unknown): string {
  if (typeof value === "string" && /^[\w./:@-]+$/.test(value)) return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function describe(error: Error, isPlain = error.name === "SystemError"): string {
  // What the user can mend needs no stack.
  const said = `${error.name}: ${error.message}`;
  const own = isPlain ? said : (error.stack ?? said);
  return error.cause instanceof Error
    ? `${own}\ncaused by ${describe(error.cause, isPlain || undefined)}`
    : own;
}
