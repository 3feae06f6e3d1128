/** The page's router, message by message: what each is answered with, what it calls, and what it never does. */
import { type FormPort, FormRefusal } from '@beian-assist/sdk'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { servePage } from './page-end.ts'

type Listener = (message?: unknown) => void
type Served = Parameters<typeof servePage>[1]

const settled = () => new Promise((resolve) => setTimeout(resolve))
const HERE = { origin: 'https://a.example', href: 'https://a.example/form' }
const WRITE = { control: 'c1', kind: 'text', signature: 's', target: { kind: 'text', text: '甲' }, label: '名称' }
const RECEIPT = { control: 'c1', label: '名称', status: 'restored', now: '' } as const
const SCAN = { url: HERE.href, title: 't', controls: [], evidence: [], leftOut: [], ms: 1 }

/** A served page whose other end is the test; `calls` is what reached the form. */
function served(changes: Partial<Served> = {}, location = () => HERE) {
  const sent: unknown[] = []
  const calls: unknown[][] = []
  let hear: Listener = () => {}
  let leave: Listener = () => {}
  const post = vi.fn((message: unknown) => void sent.push(message))
  const port = {
    postMessage: post,
    disconnect: () => {},
    onMessage: { addListener: (listener: Listener) => (hear = listener) },
    onDisconnect: { addListener: (listener: Listener) => (leave = listener) },
  }
  const note =
    <T>(name: string, given: T) =>
    async (...args: unknown[]): Promise<T> => {
      calls.push([name, ...args])
      return given
    }
  const form: Served = {
    scan: note('scan', SCAN),
    read: note('read', { c1: { text: 'x', values: [] } }),
    write: note('write', []),
    undo: note('undo', [RECEIPT]),
    focus: note('focus', undefined),
    mark: note('mark', undefined),
    watch: () => () => undefined,
    ...changes,
  }
  servePage(port as never, form, location)
  const hello = sent.splice(0)
  const ask = async (body: object): Promise<unknown[]> => {
    hear({ v: 1, id: 7, ...body })
    await settled()
    return sent.splice(0)
  }
  return { ask, calls, hello, leave: () => leave(), post, sent, note }
}

afterEach(() => vi.restoreAllMocks())

