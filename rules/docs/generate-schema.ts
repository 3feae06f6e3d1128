// Writes the JSON Schemas of filing, report and pack: `node rules/docs/generate-schema.ts`; `--check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { Finding, Report, Source } from '../engine/report.ts'
import { choicesOf } from '../files/index.ts'
import { kindAt } from '../filing/kinds.ts'
import { fieldIdAt } from '../filing/path.ts'
import { fields } from '../filing/fields/index.ts'
import { filingSchema } from '../filing/schema.ts'
import { packSchema } from '../packs/index.ts'

const folder = fileURLToPath(new URL('schema/', import.meta.url))

const source = z.strictObject({
  provider: z.string(),
  page: z.string(),
  date: z.optional(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
  claim: z.optional(z.string()),
})
const finding = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  fields: z.array(z.string()),
  message: z.string(),
  fix: z.string(),
  sources: z.array(source),
  disputed: z.optional(z.array(source)),
  data: z.optional(z.record(z.string(), z.unknown())),
})
/** What `check` answers. */
export const reportSchema = z.strictObject({
  findings: z.array(finding),
  undecided: z.array(z.strictObject({ ruleId: z.string(), missing: z.array(z.string()) })),
  rulesChecked: z.int(),
  dataVersion: z.string(),
})

// The schema and the types of the report must say the same: this fails to compile when one of them changes alone.
type Loose<T> = T extends readonly (infer U)[]
  ? Loose<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Loose<Exclude<T[K], undefined>> }
    : T
type Same<A, B> = [Loose<A>, Loose<B>] extends [Loose<B>, Loose<A>] ? true : never
const agree: readonly true[] = [
  true satisfies Same<z.infer<typeof source>, Source>,
  true satisfies Same<z.infer<typeof finding>, Finding>,
  true satisfies Same<Omit<z.infer<typeof reportSchema>, 'undecided'>, Omit<Report, 'undecided'>>,
]

type Node = { [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const labels = new Map(fields.map((field) => [field.id.replace(/\[\]$/, ''), field]))

/** Adds to the schema of a filing what zod cannot say: names of fields, closed lists, dates. */
function describe(node: Node, path: string): Node {
  const own: Node = { ...node }
  if (Array.isArray(node.anyOf)) own.anyOf = node.anyOf.map((one) => (isNode(one) && one.type !== 'null' ? describe(one, path) : one))
  if (isNode(node.items)) own.items = describe(node.items, `${path}[0]`)
  if (isNode(node.properties)) {
    own.properties = Object.fromEntries(
      Object.entries(node.properties).map(([key, value]) => [key, named(describe(value as Node, path === '' ? key : `${path}.${key}`), path === '' ? key : `${path}.${key}`)]),
    )
  }
  if (node.type === 'integer') {
    // Zod states the range of safe integers.
    delete own.minimum
    delete own.maximum
  }
  const place = path.replace(/\[0\]$/, '')
  if (node.type === 'string' || node.type === 'integer') {
    if (kindAt(place) === 'date') own.format = 'date'
    const closed = closedList(place)
    if (closed !== undefined) own.enum = closed
  }
  return own
}

function named(node: Node, path: string): Node {
  const label = labels.get(fieldIdAt(path))
  return label === undefined ? node : { title: label.zh, description: label.en, ...node }
}

/** Values of a list outside which `parseFiling` finds a problem. */
function closedList(place: string): readonly unknown[] | undefined {
  const values = choicesOf(place, undefined)?.map(({ value }) => value)
  return values === undefined || accepts(place) ? undefined : [...new Set(values)]
}

/** A value that no list holds passes the schema there: the list is open. */
function accepts(place: string): boolean {
  const kind = kindAt(place)
  const strange: unknown = kind === 'codes' ? [987_654] : kind === 'code' || kind === 'nature' ? 987_654 : kind === 'texts' ? ['\u0001'] : '\u0001'
  let value = strange
  for (const key of [...place.matchAll(/([a-zA-Z]+)|\[(\d+)\]/g)].reverse()) {
    value = key[1] === undefined ? [value] : { [key[1]]: value }
  }
  return z.safeParse(filingSchema, value).success
}

const toSchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { unrepresentable: 'any' }) as Node

/** Name and text of every schema. */
export function schemas(): readonly (readonly [file: string, text: string])[] {
  if (!agree.every(Boolean)) throw new Error('unreachable')
  const { $schema, ...filing } = toSchema(filingSchema)
  const all: readonly (readonly [string, string, Node])[] = [
    ['filing', '备案 / filing', describe(filing, '')],
    ['report', '检查报告 / report', toSchema(reportSchema)],
    ['pack', '规则包 / pack of rules', toSchema(packSchema)],
  ]
  return all.map(([name, title, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`,
  ])
}

/** Files that are missing or differ from what they should be. */
export const staleSchemas = (): readonly string[] =>
  schemas()
    .filter(([file, text]) => !existsSync(folder + file) || readFileSync(folder + file, 'utf8') !== text)
    .map(([file]) => file)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    for (const file of staleSchemas()) {
      process.exitCode = 1
      process.stdout.write(`stale: rules/docs/schema/${file}\n`)
    }
  } else {
    mkdirSync(folder, { recursive: true })
    for (const [file, text] of schemas()) writeFileSync(folder + file, text)
  }
}
