import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deriveArgon2id } from '../../../extension/vault/crypto/argon2.ts'
import type { ChannelPort, KeyValuePort, VaultEnv } from '../../../extension/vault/env.ts'
import { MemoryFolder, type Weather } from './memory-opfs.ts'

Object.assign(globalThis, { __BA_FAULTS__: true })

export const PASS = 'correct horse battery staple one'
export const CHEAP = { m: 64, t: 1, p: 1 }

class MemoryStorage implements KeyValuePort {
  readonly values = new Map<string, string>()
  async get(key: string) {
    const text = this.values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }
  async set(key: string, value: unknown) {
    this.values.set(key, JSON.stringify(value))
  }
  async remove(key: string) {
    this.values.delete(key)
  }
}

/** One user's machine: what lies on its disk outlives the pages that open it. */
export class World {
  idb = new IDBFactory()
  clock = Date.parse('2026-11-24T08:00:00Z')
  weather: Weather = {}
  opfs = new MemoryFolder('', () => this.clock, this.weather)
  local = new MemoryStorage()
  session = new MemoryStorage()
  bootMark = '1.0 a'
  readonly pages = new Set<Page>()
  private readonly held = new Map<string, Page>()
  private queue: { page: Page; name: string; go: () => void }[] = []

  /** Another page of the extension. */
  page(): Page {
    const page = new Page(this)
    this.pages.add(page)
    return page
  }

  acquire(page: Page, name: string): Promise<void> {
    if (!this.held.has(name)) {
      this.held.set(name, page)
      return Promise.resolve()
    }
    return new Promise((go) => this.queue.push({ page, name, go }))
  }

  release(page: Page, name: string): void {
    if (this.held.get(name) !== page) return
    this.held.delete(name)
    const next = this.queue.find((waiting) => waiting.name === name)
    if (!next) return
    this.queue = this.queue.filter((waiting) => waiting !== next)
    this.held.set(name, next.page)
    next.go()
  }

  isHeld(name: string): boolean {
    return this.held.has(name)
  }

  get locksHeld(): number {
    return this.held.size
  }

  /** The page is gone, with its locks, timers and listeners, whatever it was doing. */
  kill(page: Page): void {
    this.pages.delete(page)
    page.dead = true
    this.queue = this.queue.filter((waiting) => waiting.page !== page)
    for (const [name, holder] of [...this.held]) if (holder === page) this.release(page, name)
  }

  /** The browser is closed and started again. */
  restart(): void {
    for (const page of [...this.pages]) this.kill(page)
    this.session = new MemoryStorage()
  }

  loseDatabase(): void {
    this.idb = new IDBFactory()
  }
}

export class Page {
  readonly world: World
  readonly channels: (ChannelPort & { page: Page })[] = []
  timers: { at: number; task: () => void }[] = []
  dead = false

  constructor(world: World) {
    this.world = world
  }

  /** Runs what is due at the world's clock. */
  tick(): void {
    const due = this.timers.filter(({ at }) => at <= this.world.clock)
    this.timers = this.timers.filter(({ at }) => at > this.world.clock)
    for (const { task } of due) task()
  }

  get env(): VaultEnv {
    const { world } = this
    return {
      idb: world.idb,
      opfs: async () => world.opfs as unknown as FileSystemDirectoryHandle,
      locks: {
        request: async (name, { ifAvailable }, run) => {
          if (ifAvailable && world.isHeld(name)) return run(null)
          await world.acquire(this, name)
          try {
            return await run({ name })
          } finally {
            world.release(this, name)
          }
        },
      },
      channel: (name) => {
        const channel = {
          page: this,
          name,
          onmessage: null as ChannelPort['onmessage'],
          postMessage: (data: unknown) => {
            for (const page of world.pages)
              for (const other of page.channels)
                if (other !== channel)
                  queueMicrotask(() => !page.dead && other.onmessage?.({ data: structuredClone(data) }))
          },
          close: () => {
            this.channels.splice(this.channels.indexOf(channel), 1)
          },
        }
        this.channels.push(channel)
        return channel
      },
      local: world.local,
      session: world.session,
      kdf: deriveArgon2id,
      now: () => world.clock,
      bootMark: world.bootMark,
      freeBytes: async () => 10 ** 10,
      later: (ms, task) => {
        const timer = { at: world.clock + ms, task }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((other) => other !== timer)
        }
      },
      testCost: CHEAP,
    }
  }
}
