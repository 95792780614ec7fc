import type { OptionSpec } from "./spec.js";

export const logLevelNames = ["debug", "info", "warn", "error"] as const;

/** Options that every command has. */
export const everywhere: readonly OptionSpec[] = [
  {
    name: "log-level",
    value: "level",
    summary: "Least level that is logged to stderr",
    choices: logLevelNames,
  },
  {
    name: "log-format",
    value: "format",
    summary: "How it is logged",
    choices: ["text", "json"],
    default: "text",
  },
  { name: "debug", short: "d", summary: "Log everything; the same as --log-level debug" },
  { name: "print-logs", summary: "", hidden: true },
  { name: "pure", summary: "Leave plugins out", hidden: true },
];

/** Options of every command that can as well ask a server that runs already. */
export const attaching: readonly OptionSpec[] = [
  { name: "attach", value: "url", summary: "Ask the server at this address instead of starting anything" },
  {
    name: "password",
    short: "p",
    value: "password",
    summary: "Its password; OPENCODE_SERVER_PASSWORD keeps it out of the list of processes",
  },
  { name: "username", short: "u", value: "name", summary: "Its user name", default: "opencode" },
  { name: "dir", value: "directory", summary: "Directory to work in", default: "the current one" },
];
