import path from "node:path";
import type {
  Client,
  ClientCapabilities,
  OAuthClientProvider,
  Transport,
} from "@modelcontextprotocol/client";
import type { McpLocalConfig, McpRemoteConfig } from "@opencode/sdk/types";
import { systemFailure } from "../../base/system-failure.js";
import type { ElicitationModes, Elicitations } from "../../interaction/elicitation/elicitation.js";
import { wellFormedLists } from "./lists.js";
import { loadProtocol, type Protocol, unchecked } from "./protocol.js";
import { createStdioTransport } from "./stdio.js";

export type McpServerConfig = McpLocalConfig | McpRemoteConfig;

export interface ConnectOptions {
  config: McpServerConfig;
  /** Absolute: where a local server runs, unless its configuration says otherwise. */
  directory: string;
  /** What local servers inherit. */
  env: Record<string, string>;
  version: string;
  /** Milliseconds until the attempt is given up. */
  deadline: number;
  /** Credentials for a remote server that wants a login. */
  provider?: OAuthClientProvider;
  signal: AbortSignal;
  /** Told what of the server's lists cannot be used. */
  leftOut?: (what: string) => void;
  /** What somebody can answer of what the server asks, and who asks them. */
  elicitation?: ElicitationModes & Pick<Elicitations, "answer" | "completed">;
}

export interface Connection {
  client: Client;
  /** Something went wrong beside any request, such as a broken stream; the connection may live on. */
  onError(listener: () => void): void;
  /** Resolves with the reason once the connection is gone, also after `close`. */
  lost: Promise<string>;
  /** Resolves when nothing of it is left, its process included. */
  close(): Promise<void>;
}

/** Why there is no connection, in the words of `MCPStatus`. */
export class ConnectFailure extends Error {
  override readonly name = "ConnectFailure";
  readonly status: "failed" | "needs_auth" | "needs_client_registration";

