import type { FilePartInput } from "@opencode/sdk/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { abort, send } from "../state/actions.js";
import { choice } from "../state/choice.js";
import * as state from "../state/state.js";
import { attach, mention } from "./attachments.js";
import { draftText, focusWanted } from "./draft.js";
import { FileChip } from "./file-chip.js";
import { IconButton } from "./icons.js";
import { Pickers } from "./pickers.js";
import { type Suggestion, typedAt, useSuggestions } from "./suggestions.js";

/** Where a prompt is written: Enter sends it, Shift+Enter begins a line, Escape stops the agent. */
export function Composer() {
  const sessionID = state.openID.value;
  const directory = state.directoryOf(sessionID);
  const isBusy = sessionID !== undefined && state.isBusy(sessionID);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly FilePartInput[]>([]);
  const [cursor, setCursor] = useState(0);
  const [picked, setPicked] = useState(0);
  const [isDismissed, setDismissed] = useState(false);
  const [isSending, setSending] = useState(false);
  const text = draftText.value;
  const typed = isDismissed ? undefined : typedAt(text, cursor);
  const suggestions = useSuggestions(typed, directory);
  const isListed = suggestions.length > 0;

  useEffect(() => {
    if (matchMedia("(min-width: 800px)").matches || focusWanted.value > 0) field.current?.focus();
  }, [sessionID, focusWanted.value]);

  const isEmpty = !text.trim() && files.length === 0;
  const submit = async () => {
    if (isEmpty || isSending) return;
    setSending(true);
    const said = text.trim();
    // A mention that was deleted is none.
    const meant = files.filter(
      ({ source }) => source === undefined || said.includes(source.text?.value ?? ""),
    );
    const taken = await send({ ...choice.value, text: said, files: meant });
    setSending(false);
    if (!taken) return;
    draftText.value = "";
    setFiles([]);
    setCursor(0);
    field.current?.focus();
  };
  const take = ({ text: wanted, path }: Suggestion) => {
    if (!typed) return;
    const end = typed.start + wanted.length;
    draftText.value = text.slice(0, typed.start) + wanted + text.slice(cursor);
    if (path !== undefined && !files.some(({ filename }) => filename === path))
      setFiles([...files, mention(path, directory, typed.start)]);
    setCursor(end);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(end, end);
    });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (isListed && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : suggestions.length - 1;
      setPicked((picked + step) % suggestions.length);
    } else if (isListed && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      const one = suggestions[picked] ?? suggestions[0];
      if (one) take(one);
    } else if (event.key === "Escape") {
      if (isListed) setDismissed(true);
      else if (isBusy) void abort(sessionID);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
  };
  const typedNow = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    draftText.value = currentTarget.value;
    setCursor(currentTarget.selectionStart);
    setPicked(0);
    setDismissed(false);
  };
  const add = async (given: FileList | null | undefined) => {
    if (given?.length) setFiles(await attach(given, files));
  };

  return (
    <form
      class="composer"
      aria-label="New prompt"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add(event.dataTransfer?.files);
      }}
    >
      {isListed && (
        <div class="suggestions" id="suggestions" role="listbox" aria-label="Suggestions">
          {suggestions.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's
            <div
              key={one.text}
              id={`suggestion-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === picked}
              onClick={() => take(one)}
            >
              <span class="text">{one.text}</span> <span class="muted">{one.hint}</span>
            </div>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <div class="chips">
          {files.map((file) => (
            <FileChip
              key={file.url}
              file={file}
              onRemove={() => setFiles(files.filter((one) => one !== file))}
            />
          ))}
        </div>
      )}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        placeholder={isBusy ? "Add to what the agent is doing" : "Ask, or say what is to be done"}
        aria-label="Prompt"
        aria-autocomplete="list"
        aria-controls={isListed ? "suggestions" : undefined}
        aria-activedescendant={isListed ? `suggestion-${picked}` : undefined}
        onInput={typedNow}
        onKeyDown={pressed}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.files;
          if (!pasted?.length) return;
          event.preventDefault();
          void add(pasted);
        }}
      />
      <div class="composer-row">
        <IconButton icon="attach" label="Attach files or pictures" onClick={() => picker.current?.click()} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to attach"
          onChange={({ currentTarget }) => {
            void add(currentTarget.files).then(() => {
              currentTarget.value = "";
            });
          }}
        />
        <Pickers />
        <span class="grow" />
        {isBusy && (
          <IconButton icon="stop" label="Stop (Escape)" onClick={() => void abort(sessionID)} kind="stop" />
        )}
        <IconButton
          icon="send"
          label="Send (Enter)"
          type="submit"
          kind="send"
          disabled={isEmpty || isSending}
        />
      </div>
    </form>
  );
}
