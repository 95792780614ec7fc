import { writeFileSync } from "node:fs";
import { data, eventually } from "../../support/scenario.js";
import type { Ground } from "./ground.js";

/** Below /api: what needs no session. */
export async function callApiPlaces({ client: { v2 }, directory, places }: Ground): Promise<void> {
  await v2.health.get();
  const { project } = await data(v2.location.get());
  await v2.agent.list();
  await v2.model.list();
  await v2.provider.list();
  await v2.provider.get({ providerID: "scripted" });
  await v2.command.list();
  await v2.skill.list();
  await v2.reference.list();
  await v2.integration.list();
  const integrationID = "anthropic";
  await v2.integration.connect.key({ integrationID, key: "sk-ant-of-the-surface-0123456789" });
  const { data: integration } = await data(v2.integration.get({ integrationID }));
  const credential = integration?.connections.find((one) => one.type === "credential");
  if (credential?.type !== "credential") throw new Error("no key was kept");
  await v2.credential.update({ credentialID: credential.id, label: "work" });
  await v2.credential.remove({ credentialID: credential.id });
  await v2.integration.connect.oauth({ integrationID: "openai", methodID: "x", inputs: {} });
  await v2.integration.attempt.status({ attemptID: "con_1" });
  await v2.integration.attempt.complete({ attemptID: "con_1" });
  await v2.integration.attempt.cancel({ attemptID: "con_1" });
  // The client has no way to say which file: it asks for one of this very name.
  writeFileSync(`${directory}/*`, "read me\n");
  await v2.fs.read();
  await v2.fs.list({ path: "." });
  await v2.fs.find({ query: "a" });
  const { data: pty } = await data(v2.pty.create({ command: "/bin/cat" }));
  const ptyID = pty.id;
  await v2.pty.list();
  await v2.pty.get({ ptyID });
  await v2.pty.update({ ptyID, title: "cat" });
  await v2.pty.connectToken({ ptyID }, { headers: { "x-opencode-ticket": "1" } });
  await v2.pty.connect({ ptyID });
  await v2.pty.remove({ ptyID });
  const at = { projectID: project.id };
  const copy = await data(
    v2.projectCopy.create({ ...at, strategy: "git_worktree", directory: places.copies, name: "one" }),
  );
  await v2.projectCopy.refresh(at);
  await v2.projectCopy.remove({ ...at, directory: copy.directory, force: true });
}

/** Below /api: sessions. */
export async function callApiSessions({ client: { v2 }, model, directory }: Ground): Promise<void> {
  const { data: session } = await data(v2.session.create({ agent: "build" }));
  const sessionID = session.id;
  const at = { sessionID };
  await v2.session.list();
  await v2.session.get(at);
  await v2.session.switchAgent({ ...at, agent: "plan" });
  await v2.session.switchAgent({ ...at, agent: "build" });
  await v2.session.switchModel({ ...at, model: { id: "two", providerID: "scripted" } });
  await v2.session.switchModel({ ...at, model: { id: "one", providerID: "scripted" } });
  model.script(
    { toolCalls: [{ name: "write", input: { filePath: `${directory}/v.txt`, content: "v\n" } }] },
    { reasoning: "Hm.", text: "Written." },
  );
  await v2.session.prompt({ ...at, prompt: { text: "write it" } });
  await v2.session.active();
  await v2.session.wait(at);
  await v2.session.interrupt(at);
  await v2.session.context(at);
  await v2.session.history(at);
  const { data: said } = await data(v2.session.messages({ ...at, order: "asc" }));
  const messageID = said.find(({ type }) => type === "user")?.id ?? "";
  await v2.session.message({ ...at, messageID });
  await v2.session.revert.stage({ ...at, messageID });
  await v2.session.revert.clear(at);
  await v2.session.revert.stage({ ...at, messageID });
  await v2.session.revert.commit(at);
  model.script({ text: "More." }, { text: "A summary." });
  await v2.session.prompt({ ...at, prompt: { text: "more" } });
  await v2.session.wait(at);
  await v2.session.compact(at);
  await v2.session.wait(at);
}

/** Below /api: what waits for a person. */
export async function callApiAsks({ client, model, log, bash, questions }: Ground): Promise<void> {
  const { v2 } = client;
  const asking = async (...steps: Parameters<typeof model.script>) => {
    const { data: session } = await data(v2.session.create({}));
    model.script(...steps);
    await v2.session.prompt({ sessionID: session.id, prompt: { text: "go" } });
    return session.id;
  };
  const done = { text: "Done." };
  const first = { sessionID: await asking(bash, done) };
  const { properties: one } = await log.session(first.sessionID).first("permission.asked");
  await v2.permission.request.list();
  await v2.session.permission.list(first);
  await v2.session.permission.get({ ...first, requestID: one.id });
  await v2.session.permission.reply({ ...first, requestID: one.id, reply: "always" });
  await v2.session.wait(first);
  await v2.session.permission.create({ ...first, action: "bash", resources: ["make"] });
  const { data: saved } = await data(v2.permission.saved.list());
  await v2.permission.saved.remove({ id: saved[0]?.id ?? "" });
  const second = { sessionID: await asking(questions, done) };
  const { properties: two } = await log.session(second.sessionID).first("question.asked");
  await v2.question.request.list();
  await v2.session.question.list(second);
  await v2.session.question.reply({ ...second, requestID: two.id, questionV2Reply: { answers: [["A"]] } });
  await v2.session.wait(second);
  const third = { sessionID: await asking(questions) };
  const { properties: three } = await log.session(third.sessionID).first("question.asked");
  await v2.session.question.reject({ ...third, requestID: three.id });
  await v2.session.wait(third);
}

/** The first things that each stream gives, the last of which is an answer of the method like any other. */
export async function callStreams({ client, answers }: Ground): Promise<void> {
  const { id: sessionID } = await data(client.session.create({ title: "followed" }));
  const streams = {
    "global.event": (signal: AbortSignal) => client.global.event({ signal }),
    "event.subscribe": (signal: AbortSignal) => client.event.subscribe({}, { signal }),
    "v2.event.subscribe": (signal: AbortSignal) => client.v2.event.subscribe({ signal }),
    "v2.session.events": (signal: AbortSignal) => client.v2.session.events({ sessionID }, { signal }),
  };
  for (const [method, open] of Object.entries(streams)) {
    const leaving = new AbortController();
    const { stream } = await open(leaving.signal);
    const reading = stream.next();
    let said = 0;
    const first = await eventually(
      async () => {
        const parts = [{ type: "text" as const, text: `word ${said++}` }];
        await client.session.promptAsync({ sessionID, noReply: true, parts });
        return Promise.race([reading, new Promise<undefined>((resolve) => setTimeout(resolve, 20))]);
      },
      (read) => read !== undefined,
    );
    // What the official types call an answer of this one is the frame around it.
    if (method !== "v2.session.events") answers.push({ method, value: first?.value });
    leaving.abort();
    await stream.return?.(undefined as never);
  }
}
