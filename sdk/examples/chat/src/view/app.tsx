import { useEffect, useRef, useState } from "preact/hooks";
import { takeToken } from "../connection/credentials.js";
import { start } from "../state/start.js";
import * as state from "../state/state.js";
import { Composer } from "./composer.js";
import { IconButton } from "./icons.js";
import { Login } from "./login.js";
import { SessionHead } from "./session-head.js";
import { Sidebar } from "./sidebar.js";
import { Todos } from "./todos.js";
import { TranscriptView } from "./transcript.js";
import { Waiting } from "./waiting.js";

export function App() {
  const { value: stage } = state.stage;
  if (stage === "login") return <Login />;
  if (stage === "unreachable") return <Unreachable />;
  if (stage === "starting") return <p class="gate note">Connecting…</p>;
  return <Chat />;
}

function Chat() {
  const [isListOpen, setListOpen] = useState(false);
  const sessionID = state.openID.value;
  const session = sessionID === undefined ? undefined : state.sessions.value.get(sessionID);
  useEffect(() => {
    const waits = state.permissions.value.size + state.questions.value.size > 0;
    document.title = `${waits ? "● " : ""}${session?.title ?? "opencode"}`;
  });
  const isPhone = useWidth("(max-width: 799px)");
  const list = useRef<HTMLElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  // Who opens the list with the keyboard is in it, and back where it was opened once it is closed.
  const showList = (isShown: boolean) => {
    setListOpen(isShown);
    requestAnimationFrame(() => {
      const { current } = isShown ? list : menu;
      if (isPhone) current?.querySelector("button")?.focus();
    });
  };
  return (
    <div class={`layout ${isListOpen ? "list-open" : ""}`}>
      <button type="button" class="skip" onClick={() => document.querySelector("textarea")?.focus()}>
        Go to the prompt
      </button>
      <aside
        class="sidebar"
        ref={list}
        inert={isPhone && !isListOpen}
        aria-label="Sessions and folders"
        onKeyDown={({ key }) => key === "Escape" && isPhone && showList(false)}
      >
        <Sidebar onLeave={() => showList(false)} />
      </aside>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only beside the list, which has a button for it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class="veil" onClick={() => showList(false)} />
      <main class="main" inert={isPhone && isListOpen}>
        <SessionHead session={session} onMenu={() => showList(true)} menu={menu} />
        <Lost />
        {sessionID === undefined ? <Welcome /> : <TranscriptView />}
        <div class="dock">
          <div class="column">
            {sessionID !== undefined && <Waiting sessionID={sessionID} />}
            {sessionID !== undefined && <Todos sessionID={sessionID} />}
            <Composer key={sessionID ?? "new"} />
          </div>
        </div>
      </main>
      <Notices />
      <div class="unseen" role="status" aria-live="polite">
        {state.announcement.value}
      </div>
    </div>
  );
}

/** The server is away for longer than a moment. */
function Lost() {
  const [isLong, setLong] = useState(false);
  const isLost = !state.connected.value;
  useEffect(() => {
    setLong(false);
    if (!isLost) return undefined;
    const timer = setTimeout(() => setLong(true), 1_500);
    return () => clearTimeout(timer);
  }, [isLost]);
  if (!isLong) return null;
  return (
    <p class="lost" role="status">
      The server does not answer. What is shown may be old; it is asked again and again.
    </p>
  );
}

function Welcome() {
  const demo = state.catalogs.value.get(state.directoryOf(undefined));
  const isDemo = demo?.providers.every(({ id }) => id === "demo") ?? false;
  return (
    <div class="transcript welcome">
      <div class="column">
        <h2>What is to be done?</h2>
        <p>
          The agent works in <code>{state.directoryOf(undefined)}</code>. Choose another folder in the list of
          sessions, attach files below, mention files of the project with <kbd>@</kbd>, begin a command with{" "}
          <kbd>/</kbd>.
        </p>
        {isDemo && (
          <p>
            No key of a provider is set, so the offline model answers. It does what lines such as{" "}
            <code>say: 50</code>, <code>run: ls</code> or <code>write: hello.txt Hello</code> tell it.
          </p>
        )}
      </div>
    </div>
  );
}

function Notices() {
  return (
    <div class="notices" role="alert">
      {state.notices.value.map(({ id, text, kind }) => (
        <div key={id} class={`notice ${kind}`}>
          <span>{text}</span>
          <IconButton icon="close" label="Dismiss" onClick={() => state.dismiss(id)} kind="small" />
        </div>
      ))}
    </div>
  );
}

function Unreachable() {
  return (
    <main class="gate">
      <div class="card">
        <h1>opencode</h1>
        <p class="failure" role="alert">
          {state.trouble.value}
        </p>
        <button type="button" class="primary" onClick={() => void start(takeToken())}>
          Try again
        </button>
      </div>
    </main>
  );
}

function useWidth(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setMatches(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, [query]);
  return matches;
}