describe('the page’s end of the port', () => {
  test('greets with where it is, cut to what a message may hold', () => {
    expect(served().hello).toEqual([{ v: 1, t: 'hello', ...HERE }])
    const long = served({}, () => ({ origin: HERE.origin, href: 'x'.repeat(5000) }))
    expect(long.hello).toEqual([{ v: 1, t: 'hello', origin: HERE.origin, href: 'x'.repeat(4000) }])
  })

  test.each([
    [{ t: 'scan' }, { t: 'scanned', scan: SCAN }, ['scan']],
    [{ t: 'read', controls: ['c1'] }, { t: 'readings', readings: { c1: { text: 'x', values: [] } } }, ['read', ['c1']]],
    [{ t: 'undo', transaction: 'T' }, { t: 'undone', receipts: [RECEIPT] }, ['undo', 'T', undefined]],
    [{ t: 'undo', transaction: 'T', controls: ['c1'] }, { t: 'undone', receipts: [RECEIPT] }, ['undo', 'T', ['c1']]],
    [{ t: 'focus', control: 'c1' }, { t: 'ok' }, ['focus', 'c1']],
    [
      { t: 'mark', marks: [{ control: 'c1', number: 1, tone: 'fill' }] },
      { t: 'ok' },
      ['mark', [{ control: 'c1', number: 1, tone: 'fill' }]],
    ],
    [{ t: 'pointed' }, { t: 'pointedAt' }, undefined],
    [{ t: 'written' }, { t: 'ledger' }, undefined],
    [{ t: 'showFrame', path: '1/0' }, { t: 'frame', seen: false }, undefined],
    [{ t: 'addRow', anchor: 'c1' }, { t: 'rowAdded', outcome: 'unsure' }, undefined],
    [{ t: 'abort', of: 99 }, { t: 'ok' }, undefined],
  ])('%j is answered with %j', async (body, reply, call) => {
    const { ask, calls } = served()
    expect(await ask(body)).toEqual([{ v: 1, id: 7, ...reply }])
    expect(calls).toEqual(call ? [call] : [])
  })

  test('what a form can besides is asked of it', async () => {
    const ledger = { transaction: 'T', at: 1, entries: [{ control: 'c1', label: '名称', old: '', now: '甲' }] }
    const page = served()
    const more = served({
      pointed: page.note('pointed', 'c9'),
      written: page.note('written', ledger),
      showFrame: page.note('showFrame', true),
      addRow: page.note('addRow', 'added' as const),
    })
    expect(await more.ask({ t: 'pointed' })).toEqual([{ v: 1, id: 7, t: 'pointedAt', control: 'c9' }])
    expect(await more.ask({ t: 'written' })).toEqual([{ v: 1, id: 7, t: 'ledger', ledger }])
    expect(await more.ask({ t: 'showFrame', path: '1/0' })).toEqual([{ v: 1, id: 7, t: 'frame', seen: true }])
    expect(await more.ask({ t: 'addRow', anchor: 'c1', list: '域名' })).toEqual([
      { v: 1, id: 7, t: 'rowAdded', outcome: 'added' },
    ])
    expect(page.calls).toEqual([['pointed'], ['written'], ['showFrame', '1/0'], ['addRow', 'c1', '域名']])
  })

  test('a write carries its values, its name and its files, and only once each file', async () => {
    const { ask, calls } = served()
    expect(await ask({ t: 'chunk', key: 'k', base64: btoa('ab') })).toEqual([{ v: 1, id: 7, t: 'ok' }])
    const body = {
      t: 'write',
      origin: HERE.origin,
      transaction: 'T',
      writes: [WRITE],
      files: {
        c1: [
          { key: 'k', name: 'a.png', type: 'image/png' },
          { key: 'none', name: 'b', type: 'b' },
        ],
      },
    }
    expect(await ask(body)).toEqual([{ v: 1, id: 7, t: 'written', results: [] }])
    const [name, writes, options] = calls[0] as [string, unknown, Parameters<FormPort['write']>[1]]
    expect([name, writes, options.transaction]).toEqual(['write', [WRITE], 'T'])
    const files = options.files!.c1!
    expect(files.map((file) => [file.name, file.type])).toEqual([['a.png', 'image/png']])
    expect(await files[0]!.text()).toBe('ab')
    expect(options.signal?.aborted).toBe(false)
    await ask(body)
    expect((calls[1] as [string, unknown, Parameters<FormPort['write']>[1]])[2].files).toEqual({ c1: [] })
  })

  test('a write meant for another origin is refused and reaches nothing', async () => {
    const { ask, calls } = served()
    const body = { t: 'write', origin: 'https://b.example', transaction: 'T', writes: [WRITE], files: {} }
    expect(await ask(body)).toEqual([{ v: 1, id: 7, t: 'refused', code: 'navigated' }])
    expect(calls).toEqual([])
  })

  test('a piece of a file that is no base64 is refused', async () => {
    expect(await served().ask({ t: 'chunk', key: 'k', base64: '§' })).toEqual([
      { v: 1, id: 7, t: 'refused', code: 'bad-answer' },
    ])
  })

  test.each([
    [new FormRefusal('aborted'), 'aborted'],
    [new FormRefusal('navigated'), 'no-answer'],
    [new TypeError('x'), 'no-answer'],
    [Object.assign(new Error('x'), { code: 'aborted' }), 'no-answer'],
  ])('%s becomes the refusal %s', async (error, code) => {
    const { ask } = served({ scan: () => Promise.reject(error) })
    expect(await ask({ t: 'scan' })).toEqual([{ v: 1, id: 7, t: 'refused', code }])
  })

  test.each([undefined, null, 'scan', {}, { v: 2, id: 1, t: 'scan' }, { v: 1, id: 1, t: 'unlock' }])(
    '%j is not answered',
    async (message) => {
      const { calls, sent, ask } = served()
      expect(await ask(message === undefined || message === null ? { v: 9 } : { v: 9, ...Object(message) })).toEqual([])
      expect([calls, sent]).toEqual([[], []])
    },
  )

  test('an abort reaches the call that runs, and none that is over', async () => {
    const signals: (AbortSignal | undefined)[] = []
    let end: () => void = () => {}
    const { ask } = served({
      write: (_writes, options) => {
        signals.push(options.signal)
        return new Promise((resolve) => {
          end = () => resolve([])
        })
      },
    })
    const body = { t: 'write', origin: HERE.origin, transaction: 'T', writes: [], files: {} }
    await ask({ ...body, id: 1 })
    await ask({ ...body, id: 2 })
    expect(await ask({ t: 'abort', id: 3, of: 1 })).toEqual([{ v: 1, id: 3, t: 'ok' }])
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
    end()
    await settled()
    await ask({ t: 'abort', id: 4, of: 2 })
    expect(signals[1]?.aborted).toBe(false)
  })

  test('watching: changes are told, a new watch ends the old one, and it ends when told to', async () => {
    const stops = [vi.fn(), vi.fn()]
    const tells: ((change: { kind: 'structure' }) => void)[] = []
    const { ask, sent } = served({
      watch: (listener) => {
        tells.push(listener as never)
        return stops[tells.length - 1]!
      },
    })
    expect(await ask({ t: 'watch', on: true })).toEqual([{ v: 1, id: 7, t: 'ok' }])
    tells[0]!({ kind: 'structure' })
    expect(sent.splice(0)).toEqual([{ v: 1, t: 'changed', kind: 'structure' }])
    await ask({ t: 'watch', on: true })
    expect(stops.map((stop) => stop.mock.calls.length)).toEqual([1, 0])
    await ask({ t: 'watch', on: false })
    expect(stops.map((stop) => stop.mock.calls.length)).toEqual([1, 1])
    await ask({ t: 'watch', on: false })
    expect([tells.length, stops[1]!.mock.calls.length]).toEqual([2, 1])
  })

  test('when the panel leaves: marks off, watching over, what runs is aborted, files are forgotten, nothing is said any more', async () => {
    const stop = vi.fn()
    let signal: AbortSignal | undefined
    let tell: (change: { kind: 'value' }) => void = () => {}
    const mark = vi.fn(() => Promise.reject(new Error('document gone')))
    const { ask, leave, post } = served({
      mark,
      watch: (listener) => {
        tell = listener as never
        return stop
      },
      write: (_writes, options) => {
        signal = options.signal
        return new Promise(() => {})
      },
    })
    await ask({ t: 'watch', on: true })
    await ask({ t: 'write', origin: HERE.origin, transaction: 'T', writes: [], files: {} })
    const before = post.mock.calls.length
    leave()
    expect(stop).toHaveBeenCalledTimes(1)
    expect(signal?.aborted).toBe(true)
    expect(mark.mock.calls).toEqual([[[]]])
    tell({ kind: 'value' })
    await ask({ t: 'scan' })
    expect(post.mock.calls.length).toBe(before)
  })

  test('files that were not asked for yet are forgotten with the panel', async () => {
    const { ask, calls, leave } = served()
    await ask({ t: 'chunk', key: 'k', base64: btoa('ab') })
    leave()
    const files = { c1: [{ key: 'k', name: 'a', type: '' }] }
    await ask({ t: 'write', origin: HERE.origin, transaction: 'T', writes: [], files })
    expect((calls.at(-1) as [string, unknown, { files: unknown }])[2].files).toEqual({ c1: [] })
  })

  test('an orphan of a reloaded extension tries once and is silent then', async () => {
    const { ask, post } = served()
    post.mockImplementation(() => {
      throw new Error('Extension context invalidated')
    })
    await ask({ t: 'scan' })
    const tried = post.mock.calls.length
    await ask({ t: 'scan' })
    expect(post.mock.calls.length).toBe(tried)
  })
})
