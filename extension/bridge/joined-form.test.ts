import { type Control, FormRefusal, type FrameSeen, type PageScan, type WriteResult } from '@beian-assist/sdk'
import { describe, expect, it } from 'vitest'
import { joinForms } from './joined-form.ts'
import type { RemoteForm } from './panel-end.ts'

const control = (id: string): Control => ({
  id,
  signature: `s ${id}`,
  kind: 'text',
  frame: '',
  rect: { x: 1, y: 2, width: 100, height: 20 },
  tag: 'input',
  required: false,
  multiple: false,
  flags: [],
  value: { text: '', values: [] },
  scope: ['资料'],
  region: 'r1',
})
const frame = (path: string, changes: Partial<FrameSeen> = {}): FrameSeen => ({
  path,
  origin: 'https://forms.example.net',
  rect: { x: 10, y: 50, width: 600, height: 300 },
  hidden: false,
  before: 1,
  scope: ['负责人'],
  ...changes,
})

interface Fake {
  readonly form: RemoteForm
  readonly written: string[]
  seen: boolean
  refuse: boolean
  leave(): void
}

function fake(ids: readonly string[], frames: readonly FrameSeen[] = []): Fake {
  let leave: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    leave = resolve
  })
  const scan: PageScan = {
    url: 'https://a.example/',
    title: '',
    controls: ids.map(control),
    evidence: ids.map((id) => ({ control: id, source: 'label', text: id, weight: 1 })),
    leftOut: frames.length > 0 ? [{ reason: 'cross-origin-frame', count: frames.length }] : [],
    ...(frames.length > 0 ? { frames } : {}),
    ms: 1,
  }
  const written: string[] = []
  const self: Fake = {
    written,
    seen: true,
    refuse: false,
    leave,
    form: {
      origin: 'https://a.example',
      href: '',
      closed,
      close: () => undefined,
      showFrame: async () => self.seen,
      scan: async () => scan,
      read: async (wanted) => Object.fromEntries(wanted.map((id) => [id, { text: id, values: [] }])),
      write: async (writes) => {
        if (self.refuse) throw new FormRefusal('site-not-allowed')
        return writes.map(({ control: id }): WriteResult => {
          written.push(id)
          return { control: id, status: 'done', old: '', now: '甲', driver: 'text', undoable: true, ms: 1 }
        })
      },
      undo: async (_, only) =>
        written
          .filter((id) => only?.includes(id) !== false)
          .map((id) => ({ control: id, label: id, status: 'restored', now: '' })),
      focus: async () => undefined,
      mark: async () => undefined,
      watch: () => () => undefined,
    },
  }
  return self
}

const write = (id: string) =>
  ({ control: id, kind: 'text', signature: 's', target: { kind: 'text', text: '甲' }, label: id }) as const

describe('a page and its frames as one form', () => {
  it('puts the frame’s controls where the frame stands, under its headings, with ids of their own', async () => {
    const top = fake(['c1', 'c2'], [frame('0')])
    const inner = fake(['c1'])
    const joined = joinForms(top.form, async () => [{ path: '0', form: inner.form }])
    const scan = await joined.scan()
    expect(scan.controls.map(({ id }) => id)).toEqual(['c1', 'f1:c1', 'c2'])
    expect(scan.controls[1]).toMatchObject({ scope: ['负责人', '资料'], rect: { x: 11, y: 52 }, region: 'f1.r1' })
    expect(scan.evidence.map(({ control: id }) => id).sort()).toEqual(['c1', 'c2', 'f1:c1'])
    expect([scan.frames, scan.leftOut]).toEqual([undefined, []])
    expect(Object.keys(await joined.read(['c2', 'f1:c1']))).toEqual(['c2', 'f1:c1'])
  })

  it('writes each value into its own document and takes both back', async () => {
    const top = fake(['c1'], [frame('0')])
    const inner = fake(['c1', 'c2'])
    const joined = joinForms(top.form, async () => [{ path: '0', form: inner.form }])
    await joined.scan()
    const results = await joined.write([write('c1'), write('f1:c2')], { transaction: 't' })
    expect(results.map(({ control: id, status }) => [id, status])).toEqual([
      ['c1', 'done'],
      ['f1:c2', 'done'],
    ])
    expect([top.written, inner.written]).toEqual([['c1'], ['c2']])
    expect((await joined.undo('t', ['f1:c2'])).map(({ control: id }) => id)).toEqual(['f1:c2'])
    expect((await joined.undo('t')).map(({ control: id }) => id)).toEqual(['f1:c2', 'c1'])
  })

  it('hides all that stands in a hidden frame, and writes nothing into one that went out of sight', async () => {
    const inner = fake(['c1'])
    const shut = joinForms(fake(['c1'], [frame('0', { hidden: true })]).form, async () => [])
    expect((await shut.scan()).frames?.[0]?.hidden).toBe(true)
    const top = fake(['c1'], [frame('0')])
    const joined = joinForms(top.form, async () => [{ path: '0', form: inner.form }])
    await joined.scan()
    top.seen = false
    expect(await joined.write([write('f1:c1')], { transaction: 't' })).toMatchObject([
      { status: 'failed', reason: 'hidden' },
    ])
    expect(inner.written).toEqual([])
  })

  it('a document that went away takes its ids with it: what comes in its place never gets its values', async () => {
    const top = fake(['c1'], [frame('0')])
    const first = fake(['c1'])
    const second = fake(['c1'])
    const coming = [first, second]
    const joined = joinForms(top.form, async () => [{ path: '0', form: coming.shift()!.form }])
    await joined.scan()
    first.leave()
    await first.form.closed
    expect((await joined.scan()).controls.map(({ id }) => id)).toEqual(['c1', 'f2:c1'])
    expect(await joined.write([write('f1:c1')], { transaction: 't' })).toMatchObject([{ reason: 'gone' }])
    expect([first.written, second.written]).toEqual([[], []])
  })

  it('passes a refusal on; after a part was written the results still tell of it', async () => {
    const top = fake(['c1'], [frame('0')])
    const inner = fake(['c1'])
    inner.refuse = true
    const joined = joinForms(top.form, async () => [{ path: '0', form: inner.form }])
    await joined.scan()
    await expect(joined.write([write('f1:c1')], { transaction: 't' })).rejects.toMatchObject({
      code: 'site-not-allowed',
    })
    const results = await joined.write([write('c1'), write('f1:c1')], { transaction: 't' })
    expect(results.map(({ status }) => status)).toEqual(['done', 'failed'])
  })
})
