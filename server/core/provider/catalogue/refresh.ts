import { timeLimit } from "../../base/time-limit.js";
import { atomicWrite } from "../../system/files/atomic-write.js";
import { packSnapshot, type Snapshot, snapshotText } from "./snapshot.js";
import { trimCatalogue } from "./trim.js";

const ADDRESS = "https://models.dev/api.json";

const LARGEST = 64 * 1024 * 1024;
const DEADLINE = 30_000;
/** Fewer are no catalogue but an answer of something else. */
const FEWEST_PROVIDERS = 5;

/**
 * Fetches models.dev's `api.json` and lays its useful part into `file`, where `loadCatalogue` finds it. Throws when
 * it does not come within 30 s, is larger than 64 MiB or is no catalogue; `file` is then as before.
 */
export async function refreshCatalogue(to: {
  url?: string | undefined;
  file: string;
  /** Gives up, and leaves `file` as it is. */
  signal?: AbortSignal;
}): Promise<Snapshot> {
  const { url = ADDRESS, file } = to;
  const answer = await fetch(url, { signal: timeLimit(DEADLINE, to.signal) }).catch((cause: Error) => {
    const { code } = (cause.cause ?? {}) as { code?: string };
    throw new Error(`${url} could not be fetched (${code ?? cause.message})`, { cause });
  });
  if (!answer.ok) throw new Error(`${url} answered with status ${answer.status}`);
  const providers = trimCatalogue(parsed(await bounded(answer, url), url));
  if (Object.keys(providers).length < FEWEST_PROVIDERS) throw new Error(`${url} gave no catalogue of models`);
  const snapshot = await packSnapshot(`models.dev, ${new Date().toISOString().slice(0, 10)}`, providers);
  to.signal?.throwIfAborted();
  await atomicWrite(file, snapshotText(snapshot));
  return snapshot;
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${url} did not answer with JSON`, { cause });
  }
}

async function bounded(answer: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new Error(`${url} is larger than ${LARGEST / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
