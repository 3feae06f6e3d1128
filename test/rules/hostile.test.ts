import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import { rules } from '../../rules/catalogue/index.ts'
import { outcomes } from '../../rules/engine/check.ts'
import { kindAt } from '../../rules/filing/kinds.ts'
import {
  check,
  type Filing,
  Portfolio,
  parseFiling,
  preApprovalQuestions,
  requiredMaterials,
  smsChecks,
} from '../../rules/index.ts'

const LIMIT_MS = 20
const SIZE = 65_536
const options = { today: '2026-11-24' }
const PIECES = [
  'a',
  '1',
  '公',
  ' ',
  '-',
  '.',
  'a.',
  'xn--',
  '(',
  '（）',
  'aA1',
  '科技',
  '号',
  '省市区',
  '1.',
  ':',
  '::',
  '@',
  'a@',
  '网',
  '0',
  '\u0000',
  '\ud800',
  '𠮷',
  'e\u0301',
]
const TEXTS = PIECES.map((piece) => piece.repeat(SIZE / piece.length))

/** The filing with every free text replaced. */
function flooded(value: unknown, text: string, path = ''): unknown {
  if (Array.isArray(value)) return value.map((one, index) => flooded(one, text, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, flooded(one, text, path === '' ? key : `${path}.${key}`)]),
    )
  }
  return typeof value === 'string' && /^(?:text|long)$/.test(kindAt(path) ?? '') ? text : value
}

/** The least of several runs: what the rule needs, not what the machine was busy with. */
function leastMs(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5 && least >= LIMIT_MS / 4; round++) {
    const from = performance.now()
    run()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

describe('texts of 64 kB in every field', () => {
  it(`cost no rule more than ${LIMIT_MS} ms`, { timeout: 300_000 }, () => {
    const slow: string[] = []
    for (const [on, base] of Object.entries(bases)) {
      for (const text of TEXTS) {
        const filing = flooded(base, text) as Filing
        for (const rule of rules) {
          const ms = leastMs(() => outcomes([rule], filing, options))
          if (ms > LIMIT_MS) slow.push(`${rule.id} on ${on}, ${JSON.stringify(text.slice(0, 4))}: ${ms.toFixed(1)} ms`)
        }
      }
    }
    expect(slow).toEqual([])
  })

  it('are named by parseFiling, and indexed without trouble', () => {
    const filing = flooded(bases.organisation, TEXTS[0]!) as Filing
    const parsed = parseFiling(filing)
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? [] : [...new Set(parsed.problems.map((one) => one.code))]).toEqual(['too-long'])
    expect(() =>
      check(filing, {
        ...options,
        portfolio: Portfolio.of(TEXTS.map((text) => flooded(bases.organisation, text) as Filing)),
      }),
    ).not.toThrow()
  })
})

describe('filings of any shape', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.double(),
    fc.constant(null),
    fc.bigInt(),
    fc.constantFrom(...PIECES),
    fc.date(),
  )
  const key = fc.constantFrom(
    ...new Set(keysOf(bases.organisation)),
    ...keysOf(bases.app),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  )
  const shape = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(key, tie('node'), { maxKeys: 8 }),
    ),
  })).node

  /** The filing with some values replaced by values of any kind. */
  const damaged = (base: Filing) =>
    fc.array(fc.tuple(fc.nat(), shape), { minLength: 1, maxLength: 6 }).map((changes) => {
      const copy = structuredClone(base) as Record<string, unknown>
      for (const [pick, value] of changes) {
        const places = [...placesOf(copy)]
        const [holder, name] = places[pick % places.length]!
        Object.defineProperty(holder, name, {
          value: structuredClone(value),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return copy as Filing
    })

  it('are checked without an exception, and the same twice', { timeout: 120_000 }, () => {
    const base = fc.constantFrom(...Object.values(bases))
    fc.assert(
      fc.property(base.chain(damaged), fc.boolean(), (filing, complete) => {
        const run = () => check(filing, { ...options, complete, portfolio: [filing, bases.individual] })
        expect(run()).toEqual(run())
        requiredMaterials(filing, options)
        smsChecks(filing, '2026-11-24T10:00:00')
        preApprovalQuestions(filing)
      }),
      { numRuns: 3000 },
    )
  })

  it('may be anything at all, and so may the portfolio and the clock', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3 }), shape, fc.string(), (value, other, clock) => {
        const { findings, undecided } = check(value as Filing, {
          today: clock,
          now: clock,
          provider: clock,
          portfolio: [other as Filing],
        })
        expect(Array.isArray(findings) && Array.isArray(undecided)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('may hold numbers that are none: unknown, never compared', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const filing = patched(bases.organisation, { 'resource.termMonths': number, 'resource.usedFilings': number })
      const { findings, undecided } = check(filing, options)
      expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
      for (const field of ['resource.termMonths', 'resource.usedFilings'])
        expect(undecided.flatMap(({ missing }) => missing)).toContain(field)
    }
  })

  it('may be deep or full of prototype keys: typed problems, nothing polluted', () => {
    let deep: unknown = {}
    for (let level = 0; level < 50_000; level++) deep = { websites: [deep], owner: deep }
    expect(() => check(deep as Filing, options)).not.toThrow()
    const odd = JSON.parse(
      '{"__proto__":{"province":"440000"},"subject":{"__proto__":{"nature":5},"constructor":{"prototype":{"x":1}}}}',
    ) as Filing
    expect(() => check(odd, options)).not.toThrow()
    expect(parseFiling(odd)).toMatchObject({ ok: false })
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(({} as Record<string, unknown>).province).toBeUndefined()
  })
})

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [...(Array.isArray(value) ? [] : [name]), ...keysOf(one)])
}

function* placesOf(value: object): Generator<readonly [object, string]> {
  for (const [name, one] of Object.entries(value)) {
    yield [value, name]
    if (typeof one === 'object' && one !== null) yield* placesOf(one)
  }
}
