/** The clients as the tab shows them. Everything here is decrypted, in memory only, and gone with the tab or the lock. */
import { Portfolio } from '@beian-assist/rules'
import { computed, signal } from '@preact/signals'
import { type Client, clientsOf } from '../agency/clients.ts'
import { ComposedFilings } from '../agency/composed-filings.ts'
import type { Readings } from '../agency/pinyin/readings.ts'
import { type BatchLine, batchCheck } from '../agency/report/batch-check.ts'
import { CrossReport } from '../agency/report/cross-report.ts'
import { ClientIndex, type Sort } from '../agency/search/client-index.ts'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { AnyStored, Put } from '../vault/index.ts'

export type Archived = 'without' | 'only' | 'with'
export type BatchState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly lines: readonly BatchLine[]; readonly ms: number; readonly whole: boolean }

/** What belongs to a record beside its fields. */
export interface About {
  readonly tags?: readonly string[]
  readonly archived?: boolean
  readonly note?: string
}

export function createManagerModel(vault: VaultModel, loadReadings: () => Promise<Readings>) {
  const clients = signal<readonly Client[]>([])
  const records = signal<readonly AnyStored[]>([])
  const index = signal<ClientIndex | undefined>(undefined)
  const loading = signal(false)
  const problem = signal('')
  const query = signal('')
  const sort = signal<Sort | undefined>(undefined)
  const archived = signal<Archived>('without')
  const tags = signal<readonly string[]>([])
  const selected = signal<string | undefined>(undefined)
  /** Clients chosen for handing over or for removal; one choice for both. */
  const picked = signal<ReadonlySet<string>>(new Set())
  const batch = signal<BatchState>({ kind: 'none' })
  let running: AbortController | undefined
  let report: { readonly at: string; readonly made: CrossReport } | undefined
  let turn = 0
  let composed = new ComposedFilings()

  function clear(): void {
    turn++
    clients.value = []
    records.value = []
    index.value = undefined
    batch.value = { kind: 'none' }
    picked.value = new Set()
    report = undefined
    composed = new ComposedFilings()
  }

  /** What is read now, and what is to be read after it: many changes at once are one reading, and none comes too late. */
  let reading: Promise<void> | undefined
  let next: Promise<void> | undefined
  function load(): Promise<void> {
    if (!vault.vault()) {
      clear()
      return Promise.resolve()
    }
    next ??= (reading ?? Promise.resolve()).then(() => {
      next = undefined
      reading = read().finally(() => {
        reading = undefined
      })
      return reading
    })
    return next
  }

  async function read(): Promise<void> {
    const open = vault.vault()
    const mine = ++turn
    if (!open) return clear()
    loading.value = index.value === undefined
    const [all, readings] = await Promise.all([open.list(), loadReadings()])
    if (mine !== turn) return
    loading.value = false
    if (!all.ok) {
      problem.value = all.reason
      return
    }
    problem.value = ''
    const made = new ClientIndex(readings)
    records.value = all.records as AnyStored[]
    const list = clientsOf(records.value, composed)
    made.fill(list)
    clients.value = list
    const there = new Set(list.map(({ key }) => key))
    if ([...picked.value].some((key) => !there.has(key)))
      picked.value = new Set([...picked.value].filter((key) => there.has(key)))
    index.value = made
  }

  /** After a write of this page: the vault has told of it, and it is being read. */
  const settled = (): Promise<void> => next ?? reading ?? Promise.resolve()

  const hits = computed(() => {
    const found = index.value
    if (!found) return []
    const options = { archived: archived.value, tags: tags.value, ...(sort.value ? { sort: sort.value } : {}) }
    return found.search(query.value, options)
  })

  /** Writes what the user keeps about a client; a record that was changed elsewhere meanwhile is not written over. */
  async function keep(client: Client, about: About): Promise<boolean> {
    const open = vault.vault()
    if (!open) return false
    const { id, rev, col, data } = client.ground
    const known = { tags: client.tags, archived: client.archived, note: client.note, ...about }
    const { tags: _, archived: __, note: ___, ...rest } = data
    const next = {
      ...rest,
      ...(known.tags.length > 0 ? { tags: [...known.tags] } : {}),
      ...(known.archived ? { archived: true } : {}),
      ...(known.note !== '' ? { note: known.note } : {}),
    }
    const result = await open.put({ col, id, rev, data: next } as Put)
    await settled()
    problem.value = result.ok ? '' : result.reason
    return result.ok
  }

  async function check(today: string, locale: 'zh-CN' | 'en'): Promise<void> {
    running?.abort()
    running = new AbortController()
    const { signal: stop } = running
    batch.value = { kind: 'running', done: 0, total: clients.value.length }
    const result = await batchCheck(clients.value, {
      today,
      locale,
      signal: stop,
      onProgress: (done, total) => {
        if (!stop.aborted) batch.value = { kind: 'running', done, total }
      },
    })
    if (!vault.vault()) return
    batch.value = { kind: 'done', lines: result.lines, ms: result.ok ? result.ms : 0, whole: result.ok }
  }

  /** What clients share; after an edit only what it touches is compared again. */
  function shared(today: string, locale: 'zh-CN' | 'en') {
    const at = `${today} ${locale}`
    if (report?.at !== at) report = { at, made: new CrossReport({ today, locale }) }
    report.made.update(clients.value)
    return report.made.lines()
  }

  const stop = vault.onChange(() => {
    void load()
  })
  // What `load` itself reads must not call it again: `subscribe` follows the one signal only.
  const follow = vault.view.subscribe(() => {
    void load()
  })

  return {
    clients,
    records,
    hits,
    loading,
    problem,
    query,
    sort,
    archived,
    tags,
    selected,
    batch,
    picked,
    pick: (keys: readonly string[], wanted: boolean): void => {
      const next = new Set(picked.value)
      for (const key of keys) {
        if (wanted) next.add(key)
        else next.delete(key)
      }
      picked.value = next
    },
    /** Clients that fit, archived ones too. */
    find: (query: string) => index.value?.search(query, { archived: 'with' }).map(({ client }) => client) ?? [],
    allTags: computed(() => index.value?.tags() ?? new Map<string, number>()),
    /** All filings as the rules compare them; put together when a view first asks. */
    portfolio: computed(() => {
      const made = new Portfolio()
      for (const client of clients.value) for (const { id, filing } of client.filings) made.put(id, filing)
      return made
    }),
    client: computed(() => clients.value.find(({ key }) => key === selected.value)),
    load,
    settled,
    keep,
    check,
    shared,
    cancel: () => running?.abort(),
    destroy: () => {
      stop()
      follow()
      running?.abort()
    },
  }
}

export type ManagerModel = ReturnType<typeof createManagerModel>
