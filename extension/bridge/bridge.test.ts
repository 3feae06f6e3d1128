import { type FormPort, FormRefusal, type PageScan } from '@beian-assist/sdk'
import { describe, expect, it } from 'vitest'
import { servePage } from './page-end.ts'
import { type Authorise, connectForm } from './panel-end.ts'
import { CHUNK_BYTES } from './wire.ts'

type Listener = (message: unknown) => void

/** Two ends of a port, as the browser gives them: JSON only, asynchronous, disconnect seen by the other end. */
function portPair() {
  const end = () => ({ messages: new Set<Listener>(), disconnects: new Set<Listener>() })
  const a = end()
  const b = end()
  const port = (mine: typeof a, theirs: typeof a) => ({
    postMessage: (message: unknown) => {
      const json = JSON.stringify(message)
      queueMicrotask(() => {
        for (const listener of theirs.messages) listener(JSON.parse(json))
      })
    },
    disconnect: () => {
      for (const listener of theirs.disconnects) listener(undefined)
    },
    onMessage: { addListener: (listener: Listener) => mine.messages.add(listener) },
    onDisconnect: { addListener: (listener: Listener) => mine.disconnects.add(listener) },
  })
  return { panel: port(a, b) as never, page: port(b, a) as never, toPanel: a.messages }
}

const emptyScan: PageScan = { url: 'https://a.example/', title: 't', controls: [], evidence: [], leftOut: [], ms: 1 }

function fakeForm(changes: Partial<FormPort> = {}): FormPort {
  return {
    scan: async () => emptyScan,
    read: async () => ({}),
    write: async () => [],
    undo: async () => [],
    focus: async () => undefined,
    mark: async () => undefined,
    watch: () => () => undefined,
    ...changes,
  }
}

const here = () => ({ origin: 'https://a.example', href: 'https://a.example/form' })
const allow: Authorise = async () => undefined

async function join(form: FormPort, authorise: Authorise = allow, location = here) {
  const { panel, page, toPanel } = portPair()
  const connecting = connectForm(panel, authorise)
  servePage(page, form, location)
  return { remote: await connecting, toPanel, page: page as unknown as { disconnect(): void } }
}

const write = {
  control: 'c1',
  kind: 'text',
  signature: 's',
  target: { kind: 'text', text: '甲' },
  label: '名称',
} as const

describe('bridge', () => {
  it('carries a scan, and refuses one that is not of the agreed form', async () => {
    const { remote } = await join(fakeForm())
    expect(await remote.scan()).toEqual(emptyScan)
    const bad = await join(fakeForm({ scan: async () => ({ ...emptyScan, controls: [{ id: 1 }] }) as never }))
    await expect(bad.remote.scan()).rejects.toMatchObject({ code: 'bad-answer' })
  })

  it('asks the choke point before every write and sends nothing when refused', async () => {
    let written = 0
    const form = fakeForm({
      write: async () => {
        written += 1
        return []
      },
    })
    const { remote } = await join(form, async () => 'site-not-allowed')
    await expect(remote.write([write], { transaction: 't' })).rejects.toMatchObject({ code: 'site-not-allowed' })
    expect(written).toBe(0)
  })

  it('refuses a write when the document has another origin than the one looked at', async () => {
    let origin = 'https://a.example'
    const { remote } = await join(fakeForm(), allow, () => ({ origin, href: `${origin}/` }))
    origin = 'https://b.example'
    await expect(remote.write([write], { transaction: 't' })).rejects.toMatchObject({ code: 'navigated' })
  })

  it('hands over files unchanged, in pieces', async () => {
    const bytes = Uint8Array.from({ length: CHUNK_BYTES * 2 + 17 }, (_, index) => index % 251)
    let got: Uint8Array | undefined
    const form = fakeForm({
      write: async (_writes, options) => {
        got = new Uint8Array(await options.files!.c1![0]!.arrayBuffer())
        return []
      },
    })
    const { remote } = await join(form)
    await remote.write([write], {
      transaction: 't',
      files: { c1: [new File([bytes], '执照.png', { type: 'image/png' })] },
    })
    expect(got).toEqual(bytes)
  })

  it('says navigated to everything that waits when the page goes away', async () => {
    const { remote, page } = await join(fakeForm({ write: () => new Promise(() => undefined) }))
    const waiting = remote.write([write], { transaction: 't' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    page.disconnect()
    await expect(waiting).rejects.toBeInstanceOf(FormRefusal)
    await expect(waiting).rejects.toMatchObject({ code: 'navigated' })
    await expect(remote.scan()).rejects.toMatchObject({ code: 'navigated' })
  })

  it('passes an abort on to the running write', async () => {
    let aborted = false
    const form = fakeForm({
      write: (_writes, options) =>
        new Promise((resolve) => {
          options.signal?.addEventListener('abort', () => {
            aborted = true
            resolve([])
          })
        }),
    })
    const { remote } = await join(form)
    const controller = new AbortController()
    const waiting = remote.write([write], { transaction: 't', signal: controller.signal })
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort()
    await waiting
    expect(aborted).toBe(true)
  })

  it('clears the marks and stops watching when the panel closes', async () => {
    const marks: unknown[] = []
    let stopped = false
    const form = fakeForm({
      mark: async (list) => {
        marks.push(list)
      },
      watch: () => () => {
        stopped = true
      },
    })
    const { remote } = await join(form)
    remote.watch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 5))
    remote.close()
    expect(marks.at(-1)).toEqual([])
    expect(stopped).toBe(true)
  })

  it('turns a throwing page side into a refusal', async () => {
    const { remote } = await join(
      fakeForm({
        scan: async () => {
          throw new TypeError('x')
        },
      }),
    )
    await expect(remote.scan()).rejects.toMatchObject({ code: 'no-answer' })
  })
})
