import type { ScriptedStep, ScriptedUsage } from "../support/scripted-openai.js";
import type { Act, Place } from "./act.js";
import { at, context } from "./house.js";

type Call = [tool: string, input: unknown];

/** The whole story. No two steps count the same tokens, so that no sum can be right by chance. */
export function acts({ directory, outside, page }: Place): Act[] {
  let count = 0;
  const step = (text: string, calls: Call[] = [], usage: ScriptedUsage = {}): ScriptedStep => {
    const n = ++count;
    return {
      ...(text && { text }),
      toolCalls: calls.map(([name, input], index) => ({ name, input, id: `call_${n}_${index}` })),
      usage: { input: 2_000 + 37 * n, cacheRead: 11 * n, output: 100 + n, reasoning: n % 7, ...usage },
    };
  };
  const file = (name: string) => at(directory, name);
  const task = (description: string, prompt: string, subagent_type = "general"): Call => [
    "task",
    { description, prompt, subagent_type },
  ];

  return [
    {
      name: "look",
      deed: { type: "prompt", text: "Look around the lighthouse." },
      steps: [
        { ...step("", [["glob", { pattern: "**/*.txt" }]]), reasoning: "What is there? " },
        step("Two searches.", [
          ["grep", { pattern: "lens" }],
          ["read", { filePath: file("README.md") }],
        ]),
        step("", [["read", { filePath: file("src") }]]),
        step("", [["read", { filePath: file("src/lamp.txt"), offset: 2, limit: 1 }]]),
        step("A lamp, a lens and some stairs."),
      ],
    },
    {
      name: "build",
      deed: { type: "prompt", text: "Light the lamp." },
      steps: [
        step("", [
          [
            "todowrite",
            {
              todos: [
                { content: "Light the lamp", status: "in_progress", priority: "high" },
                { content: "Clean the lens", status: "pending", priority: "low" },
              ],
            },
          ],
        ]),
        step("", [["write", { filePath: file("log/day.txt"), content: "lit\n" }]]),
        step("", [["edit", { filePath: file("src/lamp.txt"), oldString: "lamp off", newString: "lamp on" }]]),
        step("", [
          ["edit", { filePath: file("src/lamp.txt"), oldString: "lens broken", newString: "lens clear" }],
        ]),
        step("", [
          [
            "edit",
            {
              filePath: file("src/lamp.txt"),
              oldString: "lens dusty",
              newString: "lens clear",
              replaceAll: true,
            },
          ],
        ]),
        step("", [["bash", { command: "echo oil >> src/attic.txt && cat src/attic.txt" }]]),
        step("", [["bash", { command: "exit 3" }]]),
        step("", [
          ["todowrite", { todos: [{ content: "Light the lamp", status: "completed", priority: "high" }] }],
        ]),
        step("The lamp is lit."),
      ],
    },
    {
      name: "ask",
      deed: { type: "prompt", text: "Ask before you act." },
      steps: [
        step("", [["bash", { command: "printf bell > bell.txt" }]]),
        step("", [["bash", { command: "printf horn > horn.txt" }]]),
        step("", [["webfetch", { url: page, format: "markdown" }]]),
        step("", [["webfetch", { url: page, format: "text" }]]),
        step("", [["read", { filePath: outside }]]),
        step("", [
          [
            "question",
            {
              questions: [
                {
                  question: "Which colour?",
                  header: "Colour",
                  options: [
                    { label: "Red", description: "As it was" },
                    { label: "Green", description: "As it could be" },
                  ],
                },
              ],
            },
          ],
        ]),
        step("All asked."),
      ],
      replies: [
        { permission: "bash", reply: "once" },
        { permission: "bash", reply: "reject", message: "No horn at night." },
        { permission: "webfetch", reply: "always" },
        { permission: "external_directory", reply: "once" },
        { question: "Which colour?", answers: [["Green"]] },
      ],
    },
    {
      name: "delegate",
      deed: { type: "prompt", text: "Have others help." },
      steps: [
        step("", [task("Ring the bell", "Ringer, ring the bell.")]),
        step("", [
          task("Count the steps", "Counter, count the steps.", "explore"),
          ["read", { filePath: file("src/stairs.txt") }],
        ]),
        step("", [task("Paint the door", "Painter, paint the door.")]),
        step("They have helped."),
      ],
      children: {
        Ringer: [step("", [["bash", { command: "printf ding >> bell.txt" }]]), step("It rang.")],
        Counter: [step("", [["grep", { pattern: "step" }]]), step("There are two.")],
        Painter: [
          step("", [["write", { filePath: file("door.txt"), content: "green\n" }]]),
          step("", [["edit", { filePath: file("door.txt"), oldString: "green", newString: "dark green" }]]),
          step("It is painted."),
        ],
      },
      replies: [{ permission: "bash", reply: "once" }],
    },
    {
      name: "summarize",
      deed: { type: "summarize" },
      steps: [step("The lamp is lit, the door is painted.")],
    },
    {
      name: "patch",
      deed: { type: "prompt", text: "Patch what is left.", model: "gpt-5-one" },
      steps: [
        step("", [
          [
            "apply_patch",
            {
              patchText: [
                "*** Begin Patch",
                "*** Add File: src/roof.txt",
                "+tiles",
                "*** Update File: src/stairs.txt",
                "@@",
                " step one",
                "-step two",
                "+step two, mended",
                "*** Delete File: src/attic.txt",
                "*** End Patch",
              ].join("\n"),
            },
          ],
        ]),
        step("", [["skill", { name: "polish" }]]),
        step("", [["shelf_echo", { text: "oil" }]]),
        step("", [["teleport", { to: "Mars" }]]),
        step("", [["read", { path: "src/lamp.txt" }]]),
        step("", [["glob", { pattern: "src/*" }]], { input: context - 2_000, cacheRead: 0 }),
        step("The roof and the stairs are mended."),
        step("Nothing is left."),
      ],
    },
    {
      name: "repeat",
      deed: { type: "prompt", text: "Read it again and again." },
      steps: [step("", Array(3).fill(["read", { filePath: file("src/roof.txt") }])), step("It says tiles.")],
      replies: [{ permission: "doom_loop", reply: "once" }],
    },
    {
      name: "spoil",
      deed: { type: "prompt", text: "Make a mistake." },
      steps: [
        step("", [["write", { filePath: file("src/roof.txt"), content: "straw\n" }]]),
        step("", [["bash", { command: "rm README.md && echo ash > ash.txt" }]]),
        step("Oh no."),
      ],
    },
    { name: "revert", deed: { type: "revert", act: "spoil" }, steps: [] },
    {
      name: "after",
      deed: { type: "prompt", text: "Go on as if it had not been." },
      steps: [
        step("", [["write", { filePath: file("log/night.txt"), content: "calm\n" }]]),
        step("All is well."),
      ],
    },
    {
      name: "own",
      deed: { type: "prompt", text: "Use what no other has." },
      own: true,
      steps: [
        step("", [
          ["list", { path: file("src") }],
          ["todoread", {}],
        ]),
        step("That is all."),
      ],
    },
  ];
}
