/** T53: objects shaped like the panel's own elements, in every place of a stored record: the schemas take text, not nodes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type RecordType, registry } from '../../extension/vault/records/registry.ts'
import { splitFiling } from '../../extension/vault/records/split.ts'
import { filingOf } from '../vault/support/arbitrary.ts'

const node = () => ({
  type: 'script',
  props: { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' }, children: [] },
  key: null,
  ref: null,
  constructor: undefined,
})

/** Every place of a value, as a copy in which a node stands there. */
function* placed(value: unknown): Generator<unknown> {
  yield node()
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) for (const bent of placed(item)) yield value.with(at, bent)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) for (const bent of placed(item)) yield { ...value, [key]: bent }
    yield { ...value, extra: node() }
  }
}

const nothing = { people: [], subjects: [], services: [] }
const material = {
  col: 'material',
  data: { material: 'other', of: null, blobId: 'a'.repeat(32), mime: 'image/png', bytes: 1, tags: ['x'], note: 'y' },
} as const
const correction = {
  col: 'correction',
  data: {
    origin: 'https://beian.example',
    path: '/form',
    signature: 'text·姓名',
    label: '姓名',
    kind: 'text',
    field: 'principal.name',
    taughtOn: '2026-11-24',
    note: 'y',
  },
} as const
const activity = {
  col: 'activity',
  data: {
    at: '2026-11-26T08:00:00.000Z',
    act: 'fill',
    what: 'table',
    clients: ['a'.repeat(32)],
    clientCount: 1,
    count: 12,
    failed: 0,
    origin: 'https://beian.example',
    order: 'A-1',
  },
} as const
const key = {
  col: 'key',
  data: { recipient: `age1${'q'.repeat(58)}`, identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`, madeOn: '2026-11-26' },
} as const
const draft = {
  col: 'draft',
  data: {
    client: 'a'.repeat(32),
    origin: 'https://beian.example',
    path: '/form',
    step: '主体信息',
    order: 'A-1',
    at: '2026-11-26T08:00:00.000Z',
    entries: [
      {
        key: '姓名||text||name|0',
        label: '姓名',
        kind: 'text',
        text: '石头',
        values: ['石头'],
        checked: true,
        field: 'principal.name',
        path: 'principal.name',
      },
    ],
  },
} as const
const fixed = [material, correction, activity, key, draft]

describe('T53 nodes in the place of values', () => {
  test('no record of any kind takes one, anywhere in it', () => {
    const places = new Map<string, number>()
    fc.assert(
      fc.property(filingOf, (filing) => {
        for (const { col, data } of [...splitFiling(filing, nothing, { mode: 'import' }).puts, ...fixed]) {
          const type = registry[col] as RecordType<unknown>
          expect(judge(type, data).ok).toBe(true)
          for (const bent of placed(data)) {
            places.set(col, (places.get(col) ?? 0) + 1)
            expect(judge(type, bent).ok).toBe(false)
          }
        }
      }),
      { numRuns: process.env.BA_DEEP === '1' ? 500 : 40 },
    )
    for (const col of Object.keys(registry)) expect(places.get(col), col).toBeGreaterThan(20)
  })
})
