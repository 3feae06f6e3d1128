import type { App, Filing, Owner, Person, Subject, Website } from '@beian-assist/rules'
import fc, { type Arbitrary } from 'fast-check'
import { ownFields } from '../../../extension/vault/records/filing.ts'
import { personFields } from '../../../extension/vault/records/person.ts'
import { appFields, websiteFields } from '../../../extension/vault/records/service.ts'
import { subjectFields } from '../../../extension/vault/records/subject.ts'
import type { z } from '../../../extension/vault/zod.ts'

interface Def {
  type: string
  innerType?: Schema
  element?: Schema
  shape?: Record<string, Schema>
  entries?: Record<string, string>
}
type Schema = z.core.$ZodType & { _zod: { def: Def } }

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

/** Values of a stored shape: whatever its schema admits, so that a new field is covered without a word here. */
function valueOf(schema: Schema, field: string, inDomain = false): Arbitrary<unknown> {
  const { def } = schema._zod
  switch (def.type) {
    case 'optional':
      return fc.option(valueOf(def.innerType!, field, inDomain), { nil: undefined, freq: 2 })
    case 'nullable':
      return fc.option(valueOf(def.innerType!, field, inDomain), { nil: null, freq: 6 })
    case 'string': {
      const pool = inDomain && field === 'name' ? DOMAINS : special[field]
      return pool ? fc.constantFrom(...pool) : fc.string({ maxLength: 12, unit: 'grapheme' })
    }
    case 'number':
      return fc.nat(99)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valueOf(def.element!, field, field === 'domains'), { maxLength: 2 })
    case 'object':
      return fields(def.shape!, inDomain)
    default:
      throw new Error(`no values for ${def.type}`)
  }
}

export function fields(shape: object, inDomain = false): Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(shape as Record<string, Schema>)
  return fc
    .record(Object.fromEntries(entries.map(([name, schema]) => [name, valueOf(schema, name, inDomain)])))
    .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)))
}

export const personOf = fields(personFields) as Arbitrary<Person>
const relation = fc.record(
  {
    isLegalRep: fc.boolean(),
    reusePrincipal: fc.boolean(),
    isExisting: fc.boolean(),
    originalCertType: fc.nat(9),
    isEmployee: fc.boolean(),
  },
  { requiredKeys: [] },
)
const owner = fc.tuple(personOf, relation).map(([person, how]): Owner => ({ ...person, ...how }))
const withOwner = <T>(service: Arbitrary<Record<string, unknown>>) =>
  fc
    .tuple(service, fc.option(owner, { nil: undefined }))
    .map(([values, who]) => ({ ...values, ...(who ? { owner: who } : {}) }) as T)

export const filingOf: Arbitrary<Filing> = fc
  .tuple(
    fields(ownFields),
    fc.record(
      {
        subject: fields(subjectFields) as Arbitrary<Subject>,
        principal: fc
          .tuple(personOf, fc.record({ isLegalRep: fc.boolean() }, { requiredKeys: [] }))
          .map(([person, how]) => ({ ...person, ...how })),
        websites: fc.array(withOwner<Website>(fields(websiteFields)), { maxLength: 2 }),
        apps: fc.array(withOwner<App>(fields(appFields)), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([own, linked]) => ({ ...own, ...linked }) as Filing)
