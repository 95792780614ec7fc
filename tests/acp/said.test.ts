import { afterEach, describe, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const text = (words: string) => ({ type: "text", text: words });

describe("a prompt of an editor", () => {
  it("is replayed as it was said, block by block", async () => {
    verifies("acp.replay.said");
    const prompts = (directory: string) => {
      const at = `file://${directory}/a.txt`;
      const link = { type: "resource_link", uri: `${at}#L1:2`, name: "a.txt", title: "A", size: 3 };
      return [
        [text("look at "), link, text(" please")],
        [
          { type: "resource", resource: { uri: `${at}#L1-L2`, text: "one\ntwo\n", mimeType: "text/x-a" } },
          text("so"),
        ],
        [{ type: "resource", resource: { uri: `${at}#L2`, text: "two\n" } }, text("so")],
        [{ type: "resource", resource: { uri: "https://a.b/c.bin", blob: "AAEC" } }, text("so")],
        [{ type: "image", data: png, mimeType: "image/png", uri: `file://${directory}/p.png` }, text("see")],
        [{ type: "image", data: png, mimeType: "image/png" }, text("see")],
        [{ type: "resource_link", uri: "https://a.b/c?d#L3", name: "page" }, text("read")],
        [
          {
            type: "resource_link",
            uri: `file://${directory}/p.pdf`,
            name: "paper",
            mimeType: "application/pdf",
          },
          text("read"),
        ],
        [
          { type: "resource_link", uri: `zed:///agent/symbol/x?path=${directory}/a.txt#L2`, name: "x" },
          text("s"),
        ],
        [text("/greet  the  world"), link],
      ];
    };
    const agent = await startAgent({
      files: {
        "a.txt": "one\ntwo\nthree\n",
        "p.pdf": "%PDF-1.4\n",
        ".opencode/command/greet.md": "Say hello to $ARGUMENTS and read @a.txt",
      },
      steps: Array.from({ length: 10 }, () => ({ text: "ok" })),
    });
    const sessionId = await agent.newSession();
    const all = prompts(agent.directory);
    for (const prompt of all) await agent.request("session/prompt", { sessionId, prompt });
    agent.entries.length = 0;
    await agent.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    expect(agent.updates("user_message_chunk").map(({ content }) => content)).toEqual(all.flat());
  });

  it("brings the lines of a selection to the model, however they are written", async () => {
    verifies("acp.selection.lines");
    const forms = [
      "#L2:3",
      "#L2-L3",
      "#L2-3",
      "#L2:L3",
      "#L2C1-L3C4",
      "#L2:1-L3:9",
      "#l3-l2",
      "#L2%3A3",
      "?start=2&end=3",
    ];
    const agent = await startAgent({
      files: { "a.txt": "one\ntwo\nthree\nfour\n" },
      steps: [{ text: "ok" }],
    });
    const uri = `file://${agent.directory}/a.txt`;
    const prompt = [
      ...forms.map((form) => ({ type: "resource_link", uri: uri + form, name: "a.txt" })),
      ...forms.map((form) => ({ type: "resource", resource: { uri: uri + form, text: "two\nthree" } })),
      { type: "resource_link", uri: `${agent.directory}/a.txt#L2:3`, name: "a.txt" },
      { type: "resource", resource: { uri: `${uri}#L4`, text: "four" } },
    ];
    await agent.request("session/prompt", { sessionId: await agent.newSession(), prompt });
    const told = JSON.stringify(agent.model.requests[0]?.body.messages);
    const lines = told.split(
      `Content of lines 2-3 of the attached file ${agent.directory}/a.txt:\\ntwo\\nthree`,
    );
    expect(lines).toHaveLength(1 + 2 * forms.length + 1);
    expect(told).toContain(`Content of line 4 of the attached file ${agent.directory}/a.txt:\\nfour`);
    expect(told).not.toContain("one\\ntwo");
  });

  it("is about files as the editor has them, and never about what a rule forbids", async () => {
    verifies("acp.fs.linked");
    const agent = await startAgent({
      files: { "a.txt": "saved\n", "secret.txt": "stored key\n", "b.txt": "same\n" },
      steps: [{ text: "ok" }],
      config: { permission: { read: { "*": "allow", "secret.txt": "deny" } } },
      capabilities: { fs: { readTextFile: true } },
      on: {
        "fs/read_text_file": ({ path }: { path: string }) => {
          if (path.endsWith("b.txt")) return { content: "same\n" };
          if (path.endsWith("none.txt")) throw new Error("no such file");
          return { content: `first\nunsaved ${path.split("/").pop()}\n` };
        },
      },
    });
    const names = ["a.txt", "new.txt", "secret.txt", "b.txt", "none.txt", "a.txt#L2"];
    const prompt = names.map((name) => ({
      type: "resource_link",
      uri: `file://${agent.directory}/${name}`,
      name,
    }));
    await agent.request("session/prompt", { sessionId: await agent.newSession(), prompt });
    const told = JSON.stringify(agent.model.requests[0]?.body.messages);
    expect(told).toContain("a.txt:\\nfirst\\nunsaved a.txt");
    expect(told).toContain("new.txt:\\nfirst\\nunsaved new.txt");
    expect(told).toMatch(/line 2 of the attached file [^:]*a.txt:\\nunsaved a.txt/);
    expect(told).toContain("same");
    expect(told).toContain("there is no such file");
    expect(told).not.toMatch(/unsaved secret|stored key/);
  });
});
