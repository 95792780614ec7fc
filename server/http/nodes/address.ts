import { networkInterfaces } from "node:os";

/** Where others reach a server that listens there: of all addresses of this machine, the first that is not its own. */
export function addressFor(url: string): string {
  const address = new URL(url);
  if (!/^(0\.0\.0\.0|\[::\])$/.test(address.hostname)) return url;
  const found = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === "IPv4");
  address.hostname = found?.address ?? "127.0.0.1";
  return address.origin;
}
