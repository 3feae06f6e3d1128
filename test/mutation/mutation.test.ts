import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { instrument } from './instrument.ts'
import type { Result } from './run.ts'

const run = fileURLToPath(new URL('run.ts', import.meta.url))

async function results(topics: readonly string[]): Promise<readonly Result[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [run, '--json', ...topics], { maxBuffer: 1e8 })
  return JSON.parse(stdout) as Result[]
}

describe('instrument', () => {
  const made = (source: string) => instrument(source).mutants.map(({ kind, condition }) => `${kind} ${condition}`)

  it('negates and drops each part of a condition', () => {
    expect(made('function check(a, b) { if (a || !b) return false; return a < b && { data: 1 } }')).toEqual([
      'drop a',
      'negate a',
      'drop !b',
      'negate !b',
      'drop a < b',
      'negate a < b',
    ])
  })

  it('sees predicates and constants, and leaves the examples alone', () => {
    expect(made('const fits = (x) => x > 2\nconst odd = isOdd(1)\nexport const examples = f(1 > 2)')).toEqual([
      'negate x > 2',
      'negate isOdd(1)',
    ])
  })

  it('changes nothing while no mutant is in force', () => {
    const { source } = instrument('f = (a, b) => { if (a && b > 1) return "both"; return a || !b }')
    const scope = { f: (_a: unknown, _b: unknown): unknown => undefined }
    const run = new Function('scope', 'globalThis', `with (scope) { ${source} }`)
    const state = { mutant: 0, flip: (id: number, value: unknown) => (state.mutant === id ? !value : value) }
    run(scope, state)
    expect([scope.f(1, 2), scope.f(1, 0), scope.f(0, 0), scope.f(0, 1)]).toEqual(['both', 1, true, false])
    state.mutant = 1
    expect(scope.f(0, 2)).toBe('both')
  })
})

// All topics in the deep run; two of them always.
const topics = process.env.BA_DEEP ? [] : ['ip', 'own']

it(`${topics.join(', ') || 'all'} rules: 95 % of the changed conditions are noticed`, async () => {
  const all = await results(topics)
  const mutants = all.reduce((sum, one) => sum + one.mutants, 0)
  const left = all.flatMap(({ rule, survivors }) =>
    survivors.map(({ line, kind, condition }) => `${rule}:${line} ${kind} ${condition}`),
  )
  process.stdout.write(`${all.length} rules, ${mutants} mutants, ${mutants - left.length} caught\n${left.join('\n')}\n`)
  expect(mutants).toBeGreaterThan(0)
  expect(left.length / mutants).toBeLessThanOrEqual(0.05)
}, 600_000)
