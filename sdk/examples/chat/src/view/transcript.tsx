import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { unrevert } from "../state/actions.js";
import { loadEarlier, transcript } from "../state/load.js";
import * as state from "../state/state.js";
import type { MessageView } from "../state/transcript.js";
import { Icon } from "./icons.js";
import { MessageItem } from "./message.js";

/** Pixels from the end that still count as being there. */
const near = 60;

/** The conversation. It follows what comes in for as long as its end is in view. */
export function TranscriptView() {
  const shown = transcript.value;
  const frame = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const top = useRef(0);
  const [isAway, setAway] = useState(false);
  const sessionID = shown?.sessionID;

  const toEnd = () => {
    const { current } = frame;
    if (current) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(() => {
    follows.current = true;
    setAway(false);
    const watcher = new ResizeObserver(() => follows.current && toEnd());
    if (inner.current) watcher.observe(inner.current);
    if (frame.current) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [sessionID]);
  const scrolled = () => {
    const { current } = frame;
    if (!current) return;
    const isNear = current.scrollHeight - current.scrollTop - current.clientHeight < near;
    // What came in since moves the end away, too; only who scrolls up wants to stay.
    if (isNear) follows.current = true;
    else if (current.scrollTop < top.current) follows.current = false;
    top.current = current.scrollTop;
    setAway(!follows.current);
  };

  /** What is read stays where it is: the browser keeps it there by itself only further down. */
  const earlier = async () => {
    const { current } = frame;
    const below = current ? current.scrollHeight - current.scrollTop : 0;
    follows.current = false;
    await loadEarlier();
    requestAnimationFrame(() => {
      if (current && !follows.current) current.scrollTop = current.scrollHeight - below;
    });
  };

  if (!shown) return null;
  const session = state.sessions.value.get(shown.sessionID);
  const { visible, hidden } = split(shown.messages.value, session?.revert?.messageID);
  return (
    <div class="transcript-frame">
      <div
        class="transcript"
        ref={frame}
        onScroll={scrolled}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        tabIndex={0}
      >
        <div class="column" ref={inner}>
          {shown.earlier.value !== undefined && (
            <button type="button" class="link earlier" onClick={() => void earlier()}>
              Show earlier messages
            </button>
          )}
          {shown.state.value === "loading" && <p class="note">Loading…</p>}
          {shown.state.value === "failed" && <p class="failure">This session could not be loaded.</p>}
          {visible.map((message, index) => (
            <MessageItem key={message.id} message={message} isLast={endsTurn(visible, index)} />
          ))}
          {hidden > 0 && (
            <div class="reverted" role="status">
              <span>
                {hidden === 1 ? "1 message is reverted." : `${hidden} messages are reverted.`} The next prompt
                removes them.
              </span>
              <button type="button" onClick={() => void unrevert(shown.sessionID)}>
                Restore
              </button>
            </div>
          )}
          <Working sessionID={shown.sessionID} />
        </div>
      </div>
      {isAway && (
        <button type="button" class="to-end" onClick={toEnd} aria-label="Go to the latest message">
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function split(messages: readonly MessageView[], reverted: string | undefined) {
  const at = reverted === undefined ? -1 : messages.findIndex(({ id }) => id >= reverted);
  return at < 0
    ? { visible: messages, hidden: 0 }
    : { visible: messages.slice(0, at), hidden: messages.length - at };
}

/** The model is called once for every round of tools; what all of it took stands under the last answer. */
function endsTurn(messages: readonly MessageView[], index: number): boolean {
  const next = messages[index + 1];
  return next === undefined || next.info.value.role === "user";
}

function Working({ sessionID }: { sessionID: string }) {
  const status = state.statuses.value.get(sessionID);
  if (!status || status.type === "idle") return null;
  return (
    <p class="working" role="status">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {status.type === "retry"
        ? `Attempt ${status.attempt} failed, trying again: ${status.message}`
        : "Working"}
    </p>
  );
}
