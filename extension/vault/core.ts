import type { Bytes } from './bytes.ts'
import { type CustodyOptions, dropCustody, type Expiry, keepUnlocked, newWatch, type Watch } from './custody.ts'
import type { VaultEnv } from './env.ts'
import type { Session } from './session.ts'
import { step } from './step.ts'
import { closeStore, type Store, tell } from './store.ts'

export type LockReason = Expiry | 'user' | 'elsewhere' | 'rotated' | 'replaced' | 'reload' | 'system' | 'erased'

/** What an open vault tells its page. */
export interface VaultEvents {
  /** Records have changed; `here` is false when another page wrote them, `quiet` when only the log has grown. */
  change: { gen: number; here: boolean; quiet: boolean }
  /** The keys are gone. The page takes from sight what it shows; the last copy is still being written. */
  locking: { reason: LockReason }
  /** All is written. The page reloads its document, the only sure way to drop what was decrypted. */
  lock: { reason: LockReason }
  /** Something is weaker than it should be, though nothing is lost. */
  warning: { code: 'sentinel-not-written' | 'mirror-not-written' | 'snapshot-not-written' }
  /** The database did not take a change; nothing of it was written. */
  refused: { reason: 'storage' }
  /** A copy has been written outside the database. */
  mirror: { gen: number; at: number }
}
export type EventName = keyof VaultEvents

/** How often the other pages are told that the vault is in use. */
const TELL_USE_MS = 15_000
/** A disk that does not answer must not keep a locked vault on the screen. */
const LAST_COPY_MS = 3000

/** One unlocked vault in one page: the connection, the keys, the watch over them, the listeners. */
export class Core {
  readonly env: VaultEnv
  readonly store: Store
  readonly watch: Watch
  private session: Session | undefined
  private renew: () => void = () => {}
  private cancelTimer: () => void = () => {}
  private readonly cancelWatchers: readonly (() => void)[]
  /** The first use is told at once: a page may be gone before the next. */
  private toldAt = Number.NEGATIVE_INFINITY
  private readonly listeners = new Map<EventName, Set<(event: never) => void>>()
  /** Runs while the keys are still there, before they go. */
  beforeLock: (session: Session) => Promise<void> = async () => {}
  /** Runs after each write of this page. */
  afterWrite: (gen: number) => void = () => {}
  /** Runs when the page goes out of sight, perhaps for good. */
  hidden: () => void = () => {}

  constructor(store: Store, session: Session, watch: Watch) {
    this.env = store.env
    this.store = store
    this.session = session
    this.watch = watch
    store.channel.onmessage = ({ data }) => this.hear(data)
    store.onStale = () => this.drop('reload')
    const { env } = store
    this.cancelWatchers = [env.onSystemLock?.(() => this.drop('system')), env.onHidden?.(() => this.hidden())].filter(
      (cancel) => cancel !== undefined,
    )
    this.arm()
  }

  /**
   * The session, or undefined when it is over. Every operation passes here, so that no timer is trusted. `unattended`: nobody
   * pressed anything, so that it is no use and does not put the locking off.
   */
  use(unattended = false): Session | undefined {
    if (!this.session) return undefined
    if (this.store.closed) {
      this.drop('reload')
      return undefined
    }
    const now = this.env.now()
    const expired = unattended ? this.watch.judge(now) : this.watch.use(now)
    if (expired) {
      this.drop(expired)
      return undefined
    }
    if (unattended) return this.session
    this.renew()
    if (this.watch.seenAt - this.toldAt >= TELL_USE_MS) {
      this.toldAt = this.watch.seenAt
      tell(this.store, { t: 'used' })
    }
    return this.session
  }

  get locked(): boolean {
    return this.session === undefined
  }

  /** State without counting as use. */
  peek(): Session | undefined {
    return this.session
  }

  /** Whether the key is kept for other pages. */
  keeping = false

