import { matchGlob } from "../../base/match-glob.js";

/** Variables that hold our own secrets or a provider's key, as globs. Tokens of the user's own tools stay. */
const SECRETS = [
  "*_API_KEY",
  "*_APIKEY",
  "*_API_TOKEN",
  "*_AUTH_TOKEN",
  "*_BEARER_TOKEN_*",
  "HF_TOKEN",
  "HUGGINGFACE_TOKEN",
  "HUGGING_FACE_HUB_TOKEN",
  "OPENCODE_SERVER_*",
  "OPENCODE_DATABASE_URL",
  "OPENCODE_SECRET_KEY",
  "OPENCODE_CONFIG_CONTENT",
  "OPENCODE_AUTH_*",
  "OTEL_EXPORTER_OTLP_*HEADERS",
];

/** Tells a program that nobody will answer it or turn its pages. */
const UNATTENDED = {
  OPENCODE: "1",
  GIT_TERMINAL_PROMPT: "0",
  PAGER: "cat",
  GIT_PAGER: "cat",
};

/** Whether a variable of this name holds a secret of ours or a provider's key. */
export function isSecretVariable(name: string): boolean {
  return SECRETS.some((glob) => matchGlob(glob, name.toUpperCase()));
}

/** The environment of a command the model runs: ours without secrets, `drop` adding names or globs to leave out. */
export function commandEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  drop: readonly string[] = [],
): Record<string, string> {
  return { ...withoutSecrets(env, drop), ...UNATTENDED };
}

/** The environment of a terminal, in front of which somebody sits: ours without secrets. */
export function terminalEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const {
    TMUX: _tmux,
    TMUX_PANE: _pane,
    STY: _screen,
    COLUMNS: _columns,
    LINES: _lines,
    ...kept
  } = withoutSecrets(env);
  const own = { OPENCODE: "1", OPENCODE_TERMINAL: "1", OPENCODE_PID: String(process.pid) };
  return { ...kept, ...own, TERM: "xterm-256color" };
}

function withoutSecrets(
  env: Readonly<Record<string, string | undefined>>,
  drop: readonly string[] = [],
): Record<string, string> {
  const secret = (name: string) =>
    isSecretVariable(name) || drop.some((glob) => matchGlob(glob, name.toUpperCase()));
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !secret(entry[0]),
  );
  return Object.fromEntries(kept);
}
