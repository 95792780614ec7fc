import { AsyncLocalStorage } from "node:async_hooks";
import { ToolFailure } from "../../base/errors.js";
import { runTool } from "../../tool/child/run-tool.js";
import { type Answering, FailureBy, messageOf, serveRequests } from "../../tool/child/serve-requests.js";
import type { DescribedPlugin, PluginNote, PluginPlace, PluginRequest, PluginSource } from "../protocol.js";
import { type Link, runChain } from "./chain.js";
import { entryFile } from "./entry-file.js";
import { pluginFunctions } from "./forms.js";
import { createHistories } from "./histories.js";
import { hookOf } from "./hook-words.js";
import { importPlugin } from "./import-plugin.js";
import { describePlugin, type Loaded, readHooks } from "./loaded.js";
import { pluginInput } from "./plugin-input.js";
import { createShell, type Shell } from "./shell.js";
import { signIn } from "./sign-in.js";

// The process in which the plugins of one directory run.

/** By the name of the plugin; a module may hold several. */
const plugins = new Map<string, Loaded[]>();
let shell: Shell | undefined;
let order: readonly string[] = [];
const histories = createHistories();

const { note, stray, want } = serveRequests<PluginRequest>(async (request, answering): Promise<unknown> => {
  switch (request.type) {
    case "load":
      order = request.order;
      return entering(request.plugin.spec, request.call, () => load(request.plugin, request.place));
    case "history":
      return histories.run(request.change, (output) =>
        runChain(request.hook, links(request.hook, request.call), request.input, output),
      );
    case "hook":
      return runChain(request.hook, links(request.hook, request.call), request.input, request.output);
    case "call":
      return call(request, answering);
    case "sign-in": {
      const loaded = plugins.get(request.spec)?.findLast(({ auth }) => auth);
      if (!loaded) return { type: "missing" };
      return entering(request.spec, request.call, () =>
        signIn(loaded, request.request, (provider) => want({ auth: provider })),
      );
    }
    case "events":
      return tell(request.events, request.call);
    case "off":
      plugins.delete(request.spec);
      return undefined;
    case "dispose":
      return dispose(request.call);
    case "ping":
      return undefined;
  }
});

/** Whose code it is, also in what that has begun. */
const whose = new AsyncLocalStorage<string>();

function entering<T>(spec: string, call: number, work: () => T): T {
  note({ entering: spec, call } satisfies PluginNote);
  return whose.run(spec, work);
}

// One that ends the process from a timer is known by it: this runs in what has ended it.
process.on("exit", () => {
  const spec = whose.getStore();
  if (spec !== undefined) note({ entering: spec, call: 0 } satisfies PluginNote);
});

async function load(source: PluginSource, place: PluginPlace): Promise<DescribedPlugin> {
  const { spec } = source;
  const problems: string[] = [];
  const all: Loaded[] = [];
  try {
    shell ??= createShell(place.directory, stray);
    const file = await entryFile(source.at);
    const functions = pluginFunctions(await importPlugin(file, shell));
    for (const one of functions) {
      try {
        all.push(readHooks(await one(pluginInput(place, shell), source.options)));
      } catch (error) {
        problems.push(messageOf(error));
      }
    }
  } catch (error) {
    problems.push(messageOf(error));
  }
  if (all.length > 0) plugins.set(spec, all);
  return describePlugin(spec, all, problems);
}

/** Those that have a hook, in order. */
function having(hook: string): [string, Loaded][] {
  return order.flatMap((spec) =>
    (plugins.get(spec) ?? [])
      .filter(({ hooks }) => hooks.has(hook))
      .map((one): [string, Loaded] => [spec, one]),
  );
}

function links(hook: string, call: number): Link[] {
  return hookOf(hook, order, plugins).map(({ spec, run }) => ({
    spec,
    run: (given, output) => entering(spec, call, () => run(given, output)),
  }));
}

async function call(request: PluginRequest & { type: "call" }, answering: Answering) {
  const tool = plugins
    .get(request.spec)
    ?.findLast(({ tools }) => tools.has(request.tool))
    ?.tools.get(request.tool);
  if (!tool) throw new ToolFailure(`The plugin ${request.spec} no longer has a tool ${request.tool}.`);
  return entering(request.spec, request.call, () => runTool(tool, request.args, request.context, answering));
}

/** Waits for nobody: what a plugin does about an event is its own. */
function tell(events: readonly string[], call: number): void {
  for (const [spec, { hooks }] of having("event")) {
    entering(spec, call, () => {
      for (const event of events) {
        try {
          // Each has its own: what one does to it the others do not see.
          const done = hooks.get("event")?.({ event: JSON.parse(event) as unknown });
          Promise.resolve(done).catch((error: unknown) => failed(spec, error));
        } catch (error) {
          failed(spec, error);
        }
      }
    });
  }
}

function failed(spec: string, error: unknown): void {
  note({ failed: spec, message: messageOf(error) } satisfies PluginNote);
}

async function dispose(call: number): Promise<void> {
  for (const [spec, { hooks }] of having("dispose")) {
    try {
      await entering(spec, call, () => hooks.get("dispose")?.());
    } catch (error) {
      stray(new FailureBy(spec, error));
    }
  }
}
