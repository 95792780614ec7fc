// `npm run cluster`: PostgreSQL, three nodes and a load balancer on loopback, to be tried by hand.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startBalancer } from "../support/cluster.js";
import { startPostgres } from "../support/postgres.js";
import { program } from "../support/spawn.js";

const count = 3;
const postgres = await startPostgres({ settings: [] });
if (!postgres) process.exit(1);
const database = await postgres.create();
const nodes = Array.from({ length: count }, () =>
  spawn(process.execPath, [program, "serve", "--port", "0", "--drain", "5"], {
    env: { ...process.env, OPENCODE_DATABASE_URL: database, OPENCODE_VOLUME: "cluster" },
    stdio: ["ignore", "pipe", "inherit"],
  }),
);
const urls = await Promise.all(
  nodes.map(async (node) => {
    let said = "";
    for await (const chunk of node.stdout) {
      said += String(chunk);
      const found = /listening on (\S+)/.exec(said)?.[1];
      if (found) {
        node.stdout.resume();
        return found;
      }
    }
    throw new Error("a node ended before it listened");
  }),
);
const balancer = await startBalancer(urls.map((url) => Number(new URL(url).port)));

process.stdout.write(`PostgreSQL       ${database}
nodes            ${urls.join("  ")}
load balancer    ${balancer.url}

Try it:
  curl -N ${urls[0]}/event
  ID=$(curl -s -X POST ${balancer.url}/session | node -pe 'JSON.parse(require("fs").readFileSync(0)).id')
  curl -s -X POST ${balancer.url}/session/$ID/message -H 'content-type: application/json' \\
    -d '{"parts":[{"type":"text","text":"say: 3"}]}'
Kill a node in mid-turn (kill -9 ${nodes.map(({ pid }) => pid).join(" | ")}) and watch another one go on. Ctrl-C ends all.
`);

let ending = false;
const end = async () => {
  if (ending) process.exit(1);
  ending = true;
  for (const node of nodes) node.kill("SIGTERM");
  await Promise.all(nodes.map((node) => node.exitCode ?? node.signalCode ?? once(node, "exit")));
  await balancer.close();
  await postgres.close();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
