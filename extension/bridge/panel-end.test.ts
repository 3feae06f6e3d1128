/** The panel's router, message by message: what each call sends, which answers it takes, and when it gives up. */
import { FormRefusal } from '@beian-assist/sdk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Authorise, RemoteForm } from './panel-end.ts'
import { HELLO, joined, opened } from './sample-panel-end.ts'

const SCAN = { url: HELLO.href, title: 't', controls: [], evidence: [], leftOut: [], ms: 1 }
const WRITE = {
  control: 'c1',
  kind: 'text',
  signature: 's',
  target: { kind: 'text', text: '甲' },
  label: '名称',
} as const
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof FormRefusal ? error.code : String(error)),
  )

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('joining', () => {
  test('is done when the page greets; nothing is sent before a question, nothing is left waiting', async () => {
    const { form, sent, disconnect } = await joined()
    expect([form.origin, form.href]).toEqual([HELLO.origin, HELLO.href])
    expect(vi.getTimerCount()).toBe(0)
    await pass(100_000)
    expect([sent, disconnect.mock.calls]).toEqual([[], []])
  })

  test('is given up after twenty seconds of silence, and the port closed', async () => {
    const { connecting, disconnect } = opened()
    const outcome = code(connecting)
    await pass(19_999)
    expect(disconnect).not.toHaveBeenCalled()
    await pass(1)
    expect(await outcome).toBe('no-answer')
    expect(disconnect).toHaveBeenCalledTimes(1)
  })

  test('fails when the document goes first', async () => {
    const { connecting, leave, disconnect } = opened()
    const outcome = code(connecting)
    leave()
    expect(await outcome).toBe('navigated')
    await pass(30_000)
    expect(disconnect).not.toHaveBeenCalled()
  })
})

const CALLS: [string, (form: RemoteForm) => Promise<unknown>, object, object, unknown][] = [
  ['scan', (form) => form.scan(), { t: 'scan' }, { t: 'scanned', scan: SCAN }, SCAN],
  [
    'read',
    (form) => form.read(['c1']),
    { t: 'read', controls: ['c1'] },
    { t: 'readings', readings: { c1: { text: 'x', values: [] } } },
    { c1: { text: 'x', values: [] } },
  ],
  ['undo', (form) => form.undo('T'), { t: 'undo', transaction: 'T' }, { t: 'undone', receipts: [] }, []],
  [
    'undo of some',
    (form) => form.undo('T', ['c1']),
    { t: 'undo', transaction: 'T', controls: ['c1'] },
    { t: 'undone', receipts: [] },
    [],
  ],
  ['pointed', (form) => form.pointed!(), { t: 'pointed' }, { t: 'pointedAt', control: 'c1' }, 'c1'],
  ['focus', (form) => form.focus('c1'), { t: 'focus', control: 'c1' }, { t: 'ok' }, undefined],
  ['written', (form) => form.written!(), { t: 'written' }, { t: 'ledger' }, undefined],
  ['showFrame', (form) => form.showFrame('1/0'), { t: 'showFrame', path: '1/0' }, { t: 'frame', seen: true }, true],
  [
    'mark',
    (form) => form.mark([{ control: 'c1', number: 1, tone: 'fill' }]),
    { t: 'mark', marks: [{ control: 'c1', number: 1, tone: 'fill' }] },
    { t: 'ok' },
    undefined,
  ],
  [
    'addRow',
    (form) => form.addRow!('c1'),
    { t: 'addRow', anchor: 'c1' },
    { t: 'rowAdded', outcome: 'ignored' },
    'ignored',
  ],
  [
    'addRow of a list',
    (form) => form.addRow!('c1', '域名'),
    { t: 'addRow', anchor: 'c1', list: '域名' },
    { t: 'rowAdded', outcome: 'added' },
    'added',
  ],
]

