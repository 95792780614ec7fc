import path from "node:path";

/** Whether `file` is `folder` or lies below it; both absolute. A name may begin with two dots and be inside. */
export function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === "" || (relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative));
}

/** A file as its folder names it, with `/` on every system; the folder itself has the empty name. */
export function nameBelow(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

/** The folders from `top` down to `bottom`, both included; only `bottom` where it does not lie within `top`. */
export function foldersDown(top: string, bottom: string): string[] {
  if (!inside(top, bottom)) return [bottom];
  const steps = path.relative(top, bottom).split(path.sep).filter(Boolean);
  return [top, ...steps.map((_, index) => path.join(top, ...steps.slice(0, index + 1)))];
}
