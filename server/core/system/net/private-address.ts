import { BlockList, isIP } from "node:net";
import { lazy } from "../../base/lazy.js";

const NOT_PUBLIC: [address: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6, only 2000::/3 is public; these parts of it lead back into IPv4 or into documentation. */
const NOT_PUBLIC_6: [address: string, prefix: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
];

const lists = lazy(() => {
  const blocked = new BlockList();
  for (const [address, prefix] of NOT_PUBLIC) blocked.addSubnet(address, prefix, "ipv4");
  for (const [address, prefix] of NOT_PUBLIC_6) blocked.addSubnet(address, prefix, "ipv6");
  const global6 = new BlockList();
  global6.addSubnet("2000::", 3, "ipv6");
  const mapped = new BlockList();
  mapped.addSubnet("::ffff:0:0", 96, "ipv6");
  return { blocked, global6, mapped };
});

/**
 * Whether an address (a literal, not a name) belongs to the public internet: not to this machine, a private
 * network, a link (cloud metadata is there), or a range without hosts. IPv4 written as IPv6 counts as IPv4.
 */
export function isPublicAddress(address: string): boolean {
  const { blocked, global6, mapped } = lists();
  switch (isIP(address)) {
    case 4:
      return !blocked.check(address, "ipv4");
    case 6:
      if (mapped.check(address, "ipv6")) return !blocked.check(address, "ipv6");
      return global6.check(address, "ipv6") && !blocked.check(address, "ipv6");
    default:
      return false;
  }
}
