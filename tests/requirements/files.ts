import type { Requirements } from "./requirement.js";

export const files = {
  "file.watched.most": {
    says: "Who follows all directories is told of the sixteen whose files were asked for last",
    source: "contract file.watcher.updated",
  },
  "file.list": {
    says: "A folder's entries come folders first, with links by what they lead to and whether ignore files name them",
    source: "surface-classic.md 2; contract file.list",
  },
  "file.read": {
    says: "Text comes exactly as it is, other encodings as text, the rest in base64 with a media type",
    source: "surface-classic.md 2; contract file.read",
  },
  "file.outside": {
    says: "Nothing outside of the directory is listed, read or found, whatever links and dots lead there",
    source: "contract file.list, file.read",
  },
  "file.odd": {
    says: "A missing file is 404; folders, FIFOs and files too large are 400, and nothing waits",
    source: "surface-classic.md 2; contract file.read",
  },
  "file.denied": {
    says: "What permission.read denies is not listed, read or found; what it would ask for is",
    source: "contract file.list, file.read, find.text, find.files",
  },
  "find.text": {
    says: "Lines are found by a regular expression, with places in bytes, whatever their length and encoding",
    source: "surface-classic.md 1; contract find.text",
  },
  "find.files": {
    says: "Files and folders are found by parts of their path, best first, without what ignore files name",
    source: "surface-classic.md 1; contract find.files",
  },
  "find.input": {
    says: "A pattern, type, limit or directory that makes no sense is 400 with a sentence",
    source: "surface-classic.md 1; contract find.text, find.files",
  },
  "find.symbols": {
    says: "Without a language server there are no symbols",
    source: "surface-classic.md 1; contract find.symbols",
  },
  "file.watched": {
    says: "While somebody follows, what changes on disk is told once, but not what ignore files name or rules deny",
    source: "contract EventFileWatcherUpdated",
  },
  "file.unwatched": {
    says: "Nothing is watched for nobody, nor for those who follow all until they ask for a directory's files or branch",
    source: "contract EventFileWatcherUpdated; surface-classic.md 3",
  },
} as const satisfies Requirements;
