/** The page's side of the port: turns requests into calls of a local form. Knows nothing of profiles. */
import { type FormPort, FormRefusal, type LocalForm } from '@beian-assist/sdk'
import type { Runtime } from 'webextension-polyfill'
import { FileAssembler } from './files.ts'
import { parseRequest, type Reply, type Request } from './wire.ts'

type Port = Pick<Runtime.Port, 'postMessage' | 'onMessage' | 'onDisconnect' | 'disconnect'>
type ServedForm = FormPort & Partial<Pick<LocalForm, 'showFrame'>>
type WriteRequest = Extract<Request, { t: 'write' }>

/**
 * Serves one panel over `port` until it disconnects; then every mark is removed and a running write is aborted.
 * `origin` is read again at each write, so that a document that changed hands is refused.
 */
export function servePage(port: Port, form: ServedForm, location: () => { origin: string; href: string }): void {
  const running = new Map<number, AbortController>()
  const files = new FileAssembler()
  let stopWatching: (() => void) | undefined
  let open = true

  const send = (message: Reply): void => {
    if (!open) return
    try {
      port.postMessage(message)
    } catch {
      open = false // The extension was reloaded or removed; the orphan goes silent.
    }
  }

  async function write(message: WriteRequest, signal: AbortSignal): Promise<Reply> {
    if (location().origin !== message.origin) return { v: 1, t: 'refused', id: message.id, code: 'navigated' }
    const handed: Record<string, File[]> = {}
    for (const [control, refs] of Object.entries(message.files)) {
      handed[control] = refs.flatMap((ref) => files.take(ref.key, ref.name, ref.type) ?? [])
    }
    const writes = message.writes as Parameters<FormPort['write']>[0]
    const acted = (): void => send({ v: 1, t: 'acted', id: message.id })
    const results = await form.write(writes, { transaction: message.transaction, files: handed, signal, acted })
    return { v: 1, t: 'written', id: message.id, results: [...results] }
  }

  async function answer(message: Request, signal: AbortSignal): Promise<Reply> {
    const ok: Reply = { v: 1, t: 'ok', id: message.id }
    switch (message.t) {
      case 'scan':
        return { v: 1, t: 'scanned', id: message.id, scan: (await form.scan()) as never }
      case 'read':
        return { v: 1, t: 'readings', id: message.id, readings: (await form.read(message.controls)) as never }
      case 'write':
        return write(message, signal)
      case 'undo':
        return {
          v: 1,
          t: 'undone',
          id: message.id,
          receipts: [...(await form.undo(message.transaction, message.controls))],
        }
      case 'pointed': {
        const control = await form.pointed?.()
        return { v: 1, t: 'pointedAt', id: message.id, ...(control === undefined ? {} : { control }) }
      }
      case 'focus':
        await form.focus(message.control)
        return ok
      case 'written': {
        const ledger = await form.written?.()
        const kept = ledger && {
          ...ledger,
          entries: [...ledger.entries],
          left: ledger.left && [...ledger.left],
        }
        return { v: 1, t: 'ledger', id: message.id, ...(kept ? { ledger: kept } : {}) }
      }
      case 'showFrame':
        return { v: 1, t: 'frame', id: message.id, seen: (await form.showFrame?.(message.path)) ?? false }
      case 'mark':
        await form.mark(message.marks)
        return ok
      case 'addRow':
        return {
          v: 1,
          t: 'rowAdded',
          id: message.id,
          outcome: (await form.addRow?.(message.anchor, message.list)) ?? 'unsure',
        }
      case 'watch':
        stopWatching?.()
        stopWatching = message.on ? form.watch((change) => send({ v: 1, t: 'changed', kind: change.kind })) : undefined
        return ok
      case 'chunk':
        return files.add(message.key, message.base64) ? ok : { v: 1, t: 'refused', id: message.id, code: 'bad-answer' }
      case 'abort':
        running.get(message.of)?.abort()
        return ok
    }
  }

  port.onMessage.addListener((raw: unknown) => {
    const message = parseRequest(raw)
    if (!message) return // Only our own panel can hold this port; what it did not send is not answered.
    const controller = new AbortController()
    running.set(message.id, controller)
    answer(message, controller.signal)
      .catch((error: unknown): Reply => {
        const code = error instanceof FormRefusal && error.code === 'aborted' ? 'aborted' : 'no-answer'
        return { v: 1, t: 'refused', id: message.id, code }
      })
      .then((result) => {
        running.delete(message.id)
        send(result)
      })
  })

  port.onDisconnect.addListener(() => {
    open = false
    stopWatching?.()
    for (const controller of running.values()) controller.abort()
    files.clear()
    form.mark([]).catch(() => undefined) // The document may be on its way out; there is nothing left to clean then.
  })

  send({ v: 1, t: 'hello', origin: location().origin, href: location().href.slice(0, 4000) })
}
