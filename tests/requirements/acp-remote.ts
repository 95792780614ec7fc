import type { Requirements } from "./requirement.js";

const rfd = "acp transport RFD";
const contract = "contract acp.stream";

export const acpRemote = {
  "acp.remote.lifecycle": {
    says: "The official client initializes, opens a session, prompts and follows it over HTTP and WebSocket",
    source: rfd,
  },
  "acp.remote.order": { says: "5,000 chunks arrive in order, none after the answer", source: "issue 4" },
  "acp.remote.shared": {
    says: "Sessions of the protocol are sessions of the HTTP door, with their events",
    source: "issue 4 point 10; design 1",
  },
  "acp.remote.permission": {
    says: "A permission is asked of the client; an answer from either door counts and withdraws the other ask",
    source: "issue 4 point 10; contract tag acp",
  },
  "acp.remote.client-files": {
    says: "The client's files are used when it offers them",
    source: "acp.md 1.2",
  },
  "acp.remote.cancel": {
    says: "session/cancel in mid-turn ends it, its processes too",
    source: "acp.md 1.4",
  },
  "acp.remote.parallel": {
    says: "Sessions and connections run beside each other, and each is told only of its own",
    source: rfd,
  },
  "acp.remote.disconnect": {
    says: "A client that goes away has its prompts cancelled and its processes ended, as at the end of stdio",
    source: rfd,
  },
  "acp.remote.load": { says: "A new connection loads the session with all that was said", source: rfd },
  "acp.remote.errors": { says: "Errors of the protocol do not end the connection", source: rfd },
  "acp.remote.auth": {
    says: "Credentials are asked for as everywhere, in the header or in auth_token",
    source: "issue 4 point 10",
  },
  "acp.remote.shutdown": {
    says: "A server that stops answers the prompts it cancels, then closes every connection",
    source: "issue 4 point 9; design 3.11",
  },
  "acp.remote.limit": { says: "Connections are limited; one too many is 503", source: "design 3.10" },
  "acp.remote.slow": {
    says: "A client that does not read is given up, and its turn with it",
    source: "design 3.7; issue 4 point 10",
  },
  "acp.remote.http.streams": {
    says: "Messages wait for their stream and come on the one they belong to",
    source: rfd,
  },
  "acp.remote.http.takeover": {
    says: "A second stream of the same takes the place of the first",
    source: contract,
  },
  "acp.remote.http.refusals": {
    says: "400, 404, 405, 406, 413, 415 and 501, each with what is wrong",
    source: `${rfd}; ${contract}`,
  },
  "acp.remote.http.bad-messages": {
    says: "Messages that are none are answered with the protocol's errors",
    source: "acp.md 1.1",
  },
  "acp.remote.http.delete": { says: "DELETE ends the connection and its streams", source: rfd },
  "acp.remote.http.idle": {
    says: "A connection without stream and request ends after a time",
    source: contract,
  },
  "acp.remote.http.cors": { says: "Pages of allowed origins can use it, others not", source: "design 3.12" },
  "acp.remote.http.keep-alive": { says: "A quiet stream is kept open by comments", source: contract },
  "acp.remote.ws.frames": {
    says: "A text frame is a message however it is laid out; binary frames are ignored",
    source: rfd,
  },
  "acp.remote.ws.garbage": {
    says: "Garbage, batches and wrong types are answered and end nothing",
    source: "issue 4, fuzzed lines",
  },
  "acp.remote.ws.large": { says: "A message over 32 MiB closes with 1009", source: contract },
  "acp.remote.ws.origin": {
    says: "Foreign pages cannot open it with what the browser remembers",
    source: "issue 4 point 10; contract acp.stream",
  },
  "acp.remote.ws.handshake": {
    says: "A refused handshake has the form of every error; other upgrades are passed over",
    source: contract,
  },
  "acp.remote.ws.ping": { says: "A client that answers no ping is cut", source: contract },
  "acp.others.turn": {
    says: "A turn of another client is shown to every ACP client that has the session open: prompt, calls, words",
    source: "README: both doors show the same sessions",
  },
  "acp.others.ask": {
    says: "What a turn of another client asks is handed to who has the session open; only an answer decides it",
    source: "README: both doors show the same sessions",
  },
  "acp.others.stop": {
    says: "session/cancel stops the turn that is shown, whoever began it; closing a session stops only one's own prompts",
    source: "README: both doors show the same sessions",
  },
  "acp.others.later": {
    says: "Who loads or resumes a session in mid-turn is asked what is still asked and told the rest once",
    source: "README: both doors show the same sessions",
  },
  "acp.providers.route": {
    says: "Where a client has a provider called, its prompts go with all their calls, and nobody else's do",
    source: "acp providers RFD",
  },
  "acp.providers.keys": {
    says: "No key that is configured, stored or in the environment goes to an address that a client sets",
    source: "acp providers RFD",
  },
  "acp.providers.refused": {
    says: "A provider that a client disables is not called for it; what cannot be set is refused with words",
    source: "acp providers RFD",
  },
  "acp.version2.initialize": {
    says: "Version 2 is answered to who asks for it or a later one; its methods are served and those of version 1 are not",
    source: "acp draft of version 2",
  },
  "acp.version2.turn": {
    says: "A prompt is answered when it is stored; words, calls, terminals, patches, plans, asks and states are told in version 2's forms",
    source: "acp draft of version 2",
  },
  "acp.version2.sessions": {
    says: "Sessions are resumed with or without a replay, forked, named, listed and deleted; options are set by their kind",
    source: "acp draft of version 2",
  },
} as const satisfies Requirements;
