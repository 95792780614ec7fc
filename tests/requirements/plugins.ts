import type { Requirements } from "./requirement.js";

export const plugins = {
  "plugin.given": {
    says: "A plugin has a client of this server, its project, directories, address and a shell, with a password as without",
    source: "issue 14, point 4",
  },
  "plugin.loading": {
    says: "Plugins come from configurations, folders and packages in every form of a module, in order, each once",
    source: "issue 14, point 1",
  },
  "plugin.packages": {
    says: "A package is installed at its first use, told, pinned, and never again; one that cannot be had is told once",
    source: "issue 14, point 1",
  },
  "plugin.misbehaviour": {
    says: "A plugin that throws, hangs, ends its process, floods or leaves nonsense takes no turn with it",
    source: "issue 14, point 2; It must show",
  },
  "plugin.none": {
    says: "Without plugins no process is started and nothing is loaded for them",
    source: "issue 14, It must show",
  },
  "plugin.dispose": {
    says: "Plugins let go of what they hold on SIGTERM, when the directory is let go and when their file changes",
    source: "issue 14, point 2",
  },
  "plugin.trust": {
    says: "A project's plugins run once somebody has allowed them as they are; the user's own do not ask",
    source: "issue 14, point 6",
  },
  "plugin.auth": {
    says: "Plugins' ways to sign in are listed, checked and gone through over HTTP, and hold at once",
    source: "issue 14, point 5",
  },
  "plugin.auth.fetch": {
    says: "A loader's fetch makes the calls of its provider, streamed, with tokens that it renews",
    source: "issue 14, point 5",
  },
  "plugin.auth.acp": {
    says: "Plugins' ways to sign in are gone through in an editor, by forms and addresses, and called off there",
    source: "issue 14, point 5",
  },
  "plugin.auth.renewal": {
    says: "Of several processes one renews a token, so that one that is good once is used once",
    source: "issue 14, point 5",
  },
  "provider.sign-in": {
    says: "Without a plugin one signs in as the program that the configuration names, by device, browser or pasted code",
    source: "issue 14, point 5",
  },
  "plugin.commands": {
    says: "Under opencode acp and opencode run plugins reach the server and let go of what they hold at the end",
    source: "issue 14, points 2 and 4",
  },
  "plugin.bun": {
    says: "What real plugins ask of Bun is there, or a sentence says what is missing",
    source: "issue 14, point 4",
  },
  "plugin.figures": {
    says: "A plugin is asked for what it has hooks for and for nothing else, once each",
    source: "issue 14, It must show",
  },
} satisfies Requirements;
