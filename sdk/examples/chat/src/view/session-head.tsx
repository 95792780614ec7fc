import type { Session } from "@opencode/sdk/client";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { compact, fork, remove, rename } from "../state/actions.js";
import { choice, modelOf } from "../state/choice.js";
import { loadDiff, transcript } from "../state/load.js";
import * as state from "../state/state.js";
import { Diff } from "./diff.js";
import { count, money, shortPath, sum } from "./format.js";
import { Icon, IconButton } from "./icons.js";

interface SessionHeadProps {
  session: Session | undefined;
  onMenu: () => void;
  /** What holds the button that opens the list. */
  menu: RefObject<HTMLSpanElement | null>;
}

/** What a session is, what it has used, and what can be done with it. */
export function SessionHead({ session, onMenu, menu }: SessionHeadProps) {
  const [isShown, setShown] = useState(false);
  const id = session?.id;
  useEffect(() => setShown(false), [id]);
  const summary = session?.summary;
  return (
    <header class="head">
      <div class="head-row">
        <span class="only-phone" ref={menu}>
          <IconButton icon="menu" label="Sessions" onClick={onMenu} />
        </span>
        <div class="head-text">
          {session?.parentID && (
            <a class="child" href={`#/${session.parentID}`}>
              ↑ Its parent session
            </a>
          )}
          <h1 dir="auto">{session?.title ?? "New session"}</h1>
          <p class="head-facts">
            <span class="path">{shortPath(state.directoryOf(id))}</span>
            {session && <Usage session={session} />}
          </p>
        </div>
        {session && (
          <button
            type="button"
            class="changes"
            aria-expanded={isShown}
            onClick={() => {
              setShown(!isShown);
              void loadDiff(session.id);
            }}
          >
            Changes
            {summary && summary.files > 0 && (
              <span class="counts">
                <span class="plus">+{summary.additions}</span> <span class="minus">−{summary.deletions}</span>
              </span>
            )}
          </button>
        )}
        {session && <Menu session={session} />}
      </div>
      {session && isShown && <Changes sessionID={session.id} />}
    </header>
  );
}

function Usage({ session }: { session: Session }) {
  const last = transcript.value?.messages.value.findLast(
    ({ info }) => info.value.role === "assistant" && sum(info.value.tokens) > 0,
  )?.info.value;
  if (last?.role !== "assistant") return null;
  const used = sum(last.tokens);
  const limit = modelOf({ providerID: last.providerID, modelID: last.modelID })?.limit.context ?? 0;
  return (
    <span class="usage">
      {`${count(used)} tokens`}
      {limit > 0 && <span class="usage-context">{` (${percent(used / limit)} of the context)`}</span>}
      {(session.cost ?? 0) > 0 && ` · ${money(session.cost ?? 0)}`}
    </span>
  );
}

function percent(share: number): string {
  return share < 0.005 ? "< 1%" : `${Math.min(100, Math.round(100 * share))}%`;
}

function Changes({ sessionID }: { sessionID: string }) {
  const list = state.diffs.value.get(sessionID);
  return (
    <section class="changes-list" aria-label="Files this session has changed">
      {!list && <p class="note">Loading…</p>}
      {list?.length === 0 && <p class="note">No file is changed.</p>}
      {list?.map(({ file = "", patch, additions, deletions }) => (
        <details key={file}>
          <summary>
            <span class="path">{file}</span> <span class="plus">+{additions}</span>{" "}
            <span class="minus">−{deletions}</span>
          </summary>
          {patch ? (
            <Diff patch={patch} label={file} />
          ) : (
            <p class="note">It is no text, or too long to show.</p>
          )}
        </details>
      ))}
    </section>
  );
}

function Menu({ session }: { session: Session }) {
  const box = useRef<HTMLDetailsElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [asks, setAsks] = useState<"rename" | "delete">("rename");
  const act = (work: () => void) => () => {
    if (box.current) box.current.open = false;
    work();
  };
  useEffect(() => {
    const elsewhere = ({ target }: PointerEvent) => {
      if (box.current && target instanceof Node && !box.current.contains(target)) box.current.open = false;
    };
    addEventListener("pointerdown", elsewhere);
    return () => removeEventListener("pointerdown", elsewhere);
  }, []);
  const open = (what: "rename" | "delete") =>
    act(() => {
      setAsks(what);
      dialog.current?.showModal();
    });
  return (
    <>
      <details
        class="menu"
        ref={box}
        onKeyDown={({ key }) =>
          key === "Escape" && act(() => box.current?.querySelector("summary")?.focus())()
        }
      >
        <summary aria-label="More of this session" title="More of this session">
          <Icon name="more" />
        </summary>
        <div class="menu-list">
          <button type="button" onClick={open("rename")}>
            Rename
          </button>
          <button type="button" onClick={act(() => void fork(session.id))}>
            Fork
          </button>
          <button type="button" onClick={act(() => void compact(session, lastModel(session)))}>
            Sum up the conversation
          </button>
          <button type="button" class="danger" onClick={open("delete")}>
            Delete
          </button>
        </div>
      </details>
      <dialog ref={dialog} aria-label={asks === "rename" ? "Rename the session" : "Delete the session"}>
        <form
          method="dialog"
          onSubmit={(event) => {
            const title = new FormData(event.currentTarget).get("title");
            if (asks === "delete") void remove(session);
            else if (typeof title === "string" && title.trim()) void rename(session, title.trim());
          }}
        >
          {asks === "rename" ? (
            <label>
              Title
              <input name="title" defaultValue={session.title} key={session.title} />
            </label>
          ) : (
            <p>Delete “{session.title}” and its messages? Files stay as they are.</p>
          )}
          <div class="buttons">
            <button type="submit" class={asks === "delete" ? "danger" : "primary"}>
              {asks === "delete" ? "Delete" : "Rename"}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function lastModel({ model }: Session) {
  return choice.value.model ?? (model && { providerID: model.providerID, modelID: model.id });
}
