import type { Event } from "@opencode/sdk/types";
import { type Invocation, isOn, type Options, textOf, textsOf } from "../../command-line/invocation.js";
import { UsageError } from "../../command-line/usage-error.js";
import { type Connection, connected } from "../../connection.js";
import { messageOf } from "../../failure.js";
import { allowing, prompting, rejecting } from "./answering.js";
import { attachments } from "./attachments.js";
import { type Followed, follow } from "./follow.js";
import { readMessage } from "./message.js";
import { jsonOutput, type Output, textOutput } from "./output.js";
import { createTerminal } from "./terminal.js";
import { whichSession } from "./which-session.js";

/** Milliseconds that what is on its way gets once the answer is there. */
const lastEvents = 5_000;
const interrupted = 130;

/** `opencode run "..."`: one prompt, its answer, and an exit code. */
export async function run(invocation: Invocation): Promise<void> {
  const { options, words } = invocation;
  const model = modelOf(textOf(options, "model"));
  const isCommand = textOf(options, "command") !== undefined;
  const text = isCommand ? words.join(" ") : await readMessage(words, process.stdin);
  const files = await attachments(textsOf(options, "file"), textOf(options, "attach") !== undefined);
  await connected(invocation, {}, async (connection) => {
    const { client } = connection;
    const isJson = textOf(options, "format") === "json";
    const person = process.stdin.isTTY === true && process.stderr.isTTY === true && !isJson;
    const session = await whichSession(client, options, { answers: person });
    const shows = { thinking: isOn(options, "thinking") };
    const output = isJson ? jsonOutput(session.id, shows) : textOutput(shows);
    const followed = follow(session.id, output, whoAnswers(connection, options, { person, output }));
    const place = { directory: session.directory };
    const { stream } = await client.event.subscribe(place);
    // From its first event on nothing of the session is missed.
    await stream.next();
    const reading = readEvents(stream, followed);
    const abort = () => void client.session.abort({ sessionID: session.id }).catch(() => undefined);
    const end = onInterrupt(abort);
    try {
      await send(connection, { sessionID: session.id, text, files, model, options });
      await within(lastEvents, Promise.race([followed.idle(), reading]));
    } catch (error) {
      output.error({ name: "UnknownError", data: { message: messageOf(error) } });
      process.exitCode = 1;
    } finally {
      output.end();
      await stream.return();
    }
    if (followed.failed()) process.exitCode = 1;
    if (end()) process.exitCode = interrupted;
  });
}

function modelOf(text: string | undefined): { providerID: string; modelID: string } | undefined {
  if (text === undefined) return undefined;
  const slash = text.indexOf("/");
  if (slash > 0 && slash < text.length - 1)
    return { providerID: text.slice(0, slash), modelID: text.slice(slash + 1) };
  throw new UsageError(`--model: not a model: ${text}. Write provider/model; opencode models lists them`);
}

function whoAnswers(
  { client }: Connection,
  options: Options,
  { person, output }: { person: boolean; output: Output },
) {
  const note = (text: string) => {
    output.end();
    process.stderr.write(`${text}\n`);
  };
  if (isOn(options, "auto")) return allowing(client);
  return person
    ? prompting(
        client,
        createTerminal(() => output.end()),
      )
    : rejecting(client, note);
}

async function readEvents(stream: AsyncIterable<Event>, { take }: Followed): Promise<void> {
  for await (const event of stream) take(event);
}

async function send(
  { client }: Connection,
  {
    sessionID,
    text,
    files,
    model,
    options,
  }: {
    sessionID: string;
    text: string;
    files: Awaited<ReturnType<typeof attachments>>;
    model: ReturnType<typeof modelOf>;
    options: Options;
  },
): Promise<void> {
  const command = textOf(options, "command");
  const agent = textOf(options, "agent");
  const variant = textOf(options, "variant");
  const how = { sessionID, ...(agent !== undefined && { agent }), ...(variant !== undefined && { variant }) };
  if (command !== undefined) {
    await client.session.command({
      ...how,
      command: command.replace(/^\//, ""),
      arguments: text,
      parts: files,
      ...(model && { model: `${model.providerID}/${model.modelID}` }),
    });
  } else {
    await client.session.prompt({
      ...how,
      parts: [...files, { type: "text", text }],
      ...(model && { model }),
    });
  }
}

/** The first signal aborts the turn, the second one ends all at once. What is returned ends the watch, and says whether one came. */
function onInterrupt(abort: () => void): () => boolean {
  let came = false;
  const onSignal = () => {
    if (came) process.exit(interrupted);
    came = true;
    abort();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
    return came;
  };
}

/** Waits no longer than that. */
async function within(milliseconds: number, done: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
