import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A service where one signs in: for a device, in a browser, and again with a token that is good once. */
export async function startSignInServer() {
  const asked: { path: string; words: Record<string, string> }[] = [];
  const codes = new Map<string, { challenge: string; redirect: string }>();
  const refreshTokens = new Set<string>();
  let isApproved = false;
  let denied = false;
  let given = 0;
  let lifetime = 3600;

  const tokens = () => {
    given++;
    refreshTokens.add(`refresh-${given}`);
    return {
      access_token: `access-token-${given}`,
      refresh_token: `refresh-${given}`,
      token_type: "bearer",
      expires_in: lifetime,
    };
  };
  const exchange = (words: Record<string, string>): object => {
    const { grant_type: kind, code = "", refresh_token: refresh = "" } = words;
    if (kind === "refresh_token")
      return refreshTokens.delete(refresh)
        ? tokens()
        : { error: "invalid_grant", error_description: "that token has been used" };
    if (kind === "authorization_code") {
      const known = codes.get(code);
      codes.delete(code);
      const verifier = createHash("sha256")
        .update(words.code_verifier ?? "")
        .digest("base64url");
      const isRight = known?.challenge === verifier && known.redirect === words.redirect_uri;
      return isRight ? tokens() : { error: "invalid_grant", error_description: "that code is not known" };
    }
    if (denied) {
      denied = false;
      return { error: "access_denied", error_description: "somebody said no" };
    }
    return isApproved && words.device_code === "device-1" ? tokens() : { error: "authorization_pending" };
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    let text = "";
    for await (const piece of request) text += piece;
    const words = Object.fromEntries(request.method === "POST" ? new URLSearchParams(text) : searchParams);
    asked.push({ path: pathname, words });
    const json = (body: object, status = 200) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (pathname === "/device")
      return json({
        device_code: "device-1",
        user_code: "ABCD-1234",
        verification_uri: `${url}/enter`,
        expires_in: 600,
        interval: 0.1,
      });
    if (pathname === "/token") {
      const answer = exchange(words);
      return json(answer, "error" in answer ? 400 : 200);
    }
    if (pathname === "/authorize") {
      const code = `code-${codes.size + 1}-${given}`;
      codes.set(code, { challenge: words.code_challenge ?? "", redirect: words.redirect_uri ?? "" });
      const location = new URL(words.redirect_uri ?? "");
      location.searchParams.set("code", code);
      location.searchParams.set("state", words.state ?? "");
      return void response.writeHead(302, { location: location.href }).end();
    }
    json({ error: "not_found" }, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    /** Tokens as of a sign-in long ago. */
    issue: () => tokens(),
    /** Of a way of asking for tokens. */
    count: (kind: string) => asked.filter(({ words }) => words.grant_type === kind).length,
    /** The person has entered the code. */
    approve() {
      isApproved = true;
    },
    /** They say no, once. */
    deny() {
      denied = true;
    },
    /** Seconds for which tokens are good from now on. */
    lasting(seconds: number) {
      lifetime = seconds;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
