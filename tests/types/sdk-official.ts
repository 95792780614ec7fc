/**
 * Checked by tsc alone: code written against the official SDK keeps its types with ours.
 * Each `none<...>()` below names the offending methods in its error.
 */
import type { OpencodeClient as Ours } from "@opencode/sdk/client";
import type * as our from "@opencode/sdk/v2/types";
import type { OpencodeClient as Official } from "@opencode-ai/sdk/v2/client";
import type * as official from "@opencode-ai/sdk/v2/types";

/** Operations the official client does not know. */
type OnlyOurs =
  | "health.get"
  | "ready.get"
  | "doc.get"
  | "config.schema"
  | "session.stream"
  | "session.waitForIdle";
/** Events the official client does not know. */
type OnlyOurEvents =
  | "server.heartbeat"
  | "server.resync"
  | "message.created"
  | "message.deleted"
  | "permission.expired"
  | "question.expired"
  | "lsp.client.diagnostics";

// biome-ignore lint/suspicious/noExplicitAny: a method of any kind; its parts are taken by `infer`.
type Method = (...args: any[]) => unknown;
type Join<A extends string, B extends string> = A extends "" ? B : `${A}.${B}`;

/** `"session.prompt" | ...`: every method of a client. */
type Paths<Client, Prefix extends string = ""> = {
  [Key in keyof Client & string]: Client[Key] extends Method
    ? Join<Prefix, Key>
    : Paths<Client[Key], Join<Prefix, Key>>;
}[keyof Client & string];

type At<Client, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Client
    ? At<Client[Key], Rest>
    : never
  : Path extends keyof Client
    ? Client[Path]
    : never;

type Answered<F> = F extends (...args: never[]) => Promise<infer Answer> ? Answer : never;
type Data<F> =
  Answered<F> extends { stream: AsyncGenerator<infer Event> }
    ? Event
    : Answered<F> extends infer Answer
      ? Answer extends { data: infer D }
        ? Exclude<D, undefined>
        : never
      : never;
/** The flat parameters; never where a method takes only options. */
type Input<F> = F extends (...args: infer Args) => unknown
  ? Required<Args> extends [infer Parameters, unknown]
    ? Parameters
    : never
  : never;

/** Streams whose type in the official client is that of a frame, while what it gives is the event in it. */
type Framed = "v2.session.events";

type Shared = Exclude<Paths<Ours>, OnlyOurs>;
type KnownEvent<Event> = Event extends { type: OnlyOurEvents } ? never : Event;
/** What the method answers, without the events the official client does not know. */
type Known<Path extends string> =
  Data<At<Ours, Path>> extends infer D
    ? D extends { payload: infer Event }
      ? Omit<D, "payload"> & { payload: KnownEvent<Event> }
      : KnownEvent<D>
    : never;

type Unassignable = {
  [Path in Shared]: [Known<Path>] extends [Data<At<Official, Path>>] ? never : Path;
}[Exclude<Shared, Framed>];
type Unaccepted = {
  [Path in Shared]: [Input<At<Official, Path>>] extends [Input<At<Ours, Path>>] ? never : Path;
}[Shared];
/** A comparison with never would prove nothing. */
type Unseen = {
  [Path in Shared]: [Data<At<Official, Path>>] extends [never]
    ? Path
    : [Known<Path>] extends [never]
      ? Path
      : never;
}[Shared];

declare function none<Offenders extends never>(): Offenders;
none<Exclude<Shared, Paths<Official>>>();
none<Unseen>();
none<Unassignable>();
none<Unaccepted>();

type UnassignableEvent = {
  [Type in our.Event["type"]]: Type extends OnlyOurEvents
    ? never
    : Extract<our.Event, { type: Type }> extends official.Event
      ? never
      : Type;
}[our.Event["type"]];
none<UnassignableEvent>();

/** Shared names that apps import as types. */
type Same<A extends B, B> = [A, B];
export type Assignable = [
  Same<our.Session, official.Session>,
  Same<our.Message, official.Message>,
  Same<our.Part, official.Part>,
  Same<our.PermissionRequest, official.PermissionRequest>,
  Same<our.Provider, official.Provider>,
  Same<our.Agent, official.Agent>,
  Same<our.Project, official.Project>,
  Same<our.Todo, official.Todo>,
];

/** Names of operations' types, which differ in depth and not in kind. */
export type Operations = [
  Same<our.SessionPromptData["path"], official.SessionPromptData["path"]>,
  Same<our.SessionPromptData["url"], official.SessionPromptData["url"]>,
  Same<our.SessionPromptResponse, official.SessionPromptResponse>,
  Same<our.SessionGetResponses[200], official.SessionGetResponses[200]>,
  Same<our.PermissionReplyResponse, official.PermissionReplyResponse>,
];

/** An app's code against either client. */
export async function app(client: Ours, signal: AbortSignal): Promise<our.Part[]> {
  const created = await client.session.create({ title: "t", directory: "/d" }, { throwOnError: true });
  const session: official.Session = created.data;
  const answer = await client.session.prompt({
    sessionID: session.id,
    parts: [{ type: "text", text: "hi" }],
  });
  if (answer.error) throw new Error(answer.response.statusText);
  const info: official.AssistantMessage = answer.data.info;
  await client.session.promptAsync({ sessionID: info.sessionID, parts: [], noReply: true }, { signal });
  await client.permission.reply({ requestID: "per_1", reply: "once" });
  await client.permission.reply({ requestID: "per_1", allow: true });
  for await (const event of (await client.event.subscribe({ directory: "/d" }, { signal })).stream) {
    if (event.type === "message.part.updated") return [event.properties.part];
    if (event.type === "message.updated") return event.properties.parts ?? [];
  }
  for await (const event of (await client.global.event({ signal, onSseError: () => undefined })).stream) {
    if (event.payload.type === "server.resync") break;
  }
  return answer.data.parts;
}

export async function refused(client: Ours): Promise<void> {
  // @ts-expect-error a path parameter is missing
  await client.session.get({});
  // @ts-expect-error a path parameter is missing
  await client.session.get();
  // @ts-expect-error no such key
  await client.session.create({ titel: "t" });
  // @ts-expect-error wrong type
  await client.session.list({ limit: "10" });
  // @ts-expect-error no such kind of part
  await client.session.prompt({ sessionID: "ses_1", parts: [{ type: "txt", text: "hi" }] });
  // @ts-expect-error no such reply
  await client.permission.reply({ requestID: "per_1", reply: "never" });
  // @ts-expect-error not an option
  await client.session.get({ sessionID: "ses_1" }, { throwOnErrors: true });
  const { data } = await client.session.get({ sessionID: "ses_1" });
  // @ts-expect-error without throwOnError there may be no data
  data.id;
}
