import { lastName } from "./format.js";
import { Icon, IconButton } from "./icons.js";

interface Shown {
  mime: string;
  url: string;
  filename?: string | undefined;
}

/** A file that was attached; a picture is shown. Nothing is fetched for it. */
export function FileChip({ file, onRemove }: { file: Shown; onRemove?: () => void }) {
  const name = file.filename ?? (file.url.startsWith("data:") ? file.mime : file.url);
  const isPicture = /^data:image\//.test(file.url);
  return (
    <span class={`chip ${isPicture ? "picture" : ""}`}>
      {isPicture ? <img src={file.url} alt={name} /> : <Icon name="file" />}
      <span class="chip-name">{lastName(name)}</span>
      {onRemove && (
        <IconButton icon="close" label={`Remove ${lastName(name)}`} onClick={onRemove} kind="small" />
      )}
    </span>
  );
}