  async keep(vk: ReadonlyMap<number, Bytes>): Promise<void> {
    const session = this.session
    this.keeping = session !== undefined
    if (session) this.renew = await step('core.keep', () => keepUnlocked(this.env, session.vaultId, vk, this.watch))
  }

  /** Forgets the keys at once; the promise settles when the copy outside the database is written, or does not come. */
  async lock(reason: LockReason = 'user'): Promise<void> {
    const session = this.session
    if (!session) return
    await step('core.leave', () => this.leave(reason))
    let cancel = () => {}
    const patience = new Promise<void>((resolve) => {
      cancel = this.env.later(LAST_COPY_MS, resolve)
    })
    try {
      await step('core.before-lock', () => Promise.race([this.beforeLock(session), patience]))
    } finally {
      cancel()
      closeStore(this.store)
      this.emit('lock', { reason })
    }
  }

  /** Ends the session for the vault's own removal: nothing is copied first, and the page is told when `work` is done. */
  async end<T>(work: () => Promise<T>): Promise<T> {
    await step('core.end', () => this.leave('erased'))
    closeStore(this.store)
    try {
      return await step('core.last', work)
    } finally {
      this.emit('lock', { reason: 'erased' })
    }
  }

  /** The keys are forgotten before anything is awaited. */
  private async leave(reason: LockReason): Promise<void> {
    this.forget()
    this.emit('locking', { reason })
    // Another page that has changed the key or the vault goes on: only this page's keys are stale.
    const everywhere = reason !== 'elsewhere' && reason !== 'rotated' && reason !== 'replaced' && reason !== 'reload'
    if (everywhere) {
      tell(this.store, { t: 'lock' })
      await step('core.drop-custody', () => dropCustody(this.env))
    }
  }

  on<E extends EventName>(name: E, listener: (event: VaultEvents[E]) => void): () => void {
    const set = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, set)
    set.add(listener)
    return () => set.delete(listener)
  }

  emit<E extends EventName>(name: E, event: VaultEvents[E]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (event: VaultEvents[E]) => void)(event)
  }

  wrote(written: { gen: number; watched: boolean }, quiet = false): void {
    if (!written.watched) this.emit('warning', { code: 'sentinel-not-written' })
    this.afterWrite(written.gen)
    this.emit('change', { gen: written.gen, here: true, quiet })
  }

  private forget(): void {
    this.session = undefined
    this.cancelTimer()
    for (const cancel of this.cancelWatchers) cancel()
    this.renew = () => {}
  }

  drop(reason: LockReason): void {
    // The vault is locked either way; that its last copy was not written the mirror says for itself.
    this.lock(reason).catch(() => {})
  }

  private hear(data: unknown): void {
    const message = data as { t?: unknown; gen?: unknown; quiet?: unknown } | null
    if (message?.t === 'lock') this.drop('elsewhere')
    // The minutes without use count for all pages together.
    if (message?.t === 'used' && this.session) {
      const expired = this.watch.use(this.env.now())
      if (expired) this.drop(expired)
    }
    if (message?.t === 'changed' && typeof message.gen === 'number')
      this.emit('change', { gen: message.gen, here: false, quiet: message.quiet === true })
  }

  private arm(): void {
    const check = () => {
      const now = this.env.now()
      if (now > this.watch.notAfter || now < this.watch.seenAt - 60_000) this.use()
      else this.arm()
    }
    this.cancelTimer = this.env.later(Math.max(1000, this.watch.notAfter - this.env.now() + 1), check)
  }
}

export interface OpenOptions extends CustodyOptions {
  /** Raw keys, present only when they are to be kept for other pages; wiped here. */
  readonly raw?: ReadonlyMap<number, Bytes>
  readonly watch?: Watch
}

export async function openCore(store: Store, session: Session, options: OpenOptions): Promise<Core> {
  const core = new Core(store, session, options.watch ?? newWatch(store.env.now(), options))
  const { raw } = options
  if (raw && (options.stayUnlocked || options.watch)) await step('core.open', () => core.keep(raw))
  for (const key of raw?.values() ?? []) key.fill(0)
  return core
}
