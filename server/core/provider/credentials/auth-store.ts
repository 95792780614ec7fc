import type { Auth } from "@opencode/sdk/types";

export type StoredAuth = ReadonlyMap<string, Auth>;

export interface AuthStore {
  /** By provider id: the same object until something is stored, here or by another process within 250 ms. */
  read(): Promise<StoredAuth>;
  /** On disk and in force when it resolves. */
  set(providerID: string, auth: Auth): Promise<void>;
  /** As `set`. Nothing happens when nothing is stored. */
  remove(providerID: string): Promise<void>;
  /** Calls back after each change that is made here, with the provider, until what is returned is called. */
  watch(changed: (providerID: string) => void): () => void;
}
