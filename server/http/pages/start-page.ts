import { createHash } from "node:crypto";

const style =
  "body{font:16px/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1rem;color-scheme:light dark}" +
  "dt{font-weight:600}dd{margin:0 0 .8rem}code{font-family:ui-monospace,monospace}";

/** Of the page at `/`: its own style, and nothing else. */
export const startPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

interface Place {
  path: string;
  what: string;
}

function places(hasUi: boolean): Place[] {
  return [
    hasUi
      ? { path: "/ui/", what: "Chat with the agent" }
      : { path: "/ui/", what: "Chat with the agent: only where the server was started with --ui" },
    { path: "/reference/", what: "What can be asked of this server, to read and to try" },
    { path: "/doc", what: "The same as an OpenAPI document" },
    { path: "/event", what: "What happens, as Server-Sent Events" },
    { path: "/acp", what: "The Agent Client Protocol" },
  ];
}

const about =
  "This is an opencode server: a coding agent with an HTTP API, for programs, editors and people.";

/** What this is and where to go, for somebody who opened the address in a browser. */
export function startPage(hasUi: boolean): string {
  const list = places(hasUi).map(
    // Relative: a proxy may have put the server below a path of its own.
    ({ path, what }) => `<dt><a href=".${path}"><code>${path}</code></a></dt><dd>${what}</dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>opencode</title><style>${style}</style></head><body><h1>opencode</h1><p>${about}</p><dl>${list.join("")}</dl></body></html>\n`;
}

/** The same for a terminal. */
export function startText(hasUi: boolean): string {
  const list = places(hasUi).map(({ path, what }) => `  ${path.padEnd(13)}${what}`);
  return `${about}\n\n${list.join("\n")}\n`;
}
