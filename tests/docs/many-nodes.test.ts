import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { commands } from "../../cli/command-line/commands.js";
import { numberOf, textOf } from "../../cli/command-line/invocation.js";
import { readArguments } from "../../cli/command-line/read.js";
import { readEnvironment } from "../../cli/environment.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, "utf8");
const hasTool = (name: string) => spawnSync(name, ["--version"]).status === 0;
const contract = parse(read("openapi.yaml")) as { paths: Record<string, unknown> };

/** What `opencode` makes of such a command line. Nothing in it may be unknown. */
function served(words: string[]) {
  const read = readArguments(words, { commands, person: true });
  if (read.kind !== "run" || read.invocation.command.name !== "serve")
    throw new Error(`not serve: ${words.join(" ")}`);
  const { options } = read.invocation;
  return {
    hostname: textOf(options, "hostname"),
    port: numberOf(options, "port"),
    drain: numberOf(options, "drain") ?? 0,
  };
}

describe("docs/many-nodes", () => {
  it("the page links every file beside it, and names what there is", () => {
    const page = read("docs/many-nodes.md");
    for (const [, link = ""] of page.matchAll(/\]\((many-nodes\/[^)]+)\)/g))
      expect(existsSync(`${root}docs/${link}`), link).toBe(true);
    for (const [, path = ""] of page.matchAll(/`GET (\/[\w/]+)`/g))
      expect(contract.paths).toHaveProperty([path]);
    for (const [, script = ""] of page.matchAll(/`npm run (\w+)`/g))
      expect(JSON.parse(read("package.json")).scripts).toHaveProperty(script);
  });

  it("kubernetes.yaml: the service finds the pods, the probes their path, and the drain has its time", () => {
    const documents = parseAllDocuments(read("docs/many-nodes/kubernetes.yaml"));
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    const all = documents.map((one) => one.toJS());
    const of = (kind: string) => all.find((one) => one.kind === kind);
    const { spec } = of("Deployment");
    const pod = spec.template;
    const [container] = pod.spec.containers;
    expect(pod.metadata.labels).toMatchObject(spec.selector.matchLabels);
    expect(pod.metadata.labels).toMatchObject(of("Service").spec.selector);
    expect(of("Service").spec.ports[0].targetPort).toBe(container.ports[0].name);
    const given = served(container.args);
    expect(given.port).toBe(container.ports[0].containerPort);
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(given.drain + 2);
    for (const probe of ["startupProbe", "readinessProbe"]) {
      expect(contract.paths).toHaveProperty([container[probe].httpGet.path]);
      expect(container[probe].httpGet.port).toBe(container.ports[0].name);
    }
    const claim = pod.spec.volumes[0].persistentVolumeClaim.claimName;
    expect(of("PersistentVolumeClaim")).toMatchObject({
      metadata: { name: claim },
      spec: { accessModes: ["ReadWriteMany"] },
    });
    const names = container.env.map(({ name }: { name: string }) => name);
    expect(names).toContain("OPENCODE_VOLUME");
    expect(names.indexOf("POD_IP")).toBeLessThan(names.indexOf("OPENCODE_NODE_URL"));
    const env = {
      ...of("Secret").stringData,
      OPENCODE_VOLUME: "x",
      OPENCODE_NODE_URL: "http://10.0.0.1:4096",
    };
    expect(readEnvironment(env, "/")).toMatchObject({ volume: "x", nodeUrl: "http://10.0.0.1:4096" });
    if (hasTool("kubectl")) {
      const file = `${root}docs/many-nodes/kubernetes.yaml`;
      expect(
        spawnSync("kubectl", ["create", "--dry-run=client", "--validate=false", "-f", file]).status,
      ).toBe(0);
    }
  });

  it("compose.yaml and nginx.conf: the balancer reaches the nodes, the nodes the database", () => {
    const { services, volumes } = parse(read("docs/many-nodes/compose.yaml"));
    const { node, postgres, balancer } = services;
    const { database, volume } = readEnvironment(node.environment, "/");
    const url = new URL(database);
    expect(services).toHaveProperty(url.hostname);
    expect(postgres.environment).toMatchObject({
      POSTGRES_USER: url.username,
      POSTGRES_PASSWORD: url.password,
      POSTGRES_DB: url.pathname.slice(1),
    });
    expect(volume).toBe("compose");
    for (const mount of [...node.volumes, ...postgres.volumes])
      expect(volumes).toHaveProperty([mount.split(":")[0]]);
    expect(existsSync(`${root}docs/many-nodes/${node.build.context}/Dockerfile`)).toBe(true);
    expect(balancer.volumes[0]).toContain("./nginx.conf:");
    const conf = read("docs/many-nodes/nginx.conf");
    expect(conf.split("{").length).toBe(conf.split("}").length);
    expect(conf).toContain("http://node:4096");
    expect(conf).toContain("proxy_buffering off");
    if (hasTool("docker")) {
      const file = `${root}docs/many-nodes/compose.yaml`;
      const { status } = spawnSync("docker", ["compose", "-f", file, "config", "-q"]);
      // Docker without its plugin does not know the word.
      expect([0, 125, 1]).toContain(status);
    }
  });

  it("opencode@.service: a command line that can be meant, and time for the drain", () => {
    const unit = read("docs/many-nodes/opencode@.service");
    const sections = new Map<string, Map<string, string>>();
    let section = "";
    for (const line of unit.split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const head = /^\[(\w+)\]$/.exec(line)?.[1];
      section = head ?? section;
      if (head) sections.set(head, new Map());
      else {
        const [, key = "", value = ""] = /^(\w+)=(.*)$/.exec(line) ?? [];
        expect(key, line).not.toBe("");
        sections.get(section)?.set(key, value);
      }
    }
    expect([...sections.keys()]).toEqual(["Unit", "Service", "Install"]);
    const service = sections.get("Service");
    const [, script = "", ...words] = (service?.get("ExecStart") ?? "").replace("%i", "4096").split(" ");
    expect(script).toMatch(/\/cli\/opencode\.mjs$/);
    const { drain } = served(words);
    expect(Number(service?.get("TimeoutStopSec"))).toBeGreaterThan(drain + 2);
    // Only the node itself is told; it ends its children.
    expect(service?.get("KillMode")).toBe("mixed");
  });

  it("Dockerfile: copies what there is, and fetches nothing but packages", () => {
    const lines = read("Dockerfile")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    const known = /^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|ENTRYPOINT|CMD) /;
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
    for (const line of lines.filter((one) => one.startsWith("COPY ") && !one.includes("--from")))
      for (const name of line.split(" ").slice(1, -1)) expect(existsSync(`${root}${name}`), name).toBe(true);
    for (const line of lines.filter((one) => one.startsWith("RUN ")))
      expect(line).not.toMatch(/curl|wget|apt|git clone|https?:/);
    const { scripts } = JSON.parse(read("package.json"));
    for (const [, script = ""] of lines.join("\n").matchAll(/npm run (\w+)/g))
      expect(scripts).toHaveProperty(script);
    const cmd = JSON.parse(lines.at(-1)?.slice("CMD ".length) ?? "") as string[];
    expect(served(cmd)).toMatchObject({ hostname: "0.0.0.0", port: 4096 });
  });
});
