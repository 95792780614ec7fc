import { isIPv6 } from "node:net";
import type { Page } from "./page.js";

/** Whose wrong passwords are counted together. */
export interface Caller {
  /** The address that the connection comes from; a proxy's, where there is one. */
  peer: string;
  /** That, and who stands behind it: what a proxy says, and which page had the browser ask. */
  key: string;
}

interface Asked {
  /** Undefined in-process. */
  address: string | undefined;
  /** `X-Forwarded-For`. */
  forwarded: string | undefined;
  page: Page | undefined;
}

/**
 * Who asks. Pages have a share of their own, lest one on the web takes what belongs to the programs of whoever looks at
 * it. What is said of others is believed of the nearest proxy, where that is on this machine or in a private network.
 */
export function callerOf({ address, forwarded, page }: Asked): Caller | undefined {
  if (address === undefined) return undefined;
  const peer = networkOf(address);
  const behind = isPrivate(peer) ? forwarded?.split(",").at(-1)?.trim().slice(0, 64) : undefined;
  const asked = page && !page.own ? page.origin.slice(0, 256) : "";
  return { peer, key: `${peer}|${behind ? networkOf(behind) : ""}|${asked}` };
}

/** IPv6 gives everybody a network of addresses: its first half says whose it is. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const bare = address.replace(/^\[|\](:\d+)?$/g, "").replace(/%.*$/, "");
  if (!isIPv6(bare)) return address;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const first = head.split(":").filter(Boolean);
  if (tail === undefined || first.length >= 4) return `${first.slice(0, 4).map(short).join(":")}::`;
  const last = tail.split(":").filter(Boolean);
  const whole = [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
  const network = whole.slice(0, 4).map(short);
  return network.every((one) => one === "0") ? bare.toLowerCase() : `${network.join(":")}::`;
}

const short = (group: string) => group.replace(/^0+(?=.)/, "");

function isPrivate(address: string): boolean {
  return (
    address === "::1" ||
    /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address) ||
    /^(f[cd][\da-f]{2}|fe80):/.test(address)
  );
}