  constructor(status: ConnectFailure["status"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

interface Candidate {
  transport: Transport;
  lastWords?: () => string;
  /** Ends what the server remembers of us; best effort. */
  farewell?: () => Promise<void>;
}

/** Milliseconds a remote server may take to forget our session when we leave. */
const FAREWELL = 500;

/** Connects and shakes hands within the deadline. Throws `ConnectFailure`; nothing is left behind then. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const protocol = await loadProtocol();
  const { config } = options;
  if (config.type === "local") return attempt(protocol, options, local(protocol, options, config));
  const remote = (kind: "http" | "sse") =>
    attempt(protocol, options, candidate(protocol, options, config, kind));
  try {
    return await remote("http");
  } catch (error) {
    // Older servers answer the newer transport's first request with some 4xx.
    if (!(error instanceof ConnectFailure) || !refusesTransport(protocol, error.cause)) throw error;
    return await remote("sse");
  }
}

function refusesTransport(protocol: Protocol, cause: unknown): boolean {
  const { SdkHttpError } = protocol;
  return cause instanceof SdkHttpError && cause.status >= 400 && cause.status < 500 && cause.status !== 401;
}

function local(protocol: Protocol, options: ConnectOptions, config: McpLocalConfig): Candidate {
  const { ReadBuffer, serializeMessage } = protocol;
  const transport = createStdioTransport(
    {
      command: config.command,
      cwd: path.resolve(options.directory, config.cwd ?? "."),
      env: { ...options.env, ...config.environment },
    },
    { createBuffer: () => new ReadBuffer(), serialize: serializeMessage },
  );
  return { transport, lastWords: transport.lastWords };
}

function candidate(
  protocol: Protocol,
  options: ConnectOptions,
  config: McpRemoteConfig,
  kind: "http" | "sse",
): Candidate {
  const url = new URL(config.url);
  const shared = {
    requestInit: { headers: config.headers ?? {} },
    ...(options.provider && { authProvider: options.provider }),
  };
  if (kind === "sse") return { transport: new protocol.SSEClientTransport(url, shared) };
  const transport = new protocol.StreamableHTTPClientTransport(url, shared);
  return { transport: transport as Transport, farewell: () => transport.terminateSession() };
}

async function attempt(
  protocol: Protocol,
  options: ConnectOptions,
  { transport, lastWords, farewell }: Candidate,
): Promise<Connection> {
  const client = new protocol.Client(
    { name: "opencode", version: options.version },
    { jsonSchemaValidator: unchecked, capabilities: capabilitiesOf(options.elicitation) },
  );
  if (options.elicitation) takeElicitations(client, options.elicitation);
  const listeners = new Set<() => void>();
  const lost = new Promise<string>((resolve) => {
    client.onclose = () => resolve(withLastWords("the connection was closed", lastWords));
    client.onerror = (error) => {
      // The stream of the older transport comes back by itself, as a session that knows nothing of ours.
      if (error instanceof protocol.SseError) resolve(messageOf(error));
      else for (const listener of listeners) listener();
    };
  });
  const close = async () => {
    if (farewell) await bounded(farewell(), FAREWELL);
    await client.close();
    await transport.close();
  };
  try {
    await within(options, client.connect(transport, { timeout: options.deadline, signal: options.signal }));
    const receive = transport.onmessage;
    transport.onmessage = (message, extra) => receive?.(wellFormedLists(message, options.leftOut), extra);
  } catch (error) {
    await Promise.allSettled([client.close(), transport.close()]);
    throw failure(protocol, error, lastWords);
  }
  return { client, lost, close, onError: (listener) => void listeners.add(listener) };
}

function capabilitiesOf(modes: ElicitationModes | undefined): ClientCapabilities {
  const { form = false, url = false } = modes ?? {};
  if (!form && !url) return {};
  return { elicitation: { ...(form && { form: {} }), ...(url && { url: {} }) } };
}

/** A server that asks although nobody can answer is told so by the package. */
function takeElicitations(
  client: Client,
  { form, url, answer, completed }: NonNullable<ConnectOptions["elicitation"]>,
): void {
  if (!form && !url) return;
  client.setRequestHandler("elicitation/create", ({ params }, { mcpReq }) => answer(params, mcpReq.signal));
  client.setNotificationHandler("notifications/elicitation/complete", ({ params }) =>
    completed(params.elicitationId),
  );
}

/** The handshake has its own timeout; what comes before it (a socket, a discovery) has this one. */
async function within(options: ConnectOptions, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  const given = new Promise<never>((_, reject) => {
    abort = () => reject(new Error("no longer wanted"));
    timer = setTimeout(
      () => reject(new Error(`no answer within ${options.deadline / 1000} s`)),
      options.deadline,
    );
    options.signal.addEventListener("abort", abort, { once: true });
    if (options.signal.aborted) abort();
  });
  try {
    await Promise.race([work, given]);
  } finally {
    clearTimeout(timer);
    if (abort) options.signal.removeEventListener("abort", abort);
    work.catch(() => undefined);
  }
}

async function bounded(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const given = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => undefined), given]);
  clearTimeout(timer);
}

function failure(protocol: Protocol, error: unknown, lastWords: (() => string) | undefined): ConnectFailure {
  const cause = { cause: error };
  if (error instanceof protocol.UnauthorizedError) {
    return new ConnectFailure("needs_auth", "the server wants a login", cause);
  }
  const text = messageOf(error);
  if (error instanceof protocol.RegistrationRejectedError || /dynamic client registration/i.test(text)) {
    return new ConnectFailure(
      "needs_client_registration",
      "the server does not register clients by itself: give the id of one as oauth.clientId",
      cause,
    );
  }
  return new ConnectFailure("failed", withLastWords(text, lastWords), cause);
}

function withLastWords(text: string, lastWords: (() => string) | undefined): string {
  const words = lastWords?.();
  return words ? `${text}\n${words}` : text;
}

/** `fetch` says only "fetch failed"; its cause knows why. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const failure = systemFailure(error);
  if (failure) return failure.message;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const reason = cause.message || String((cause as NodeJS.ErrnoException).code ?? cause.name);
  // The protocol's package says as its own what it was told.
  return error.message === reason ? reason : `${error.message}: ${reason}`;
}
