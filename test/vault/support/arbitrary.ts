import type { Filing, Person } from '@beian-assist/rules'
import fc, { type Arbitrary } from 'fast-check'
import type { z } from '../../../extension/vault/zod.ts'
import { filingTypes } from '../../../rules/filing/enums/filing-types.ts'
import { natures } from '../../../rules/filing/enums/natures.ts'
import { providers } from '../../../rules/filing/enums/providers.ts'
import { provinces } from '../../../rules/filing/enums/provinces.ts'
import { filingSchema } from '../../../rules/filing/schema.ts'

interface Def {
  type: string
  innerType?: Schema
  element?: Schema
  shape?: Record<string, Schema>
}
type Schema = z.ZodMiniType & { _zod: { def: Def } }

/** Few names and numbers, so that people, domains and packages meet again across places and filings. */
const NAMES = ['林示例', '王某', '欧阳·测试', '𠮷田', '']
const NUMBERS = [
  '440305198803120118',
  '11010119900101123X',
  '11010119900101123x',
  ' 4403051988 03120118 ',
  '91440300MA5EXAMPLE',
]
const DOMAINS = ['a-example.com', 'A-EXAMPLE.com.', 'b-example.cn', '例.cn']
const PACKAGES = ['cn.example.one', 'cn.example.two']
const special: Record<string, readonly string[]> = { name: NAMES, certNumber: NUMBERS, packageName: PACKAGES }

/** Something for leaves that take no free text: each takes of these what its own schema admits. */
const TEXTS = [
  ...['2026-02-28', '2031-12-01', '2026-03-01T08:00:00+08:00', '2026-03-02T23:59:59Z'],
  ...[filingTypes, provinces, providers].flatMap((list) => list.map(({ value }) => value)),
]
const CODES = [-1, 0, 1, 2, 7, 99, ...natures.map(({ value }) => value)]

function leaf<T>(schema: Schema, all: readonly T[]): Arbitrary<T> {
  const admitted = all.filter((value) => schema.safeParse(value).success)
  if (admitted.length === 0) throw new Error('no values for a leaf')
  return fc.constantFrom(...admitted)
}

/** Values of a canonical filing: whatever its schema admits, so that a new field is covered without a word here. */
function valuesOf(schema: Schema, field: string, inDomain = false): Arbitrary<unknown> {
  const { def } = schema._zod
  switch (def.type) {
    case 'optional':
      return fc.option(valuesOf(def.innerType!, field, inDomain), { nil: undefined, freq: 2 })
    case 'nullable':
      return fc.option(valuesOf(def.innerType!, field, inDomain), { nil: null, freq: 6 })
    case 'string': {
      const pool = inDomain && field === 'name' ? DOMAINS : special[field]
      if (pool) return fc.constantFrom(...pool)
      const free = schema.safeParse('~').success
      return free ? fc.string({ maxLength: 12, unit: 'grapheme' }) : leaf(schema, TEXTS)
    }
    case 'number':
      return leaf(schema, CODES)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valuesOf(def.element!, field, field === 'domains'), { maxLength: 2 })
    case 'object':
      return objectOf(def.shape!, inDomain)
    default:
      throw new Error(`no values for ${def.type}`)
  }
}

function objectOf(shape: Record<string, Schema>, inDomain = false): Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(shape)
  return fc
    .record(Object.fromEntries(entries.map(([name, schema]) => [name, valuesOf(schema, name, inDomain)])))
    .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)))
}

const inside = (schema: Schema): Record<string, Schema> =>
  schema._zod.def.shape ?? inside(schema._zod.def.innerType ?? schema._zod.def.element!)

export const filingOf = valuesOf(filingSchema as unknown as Schema, '') as Arbitrary<Filing>

const principal = inside(inside(filingSchema as unknown as Schema).principal!)
/** A person without what belongs to one filing only. */
export const personOf = objectOf(
  Object.fromEntries(Object.entries(principal).filter(([name]) => name !== 'isLegalRep')),
) as Arbitrary<Person>
