/** Whether a bind address can be reached from this machine only. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname === "::1" ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/** Whether a `Host` value, with or without a port, names this machine and nothing else can. */
export function isLoopbackHost(host: string): boolean {
  if (host.startsWith("[")) {
    const end = host.indexOf("]");
    return host.slice(1, end) === "::1" && isPortSuffix(host.slice(end + 1));
  }
  const colon = host.indexOf(":");
  const name = (colon < 0 ? host : host.slice(0, colon)).toLowerCase();
  return isLoopbackName(name) && (colon < 0 || isPortSuffix(host.slice(colon)));
}

function isLoopbackName(name: string): boolean {
  const bare = name.endsWith(".") ? name.slice(0, -1) : name;
  if (bare === "localhost" || (bare.endsWith(".localhost") && isHostname(bare))) return true;
  return bare.startsWith("127.") && isDottedQuad(bare);
}

function isHostname(name: string): boolean {
  return /^[a-z0-9._-]+$/.test(name) && !name.startsWith(".");
}

function isDottedQuad(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isPortSuffix(text: string): boolean {
  return text === "" || /^:\d{1,5}$/.test(text);
}