describe('a question', () => {
  test.each(CALLS)('%s', async (_name, call, body, reply, result) => {
    const { form, sent, answer } = await joined()
    const asked = call(form)
    await pass(0)
    expect(sent).toEqual([{ v: 1, id: 1, ...body }])
    answer(reply)
    expect(await asked).toEqual(result)
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each(CALLS)('%s takes no answer to another question', async (_name, call, _body, reply) => {
    const { form, answer } = await joined()
    const outcome = code(call(form))
    await pass(0)
    answer((reply as { t: string }).t === 'ok' ? { t: 'frame', seen: true } : { t: 'ok' })
    expect(await outcome).toBe('bad-answer')
  })

  test('carries a number of its own; an answer to none is ignored', async () => {
    const { form, sent, answer } = await joined()
    const both = [form.focus('a'), form.focus('b')]
    expect(sent.map(({ id }) => id)).toEqual([1, 2])
    answer({ t: 'refused', code: 'no-answer' }, 99)
    answer({ t: 'ok' }, 2)
    answer({ t: 'ok' }, 2)
    answer({ t: 'refused', code: 'aborted' }, 1)
    expect(await Promise.all(both.map(code))).toEqual(['aborted', 'answered'])
  })

  test('a reply that is none fails everything that waits, and leaves no timer', async () => {
    const { form, say } = await joined()
    const both = [code(form.scan()), code(form.undo('T'))]
    say({ v: 1, t: 'unlock' })
    expect(await Promise.all(both)).toEqual(['bad-answer', 'bad-answer'])
    expect(vi.getTimerCount()).toBe(0)
    const next = code(form.focus('c1'))
    say({ v: 1, t: 'ok', id: 3 })
    expect(await next).toBe('answered')
  })

  test.each([
    ['focus', (form: RemoteForm) => form.focus('c1'), 20_000],
    ['undo', (form: RemoteForm) => form.undo('T'), 180_000],
    ['write', (form: RemoteForm) => form.write([WRITE], { transaction: 'T' }), 180_000],
  ])('%s is given up after its time, and what comes later is ignored', async (_name, call, ms) => {
    const { form, answer, sent } = await joined()
    let outcome = 'waits'
    code(call(form)).then((got) => {
      outcome = got
    })
    await pass(ms - 1)
    expect(outcome).toBe('waits')
    await pass(1)
    expect(outcome).toBe('no-answer')
    answer({ t: 'ok' }, sent[0]!.id)
    const next = code(form.focus('c2'))
    answer({ t: 'ok' })
    expect(await next).toBe('answered')
  })
})

describe('a write', () => {
  test('is asked about with the origin, and refused without a word to the page', async () => {
    const authorise = vi.fn<Authorise>(async () => 'site-not-allowed')
    const { form, sent } = await joined(authorise)
    expect(await code(form.write([WRITE], { transaction: 'T' }))).toBe('site-not-allowed')
    expect([authorise.mock.calls, sent]).toEqual([[[HELLO.origin]], []])
  })

  test('sends its files first, piece by piece, then names them', async () => {
    const { form, sent, answer } = await joined()
    const file = new File(['ab'], '执照.png', { type: 'image/png' })
    const writing = form.write([WRITE], { transaction: 'T', files: { c1: [file], c2: [] } })
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    const key = sent[0]!.key as string
    expect(sent).toEqual([{ v: 1, id: 1, t: 'chunk', key, base64: btoa('ab') }])
    answer({ t: 'ok' })
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    const files = { c1: [{ key, name: '执照.png', type: 'image/png' }], c2: [] }
    expect(sent[1]).toEqual({ v: 1, id: 2, t: 'write', origin: HELLO.origin, transaction: 'T', writes: [WRITE], files })
    const result = { control: 'c1', status: 'done', old: '', now: '甲', driver: 'd', undoable: true, ms: 1 }
    answer({ t: 'written', results: [result] })
    expect(await writing).toEqual([result])
  })

  test.each([
    { t: 'refused', code: 'bad-answer' },
    { t: 'frame', seen: true },
  ])('is not sent when a piece of its file is answered with %j', async (reply) => {
    const { form, sent, answer } = await joined()
    const outcome = code(form.write([WRITE], { transaction: 'T', files: { c1: [new File(['a'], 'a')] } }))
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    answer(reply)
    expect(await outcome).toBe('bad-answer')
    expect(sent).toHaveLength(1)
  })

  test('is aborted by its number, once', async () => {
    const { form, sent, answer } = await joined()
    const controller = new AbortController()
    const outcome = code(form.write([WRITE], { transaction: 'T', signal: controller.signal }))
    await pass(0)
    expect(sent[0]).toEqual({
      v: 1,
      id: 1,
      t: 'write',
      origin: HELLO.origin,
      transaction: 'T',
      writes: [WRITE],
      files: {},
    })
    controller.abort()
    controller.signal.dispatchEvent(new Event('abort'))
    expect(sent.slice(1)).toEqual([{ v: 1, id: 2, t: 'abort', of: 1 }])
    answer({ t: 'refused', code: 'aborted' }, 1)
    expect(await outcome).toBe('aborted')
  })
})

describe('the end', () => {
  test.each(['page', 'panel'])(
    'by the %s: what waits is refused, listeners and `closed` are told, once',
    async (who) => {
      const { form, leave, disconnect, sent } = await joined()
      const heard: unknown[] = []
      form.watch((change) => heard.push(change))
      const waiting = code(form.scan())
      let closed = false
      form.closed.then(() => {
        closed = true
      })
      await pass(0)
      expect(closed).toBe(false)
      if (who === 'page') leave()
      else form.close()
      leave()
      expect(await waiting).toBe('navigated')
      await pass(0)
      expect([closed, heard, disconnect.mock.calls.length]).toEqual([
        true,
        [{ kind: 'navigated' }],
        who === 'page' ? 0 : 1,
      ])
      const before = sent.length
      expect(await code(form.scan())).toBe('navigated')
      expect(sent.length).toBe(before)
      expect(vi.getTimerCount()).toBe(0)
    },
  )

  test('watching: told to the page with the first listener and after the last; changes reach all', async () => {
    const { form, sent, say, answer } = await joined()
    const [one, two] = [vi.fn(), vi.fn()]
    const stopOne = form.watch(one)
    // A page that refuses it is no failure of the panel.
    answer({ t: 'refused', code: 'no-answer' })
    const stopTwo = form.watch(two)
    say({ v: 1, t: 'changed', kind: 'structure' })
    expect([one.mock.calls, two.mock.calls]).toEqual([[[{ kind: 'structure' }]], [[{ kind: 'structure' }]]])
    stopOne()
    say({ v: 1, t: 'changed', kind: 'value' })
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 2])
    expect(sent.map(({ t, on }) => [t, on])).toEqual([['watch', true]])
    stopTwo()
    answer({ t: 'refused', code: 'no-answer' })
    await pass(0)
    expect(sent.map(({ t, on }) => [t, on])).toEqual([
      ['watch', true],
      ['watch', false],
    ])
  })

  test('after it nobody is asked to watch or to stop', async () => {
    const { form, leave, sent } = await joined()
    const stop = form.watch(() => {})
    leave()
    await pass(0)
    const before = sent.length
    stop()
    form.watch(() => {})()
    await pass(30_000)
    expect(sent.length).toBe(before)
  })
})
