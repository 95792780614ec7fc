import { spawn } from "node:child_process";

/** Milliseconds after which an opener that has not failed is taken to have worked. */
const PATIENCE = 1_500;

/** Shows an http(s) address in the user's browser; false when this machine has no way to. */
export async function openBrowser(url: URL, env: Record<string, string>): Promise<boolean> {
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  const [program = "", ...words] = opener(url.href);
  const child = spawn(program, words, { env, stdio: "ignore", detached: true, windowsHide: true });
  child.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), PATIENCE).unref();
    const tell = (worked: boolean) => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.once("error", () => tell(false));
    child.once("exit", (code) => tell(code === 0));
  });
}

function opener(url: string): string[] {
  if (process.platform === "darwin") return ["open", url];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  return ["xdg-open", url];
}
