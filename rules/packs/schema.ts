import * as z from 'zod/mini'
import { filingTypes } from '../filing/enums/filing-types.ts'
import { providers } from '../filing/enums/providers.ts'
import { provinces } from '../filing/enums/provinces.ts'
import { CHARACTERS, type Condition } from './condition.ts'
import { type PackEach, vocabulary } from './vocabulary.ts'

z.config({ jitless: true })

const MAX_TEXT = 512
const MAX_ITEMS = 500
const MAX_PARTS = 50

const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT))
const texts = z.strictObject({ zh: text, en: z.optional(text) })
const severity = z.enum(['error', 'warning', 'info'])
const ruleId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)+$/), z.maxLength(80))
const field = z.string().check(z.regex(/^[a-zA-Z]+\.[a-zA-Z]+$/), z.maxLength(80))
const scalar = z.union([text, z.number(), z.boolean()])
const code = z.union([text, z.number()])
const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(MAX_PARTS))
const count = z.int().check(z.gte(0))

const test = z.union([
  z.strictObject({ field, blank: z.boolean() }),
  z.strictObject({ field, equals: scalar }),
  z.strictObject({ field, oneOf: list(code) }),
  z.strictObject({ field, sameAs: field }),
  z.strictObject({ field, contains: text }),
  z.strictObject({ field, startsWith: text }),
  z.strictObject({ field, endsWith: text }),
  z.strictObject({ field, madeOf: list(z.enum(CHARACTERS)) }),
  z.strictObject({ field, longerThan: count }),
  z.strictObject({ field, shorterThan: count }),
  z.strictObject({ field, above: z.number() }),
  z.strictObject({ field, below: z.number() }),
  z.strictObject({ field, includes: code }),
  z.strictObject({ field, daysLeftBelow: z.int() }),
])

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: list(condition) }),
    z.strictObject({ any: list(condition) }),
    z.strictObject({ not: condition }),
    test,
  ]),
) as z.ZodMiniType<Condition>

const valuesOf = (entries: readonly { readonly value: string }[]) => z.enum(entries.map(({ value }) => value))

const source = z.strictObject({
  provider: text,
  page: text,
  date: z.optional(text),
  confidence: z.optional(z.enum(['high', 'medium', 'low'])),
})

const rule = z.strictObject({
  id: ruleId,
  title: texts,
  severity,
  each: z.enum(Object.keys(vocabulary) as PackEach[]),
  when: z.optional(
    z.strictObject({
      subjects: z.optional(z.enum(['individual', 'organisation'])),
      filingTypes: z.optional(list(valuesOf(filingTypes))),
      provinces: z.optional(list(valuesOf(provinces))),
      providers: z.optional(list(valuesOf(providers))),
    }),
  ),
  violation: condition,
  message: texts,
  fix: texts,
  sources: z.optional(list(source)),
})

/** A pack of rules: changes to rules of the catalogue, and rules of one's own. */
export const packSchema = z.strictObject({
  $schema: z.optional(text),
  pack: z.literal(1),
  name: text,
  severity: z.optional(z.record(ruleId, z.enum(['error', 'warning', 'info', 'off']))),
  wording: z.optional(z.record(ruleId, z.strictObject({ message: z.optional(texts), fix: z.optional(texts) }))),
  rules: z.optional(z.array(rule).check(z.maxLength(MAX_ITEMS))),
})

export type Pack = z.infer<typeof packSchema>
export type PackRule = z.infer<typeof rule>
