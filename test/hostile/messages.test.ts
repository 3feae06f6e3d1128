/** T46, T47: whatever is sent through the port, from either side: no exception, no stored value in an answer, no call that was not asked for. */
import { type FormPort, FormRefusal, type PageScan } from '@beian-assist/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { servePage } from '../../extension/bridge/page-end.ts'
import { connectForm } from '../../extension/bridge/panel-end.ts'
import { parseReply, parseRequest } from '../../extension/bridge/wire.ts'

const BODIES = process.env.BA_DEEP === '1' ? 100_000 : 4_000

/** Legal bodies of both directions: what a forger starts from. */
const control = 'c1'
const write = { control, kind: 'text', signature: 's', target: { kind: 'text', text: '甲' }, label: '名称' }
const reading = { text: '', values: [] }
const scan: PageScan = { url: 'https://a.example/', title: 't', controls: [], evidence: [], leftOut: [], ms: 1 }
const requests = [
  { v: 1, id: 1, t: 'scan' },
  { v: 1, id: 2, t: 'read', controls: [control] },
  { v: 1, id: 3, t: 'write', origin: 'https://a.example', transaction: 't', writes: [write], files: {} },
  { v: 1, id: 4, t: 'undo', transaction: 't' },
  { v: 1, id: 5, t: 'focus', control },
  { v: 1, id: 6, t: 'mark', marks: [{ control, number: 1, tone: 'fill' }] },
  { v: 1, id: 7, t: 'addRow', anchor: control },
  { v: 1, id: 8, t: 'watch', on: true },
  { v: 1, id: 9, t: 'abort', of: 3 },
  { v: 1, id: 10, t: 'chunk', key: 'k', base64: 'AAAA' },
]
const replies = [
  { v: 1, t: 'hello', origin: 'https://a.example', href: 'https://a.example/' },
  { v: 1, t: 'changed', kind: 'structure' },
  { v: 1, t: 'scanned', id: 1, scan },
  { v: 1, t: 'readings', id: 1, readings: { [control]: reading } },
  { v: 1, t: 'written', id: 1, results: [] },
  { v: 1, t: 'undone', id: 1, receipts: [] },
  { v: 1, t: 'ok', id: 1 },
  { v: 1, t: 'refused', id: 1, code: 'navigated' },
]

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'id',
  't',
  'v',
  'type',
  'sender',
  'origin',
  'tab',
]
const junk = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    Number.NaN,
    -1,
    2 ** 53,
    'x'.repeat(300_000),
    [],
    {},
    null,
    true,
    'https://beian.huaweicloud.com',
  ),
)
/** A legal body with one thing changed, added, dropped or repeated; or no body at all. */
const forged = (bodies: readonly object[]) =>
  fc.oneof(
    junk,
    fc
      .tuple(
        fc.constantFrom(...bodies),
        fc.constantFrom(...names),
        junk,
        fc.constantFrom('set', 'own', 'drop', 'list', 'deep'),
      )
      .map(([body, name, value, how]) => {
        const copy = structuredClone(body) as Record<string, unknown>
        // What JSON.parse makes of such a key is a property of that name, and no prototype.
        if (how === 'own')
          Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true })
        else if (how === 'set') copy[name === '__proto__' ? 'x' : name] = value
        else if (how === 'drop') delete copy[name]
        else if (how === 'list') return [copy, value]
        else for (const key of Object.keys(copy)) if (typeof copy[key] === 'object') copy[key] = value
        return copy
      }),
  )

type Listener = (message: unknown) => void

/** A port whose other end is the forger. */
function forgersPort() {
  const listeners = new Set<Listener>()
  const sent: unknown[] = []
  const port = {
    postMessage: (message: unknown) => sent.push(JSON.parse(JSON.stringify(message))),
    disconnect: () => undefined,
    onMessage: { addListener: (listener: Listener) => listeners.add(listener) },
    onDisconnect: { addListener: () => undefined },
  }
  const send = (message: unknown) => {
    for (const listener of listeners) listener(message)
  }
  return { port: port as never, sent, send }
}

const SECRET = '440305198803120118'

function form(calls: string[]): FormPort {
  const note =
    <T>(name: string, answer: T) =>
    async (): Promise<T> => {
      calls.push(name)
      return answer
    }
  return {
    scan: note('scan', scan),
    read: note('read', {}),
    write: note('write', []),
    undo: note('undo', []),
    focus: note('focus', undefined),
    mark: note('mark', undefined),
    addRow: note('addRow', 'added' as const),
    watch: () => () => undefined,
  }
}

describe('T47 the page’s router', () => {
  test(`${BODIES} forged requests: nothing throws, and only what is a legal request calls the form`, async () => {
    const calls: string[] = []
    const { port, sent, send } = forgersPort()
    servePage(port, form(calls), () => ({ origin: 'https://a.example', href: 'https://a.example/' }))
    fc.assert(
      fc.property(forged(requests), (body) => {
        const before = calls.length
        send(body)
        const legal = parseRequest(body) !== undefined
        if (!legal) expect(calls.length).toBe(before)
        return true
      }),
      { numRuns: BODIES },
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    // What it answers is a reply of the agreed form, always.
    expect(sent.filter((reply) => parseReply(reply) === undefined)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('T47 the panel’s router', () => {
  test(`${BODIES} forged replies: nothing throws, nothing is sent back, a call ends in its answer or in a refusal`, async () => {
    const { port, sent, send } = forgersPort()
    const connecting = connectForm(port, async () => undefined)
    send(replies[0])
    const remote = await connecting
    const asked = sent.length
    await fc.assert(
      fc.asyncProperty(forged(replies), async (body) => {
        const waiting = remote.read([control]).catch((error: unknown) => {
          expect(error).toBeInstanceOf(FormRefusal)
          return 'refused' as const
        })
        send(body)
        const id = (sent.at(-1) as { id: number }).id
        send({ v: 1, t: 'refused', id, code: 'no-answer' })
        const got = await waiting
        if (got !== 'refused') expect(parseReply(body)).toMatchObject({ t: 'readings', id })
      }),
      { numRuns: BODIES / 4 },
    )
    // Only the questions went out: no message of the page made the panel say anything.
    expect(sent.slice(asked).filter((message) => (message as { t: string }).t !== 'read')).toEqual([])
  })

  test('T46 no reply, however formed, is answered with anything: there is no question that a page may ask', async () => {
    const { port, sent, send } = forgersPort()
    connectForm(port, async () => undefined).catch(() => undefined)
    for (const t of ['get', 'list', 'unlock', 'profile', 'vault', 'scan', 'write', 'hello', 'here'])
      for (const extra of [
        {},
        { id: 1 },
        { secret: SECRET },
        { sender: { id: 'x', origin: 'https://beian.huaweicloud.com' } },
      ])
        send({ v: 1, t, ...extra })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(sent).toEqual([])
  })
})

describe('oversize and nesting', () => {
  test('a request or reply beyond the limits is refused without being walked through', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    const big = { ...requests[2], writes: Array.from({ length: 100_000 }, () => write) }
    const started = performance.now()
    expect(parseRequest(big)).toBeUndefined()
    expect(
      parseReply({ v: 1, t: 'scanned', id: 1, scan: { ...scan, controls: Array(200_000).fill({}) } }),
    ).toBeUndefined()
    expect(parseRequest({ v: 1, id: 1, t: 'focus', control: deep })).toBeUndefined()
    expect(parseReply({ v: 1, t: 'ok', id: JSON.parse('{"__proto__":{"polluted":1}}') })).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(2000)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
