import type { Bytes } from './bytes.ts'
import type { KdfCost } from './crypto/kdf.ts'

/** `storage.local` or `storage.session`: JSON values only. */
export interface KeyValuePort {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

/** Derives 32 bytes with Argon2id. Runs in a worker in the browser. Takes over `password` and wipes it. */
export type KdfPort = (input: { password: Bytes; salt: Bytes; cost: KdfCost }) => Promise<Bytes>

export interface ChannelPort {
  postMessage(message: unknown): void
  onmessage: ((event: { data: unknown }) => void) | null
  close(): void
}

/** The part of `navigator.locks` in use. */
export interface LockPort {
  request<T>(
    name: string,
    options: { signal?: AbortSignal; ifAvailable?: boolean },
    run: (lock: unknown) => Promise<T>,
  ): Promise<T>
}

/** Everything the vault takes from outside, so that it runs alike in a page, in a test and under fault injection. */
export interface VaultEnv {
  readonly idb: IDBFactory
  /** Root of the origin private file system. */
  readonly opfs: () => Promise<FileSystemDirectoryHandle>
  readonly locks: LockPort
  readonly channel: (name: string) => ChannelPort
  /** `storage.local`: the sentinel and the count of failed tries; nothing secret, nothing personal. */
  readonly local: KeyValuePort
  /** `storage.session`: the key while "stay unlocked" runs. */
  readonly session: KeyValuePort
  readonly kdf: KdfPort
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Changes with every browser start and every version of the extension; a key kept under another mark is dropped. */
  readonly bootMark: string
  /** Free bytes by the browser's estimate; undefined when it does not say. */
  readonly freeBytes?: () => Promise<number | undefined>
  /** Runs `task` once after `ms`; returns the cancellation. */
  readonly later: (ms: number, task: () => void) => () => void
  /** Calls `task` when the user locks the system; returns the cancellation. */
  readonly onSystemLock?: (task: () => void) => () => void
  /** Calls `task` whenever the page goes out of sight; returns the cancellation. */
  readonly onHidden?: (task: () => void) => () => void
  /** Only a test build listens to it. */
  readonly testCost?: KdfCost
}
