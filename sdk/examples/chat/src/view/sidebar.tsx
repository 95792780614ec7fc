import { useEffect, useRef, useState } from "preact/hooks";
import { forgetToken } from "../connection/credentials.js";
import { loadSessions } from "../state/load.js";
import * as state from "../state/state.js";
import { ago, lastName, shortPath } from "./format.js";
import { IconButton } from "./icons.js";
import { nextTheme, theme } from "./theme.js";

/** The sessions of a directory or of all, and what leads elsewhere. */
export function Sidebar({ onLeave }: { onLeave: () => void }) {
  const list = state.listed.value.flatMap((id) => state.sessions.value.get(id) ?? []);
  const { value: scope } = state.scope;
  return (
    <div class="sidebar-inner">
      <div class="sidebar-head">
        <strong class="brand">opencode</strong>
        <span class="grow" />
        <IconButton icon="theme" label={`Colours: ${theme.value}`} onClick={nextTheme} />
        <span class="only-phone">
          <IconButton icon="close" label="Close the list of sessions" onClick={onLeave} />
        </span>
      </div>
      <button
        type="button"
        class="primary new"
        onClick={() => {
          location.hash = "";
          onLeave();
        }}
      >
        New session
      </button>
      <Scope />
      <Search />
      <nav aria-label="Sessions" class="sessions">
        {list.length === 0 && (
          <p class="note">{state.search.value ? "Nothing found." : "No sessions yet."}</p>
        )}
        <ul>
          {list.map(({ id, title, directory, time }) => (
            <li key={id}>
              <a
                href={`#/${id}`}
                class="session"
                title={title}
                aria-current={id === state.openID.value ? "page" : undefined}
                onClick={onLeave}
              >
                <span class="session-title" dir="auto">
                  {title}
                </span>
                <span class="session-facts">
                  <Sign sessionID={id} />
                  {scope === "" && <span class="where">{lastName(directory)}</span>}
                  <span>{ago(time.updated)}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        {state.hasMore.value && (
          <button type="button" class="link" onClick={() => void loadSessions(true)}>
            More sessions
          </button>
        )}
      </nav>
      <div class="sidebar-foot">
        <span class={`dot ${state.connected.value ? "on" : ""}`} aria-hidden="true" />
        <span role="status">{state.connected.value ? "Connected" : "Connecting again…"}</span>
        <span class="grow" />
        <a href="../reference/" target="_blank" rel="noreferrer">
          API
        </a>
        {sessionStorage.length > 0 && (
          <IconButton
            icon="exit"
            label="Log out"
            onClick={() => {
              forgetToken();
              location.reload();
            }}
          />
        )}
      </div>
    </div>
  );
}

function Sign({ sessionID }: { sessionID: string }) {
  const asks = [...state.permissions.value.values(), ...state.questions.value.values()].some(
    (one) => state.rootOf(one.sessionID) === sessionID,
  );
  if (asks) return <span class="sign asks">needs you</span>;
  return state.isBusy(sessionID) ? <span class="sign busy">working</span> : null;
}

const other = "\0other";

function Scope() {
  const [isTyping, setTyping] = useState(false);
  const take = (directory: string) => {
    state.scope.value = directory;
    if (directory && !state.directories.value.includes(directory))
      state.directories.value = [...state.directories.value, directory].sort();
    setTyping(false);
    void loadSessions();
  };
  if (isTyping) {
    return (
      <form
        class="scope"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget).get("directory");
          take(typeof given === "string" ? given.trim() : "");
        }}
      >
        {/* biome-ignore lint/a11y/noAutofocus: it takes the place of what was just used */}
        <input name="directory" aria-label="Path of the folder" placeholder="/path/to/folder" autoFocus />
        <button type="submit">Open</button>
      </form>
    );
  }
  return (
    <select
      class="scope"
      aria-label="Folder"
      title={state.scope.value || "All folders"}
      value={state.scope.value}
      onChange={({ currentTarget }) =>
        currentTarget.value === other ? setTyping(true) : take(currentTarget.value)
      }
    >
      <option value="">All folders</option>
      {state.directories.value.map((directory) => (
        <option key={directory} value={directory}>
          {shortPath(directory)}
        </option>
      ))}
      <option value={other}>Another folder…</option>
    </select>
  );
}

function Search() {
  const timer = useRef(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      aria-label="Search sessions (Ctrl+K)"
      placeholder="Search sessions"
      value={state.search.value}
      onInput={({ currentTarget }) => {
        state.search.value = currentTarget.value;
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => void loadSessions(), 200);
      }}
    />
  );
}
