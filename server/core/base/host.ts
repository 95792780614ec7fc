import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";

/**
 * Names the place in which process ids can be compared: this boot of this machine, and in it the namespace of process
 * ids, since each container counts its own. Where the system has neither, the machine's name must do.
 */
export function hostID(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return os.hostname();
  }
}
