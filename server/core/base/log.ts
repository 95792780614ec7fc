export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where core and its doors report what no client is told. `extra.cause` may be an error. */
export type Log = (level: LogLevel, message: string, extra?: Record<string, unknown>) => void;
