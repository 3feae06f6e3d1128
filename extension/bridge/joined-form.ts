/** Several documents of one tab as one form: the page and the frames of other origins in it, each through its own port. */
import {
  type ConfirmedWrite,
  type ControlId,
  type FormPort,
  FormRefusal,
  type FrameSeen,
  type Mark,
  type PageScan,
  type Reading,
  type WriteResult,
} from '@beian-assist/sdk'
import { mergeScans, type ScannedPart, stripKey, withKey } from './merge-scans.ts'
import type { RemoteForm } from './panel-end.ts'

export interface FramedForm {
  /** From the top window down: '0/1'. */
  readonly path: string
  readonly form: RemoteForm
}

/** Connects to frames that may be used and are not connected yet. Called when a look shows frames without a script. */
export type Discover = (connected: ReadonlySet<string>) => Promise<readonly FramedForm[]>

interface Part extends FramedForm {
  readonly key: string
}

const failed = (write: ConfirmedWrite, reason: 'gone' | 'hidden' | 'navigated'): WriteResult => ({
  control: write.control,
  status: 'failed',
  reason,
  restored: true,
  old: write.expected ?? '',
  now: write.expected ?? '',
  driver: '',
  undoable: false,
  ms: 0,
})

export function joinForms(top: RemoteForm, discover: Discover): RemoteForm {
  const parts = new Map<string, Part>([['', { key: '', path: '', form: top }]])
  const listeners = new Set<Parameters<FormPort['watch']>[0]>()
  const stops = new Map<string, () => void>()
  let count = 0

  const tell: Parameters<FormPort['watch']>[0] = (change) => {
    for (const listener of listeners) listener(change)
  }
  const watchPart = ({ key, form }: Part): void => {
    // A frame that goes elsewhere changes the page; it does not end it.
    stops.set(
      key,
      form.watch((change) => tell(key !== '' && change.kind === 'navigated' ? { kind: 'structure' } : change)),
    )
  }
  const add = ({ path, form }: FramedForm): void => {
    const part = { key: `f${++count}`, path, form }
    parts.set(part.key, part)
    if (listeners.size > 0) watchPart(part)
    form.closed.then(() => {
      parts.delete(part.key)
      stops.delete(part.key)
    })
  }
  const at = (path: string): Part | undefined => [...parts.values()].find((part) => part.path === path)

  async function look(part: Part, tried: { done: boolean }): Promise<ScannedPart> {
    const scan = await part.form.scan()
    const inner: { frame: FrameSeen; part: ScannedPart }[] = []
    const unseen: FrameSeen[] = []
    for (const frame of scan.frames ?? []) {
      const path = part.path === '' ? frame.path : `${part.path}/${frame.path}`
      if (!at(path) && !frame.hidden && !tried.done) {
        tried.done = true
        const known = new Set([...parts.values()].map(({ path: connected }) => connected))
        for (const found of await discover(known).catch(() => [])) add(found)
      }
      const child = at(path)
      // What goes away while it is looked at is a frame that cannot be looked into.
      const seen = child && (await look(child, tried).catch(() => undefined))
      if (seen) inner.push({ frame, part: seen })
      else unseen.push({ ...frame, path })
    }
    return { key: part.key, scan, inner, unseen }
  }

  const byPart = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
    const groups = new Map<string, T[]>()
    for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
    return groups
  }
  const partOf = (control: string): { part: Part | undefined; id: string } => {
    const { key, id } = stripKey(control)
    return { part: parts.get(key), id }
  }

  /** Every frame on the way can be seen by the user, in the page around it. */
  async function isSeen(path: string): Promise<boolean> {
    const outer = [...parts.values()]
      .filter((part) => part.path !== path && (part.path === '' || path.startsWith(`${part.path}/`)))
      .sort((a, b) => b.path.length - a.path.length)[0]
    if (!outer) return false
    const inside = outer.path === '' ? path : path.slice(outer.path.length + 1)
    return (outer.path === '' || (await isSeen(outer.path))) && outer.form.showFrame(inside)
  }

  async function writeRun(
    run: readonly ConfirmedWrite[],
    options: Parameters<FormPort['write']>[1],
    isFirst: boolean,
  ): Promise<readonly WriteResult[]> {
    const { part } = partOf(run[0]!.control)
    if (!part) return run.map((write) => failed(write, 'gone'))
    if (part.key !== '' && !(await isSeen(part.path).catch(() => false))) {
      return run.map((write) => failed(write, 'hidden'))
    }
    const own = run.map((write) => ({ ...write, control: stripKey(write.control).id }))
    const files = Object.fromEntries(
      Object.entries(options.files ?? {}).flatMap(([control, list]) => {
        const { key, id } = stripKey(control)
        return key === part.key ? [[id, list] as const] : []
      }),
    )
    try {
      const results = await part.form.write(own, { ...options, files })
      return results.map((result) => ({ ...result, control: withKey(part.key, result.control) }))
    } catch (error) {
      // What other frames were given before stands in their results: a refusal must not hide it.
      if (isFirst || !(error instanceof FormRefusal)) throw error
      return run.map((write) => failed(write, 'navigated'))
    }
  }

  return {
    ...top,
    async scan(): Promise<PageScan> {
      return mergeScans(await look(parts.get('')!, { done: false }))
    },
    async read(ids) {
      const readings: Record<string, Reading> = {}
      for (const [key, group] of byPart(ids, (id) => stripKey(id).key)) {
        const got = (await parts.get(key)?.form.read(group.map((id) => stripKey(id).id))) ?? {}
        for (const [id, reading] of Object.entries(got)) readings[withKey(key, id)] = reading
      }
      return readings
    },
    async write(writes, options) {
      const results: WriteResult[] = []
      for (let start = 0; start < writes.length; ) {
        const { key } = stripKey(writes[start]!.control)
        let end = start + 1
        while (end < writes.length && stripKey(writes[end]!.control).key === key) end += 1
        // Only with the last run has everything been written.
        const { acted, ...more } = options
        const own = acted && end === writes.length ? { ...more, acted } : more
        results.push(...(await writeRun(writes.slice(start, end), own, start === 0)))
        start = end
      }
      return results
    },
    async undo(transaction, only) {
      const groups = only && byPart(only, (id) => stripKey(id).key)
      const all = await Promise.all(
        [...parts.values()].reverse().map(async ({ key, form }) => {
          const own = groups?.get(key)?.map((id) => stripKey(id).id)
          if (groups && !own) return []
          const receipts = await form.undo(transaction, own)
          return receipts.map((receipt) => ({ ...receipt, control: withKey(key, receipt.control) }))
        }),
      )
      return all.flat()
    },
    async pointed() {
      for (const { key, form } of parts.values()) {
        const control = await form.pointed?.()
        if (control !== undefined) return withKey(key, control)
      }
      return undefined
    },
    async written() {
      const ledgers = await Promise.all(
        [...parts.values()].map(async ({ key, form }) => {
          const ledger = await form.written?.().catch(() => undefined)
          if (!ledger) return []
          const keyed = <T extends { readonly control: ControlId }>(list: readonly T[] = []) =>
            list.map((each) => ({ ...each, control: withKey(key, each.control) }))
          return [{ ...ledger, entries: keyed(ledger.entries), left: keyed(ledger.left) }]
        }),
      )
      const [last] = ledgers.flat().sort((a, b) => b.at - a.at)
      // One fill may have written into several documents.
      const own = ledgers.flat().filter(({ transaction }) => transaction === last?.transaction)
      const all = { entries: own.flatMap(({ entries }) => entries), left: own.flatMap(({ left }) => left) }
      return last && { ...last, ...all }
    },
    async focus(control) {
      const { part, id } = partOf(control)
      if (part && part.key !== '') await isSeen(part.path).catch(() => false)
      await part?.form.focus(id)
    },
    async mark(marks: readonly Mark[]) {
      const groups = byPart(marks, ({ control }) => stripKey(control).key)
      await Promise.all(
        [...parts.values()].map(({ key, form }) =>
          form.mark((groups.get(key) ?? []).map((mark) => ({ ...mark, control: stripKey(mark.control).id }))),
        ),
      )
    },
    async addRow(anchor, list) {
      const { part, id } = partOf(anchor)
      return (await part?.form.addRow?.(id, list)) ?? 'unsure'
    },
    watch(listener) {
      listeners.add(listener)
      if (listeners.size === 1) for (const part of parts.values()) watchPart(part)
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        for (const stop of stops.values()) stop()
        stops.clear()
      }
    },
    close() {
      for (const { form } of [...parts.values()].reverse()) form.close()
    },
  }
}
