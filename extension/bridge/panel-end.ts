/** The panel's side of the port: a `FormPort` for one document of one tab. */
import {
  type ConfirmedWrite,
  type FormPort,
  FormRefusal,
  type FormRefusalCode,
  type Mark,
  type PageScan,
  type Reading,
  type UndoReceipt,
  type WriteResult,
} from '@beian-assist/sdk'
import type { Runtime } from 'webextension-polyfill'
import { chunksOf } from './files.ts'
import { parseReply, type Reply, type Request } from './wire.ts'

type Port = Pick<Runtime.Port, 'postMessage' | 'onMessage' | 'onDisconnect' | 'disconnect'>
type Body<T> = T extends unknown ? Omit<T, 'v' | 'id'> : never

/** Longest silence on the port before the page is given up, in ms. A write counts from its last answer. */
const ANSWER_MS = 20_000
const WRITE_MS = 180_000

export interface RemoteForm extends FormPort {
  /** Origin that the page side reported and the browser's own tab data confirmed. */
  readonly origin: string
  readonly href: string
  /** Resolves when the document is gone or the port closed. */
  readonly closed: Promise<void>
  close(): void
  /** Whether the user can see a frame of another origin, after bringing it into view. */
  showFrame(path: string): Promise<boolean>
}

/** Asked before every write: the one choke point (`access/authorise-fill.ts`). Returns a refusal or nothing. */
export type Authorise = (origin: string) => Promise<FormRefusalCode | undefined>

export function connectForm(port: Port, authorise: Authorise): Promise<RemoteForm> {
  const waiting = new Map<
    number,
    { resolve: (reply: Reply) => void; reject: (error: FormRefusal) => void; timer: number; acted?: () => void }
  >()
  const listeners = new Set<Parameters<FormPort['watch']>[0]>()
  let next = 1
  let gone = false
  let settleClosed: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    settleClosed = resolve
  })

  const failAll = (code: FormRefusalCode): void => {
    for (const entry of waiting.values()) {
      clearTimeout(entry.timer)
      entry.reject(new FormRefusal(code))
    }
    waiting.clear()
  }

  const end = (code: FormRefusalCode): void => {
    if (gone) return
    gone = true
    failAll(code)
    for (const listener of listeners) listener({ kind: 'navigated' })
    settleClosed()
  }

  function ask(
    body: Body<Request>,
    timeout = ANSWER_MS,
    { signal, acted }: { signal?: AbortSignal | undefined; acted?: (() => void) | undefined } = {},
  ): Promise<Reply> {
    if (gone) return Promise.reject(new FormRefusal('navigated'))
    const id = next++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id)
        reject(new FormRefusal('no-answer'))
      }, timeout) as unknown as number
      waiting.set(id, { resolve, reject, timer, ...(acted ? { acted } : {}) })
      signal?.addEventListener('abort', () => port.postMessage({ v: 1, id: next++, t: 'abort', of: id }), {
        once: true,
      })
      port.postMessage({ v: 1, id, ...body })
    })
  }

  async function expect<T extends Reply['t']>(kind: T, reply: Promise<Reply>): Promise<Extract<Reply, { t: T }>> {
    const got = await reply
    if (got.t === 'refused') throw new FormRefusal(got.code)
    if (got.t !== kind) throw new FormRefusal('bad-answer')
    return got as Extract<Reply, { t: T }>
  }

  async function sendFiles(files: Readonly<Record<string, readonly File[]>>) {
    const refs: Record<string, { key: string; name: string; type: string }[]> = {}
    for (const [control, list] of Object.entries(files)) {
      refs[control] = []
      for (const file of list) {
        const key = crypto.randomUUID()
        for await (const base64 of chunksOf(file)) await expect('ok', ask({ t: 'chunk', key, base64 }))
        refs[control].push({ key, name: file.name, type: file.type })
      }
    }
    return refs
  }

  const form = (origin: string, href: string): RemoteForm => ({
    origin,
    href,
    closed,
    close: () => {
      port.disconnect()
      end('navigated')
    },
    scan: async () => (await expect('scanned', ask({ t: 'scan' }))).scan as unknown as PageScan,
    read: async (ids) =>
      (await expect('readings', ask({ t: 'read', controls: [...ids] }))).readings as Record<string, Reading>,
    write: async (writes: readonly ConfirmedWrite[], options) => {
      const refusal = await authorise(origin)
      if (refusal) throw new FormRefusal(refusal)
      const files = await sendFiles(options.files ?? {})
      const body = { t: 'write', origin, transaction: options.transaction, writes: writes as never, files } as const
      const reply = await expect('written', ask(body, WRITE_MS, options))
      return reply.results as WriteResult[]
    },
    undo: async (transaction, controls) => {
      const body = { t: 'undo', transaction, ...(controls ? { controls: [...controls] } : {}) } as const
      return (await expect('undone', ask(body, WRITE_MS))).receipts as UndoReceipt[]
    },
    pointed: async () => (await expect('pointedAt', ask({ t: 'pointed' }))).control,
    focus: async (control) => {
      await expect('ok', ask({ t: 'focus', control }))
    },
    written: async () => (await expect('ledger', ask({ t: 'written' }))).ledger,
    showFrame: async (path) => (await expect('frame', ask({ t: 'showFrame', path }))).seen,
    mark: async (marks: readonly Mark[]) => {
      await expect('ok', ask({ t: 'mark', marks: [...marks] }))
    },
    addRow: async (anchor, list) =>
      (await expect('rowAdded', ask({ t: 'addRow', anchor, ...(list === undefined ? {} : { list }) }))).outcome,
    watch: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1 && !gone) ask({ t: 'watch', on: true }).catch(() => undefined)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && !gone) ask({ t: 'watch', on: false }).catch(() => undefined)
      }
    },
  })

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new FormRefusal('no-answer'))
      port.disconnect()
    }, ANSWER_MS)
    port.onDisconnect.addListener(() => {
      clearTimeout(timer)
      reject(new FormRefusal('navigated'))
      end('navigated')
    })
    port.onMessage.addListener((raw: unknown) => {
      const message = parseReply(raw)
      if (!message) return failAll('bad-answer')
      if (message.t === 'hello') {
        clearTimeout(timer)
        return resolve(form(message.origin, message.href))
      }
      if (message.t === 'changed') {
        for (const listener of listeners) listener({ kind: message.kind })
        return
      }
      const entry = waiting.get(message.id)
      if (!entry) return
      if (message.t === 'acted') return entry.acted?.()
      waiting.delete(message.id)
      clearTimeout(entry.timer)
      entry.resolve(message)
    })
  })
}
