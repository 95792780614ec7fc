import { setTimeout as sleep } from "node:timers/promises";
import type { Begun } from "./begun.js";
import type { OAuthSettings } from "./settings.js";
import { askService, refusalOf, tokensOf } from "./token.js";

/** Seconds between two questions, where the service does not say. */
const usualInterval = 5;

/** Shows a code that is typed in elsewhere, and asks until it was (RFC 8628). */
export async function beginDevice(settings: OAuthSettings & { deviceURL: string }): Promise<Begun> {
  const { scope } = settings;
  const answer = await askService(settings.deviceURL, settings, { ...(scope && { scope }) });
  const { device_code: device, user_code: code } = answer;
  if (typeof device !== "string" || typeof code !== "string") throw new Error(refusalOf(answer));
  const url = String(answer.verification_uri_complete ?? answer.verification_uri ?? "");
  const until = Date.now() + Number(answer.expires_in ?? 900) * 1_000;
  let interval = Math.max(Number(answer.interval ?? usualInterval), 0.1) || usualInterval;
  return {
    ...{ url, method: "auto", instructions: `Enter the code ${code}` },
    async end(_, signal) {
      while (Date.now() < until) {
        await sleep(interval * 1_000, undefined, { signal, ref: false });
        const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
        const said = await askService(
          settings.tokenURL,
          settings,
          { grant_type, device_code: device },
          signal,
        );
        const tokens = tokensOf(said);
        if (tokens) return tokens;
        if (said.error === "slow_down") interval = Math.max(Number(said.interval ?? 0), interval + 5);
        else if (said.error !== "authorization_pending") throw new Error(refusalOf(said));
      }
      throw new Error("nobody entered the code in time");
    },
  };
}
