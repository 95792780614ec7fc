/** What stands for a login in this tab, until it is closed: base64 of `user:password`. */
const place = "opencode.auth";

/** The login of this tab. One that came in the address (`?auth_token=`, or behind `#`) is kept and leaves the address. */
export function takeToken(): string | undefined {
  const url = new URL(location.href);
  const behind = new URLSearchParams(url.hash.slice(1));
  const given = url.searchParams.get("auth_token") ?? behind.get("auth_token");
  if (given !== null) {
    url.searchParams.delete("auth_token");
    if (behind.has("auth_token")) url.hash = "";
    history.replaceState(null, "", url);
    if (given !== "") keepToken(given.replaceAll(" ", "+").replaceAll("-", "+").replaceAll("_", "/"));
  }
  return sessionStorage.getItem(place) ?? undefined;
}

export function keepToken(token: string): void {
  sessionStorage.setItem(place, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(place);
}

export function tokenOf(user: string, password: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));
}
