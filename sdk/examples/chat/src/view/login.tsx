import { useState } from "preact/hooks";
import { tokenOf } from "../connection/credentials.js";
import { start } from "../state/start.js";
import { trouble } from "../state/state.js";

/** Asks for the password of the server. It stays in this tab. */
export function Login() {
  const [isBusy, setBusy] = useState(false);
  return (
    <main class="gate">
      <form
        class="card"
        aria-label="Log in"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const [user, password] = ["user", "password"].map((name) => String(given.get(name) ?? ""));
          setBusy(true);
          void start(tokenOf(user || "opencode", password ?? "")).finally(() => setBusy(false));
        }}
      >
        <h1>opencode</h1>
        <p>This server has a password: the one it was started with, in OPENCODE_SERVER_PASSWORD.</p>
        <label>
          User name
          <input name="user" autoComplete="username" placeholder="opencode" autoCapitalize="none" />
        </label>
        <label>
          Password
          {/* biome-ignore lint/a11y/noAutofocus: nothing else is on the page */}
          <input name="password" type="password" autoComplete="current-password" required autoFocus />
        </label>
        {trouble.value && (
          <p class="failure" role="alert">
            {trouble.value}
          </p>
        )}
        <button type="submit" class="primary" disabled={isBusy}>
          Log in
        </button>
      </form>
    </main>
  );
}
