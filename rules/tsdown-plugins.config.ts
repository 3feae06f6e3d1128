import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import { rules } from './catalogue/index.ts'
import { compactRules, gatherTexts, joinWordLists } from './tsdown-compact.config.ts'
import { packBareTables, packTables } from './tsdown-pack.config.ts'
import { isReadIn, namedByAny, tablesPerTopic } from './tsdown-topics.config.ts'

/** Properties that only documentation, selection lists or another language need, by the files they stand in. */
const DROPPED: readonly { readonly files: RegExp; readonly keys: readonly string[] }[] = [
  { files: /\/rules\/catalogue\/[a-z]+\//, keys: ['title'] },
  {
    files: /\/rules\/filing\/enums\//,
    keys: ['labelEn', 'aliases', 'note'],
  },
  {
    files: /\/enums\/(?:filing-types|resource-types)\.ts$/,
    keys: ['labelZh', 'provider', 'billing'],
  },
  { files: /\/rules\/providers\//, keys: ['zh', 'note', 'sources', 'confidence'] },
  { files: /\/rules\/pre-approvals\/demands\.ts$/, keys: ['id', 'says', 'sources', 'confidence'] },
]

interface AstNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly key?: { readonly name?: string; readonly value?: unknown }
  readonly value?: { readonly value?: unknown }
  readonly computed?: boolean
  readonly properties?: readonly AstNode[]
}

const nameOf = ({ type, key, computed }: AstNode) =>
  type === 'Property' && computed !== true ? String(key?.name ?? key?.value) : ''

/** Stretches of the source that hold what is left out: the outermost of them. */
function* cuts(value: unknown, keys: readonly string[]): Generator<AstNode> {
  if (typeof value !== 'object' || value === null) return
  const inObject = 'properties' in value ? (value as AstNode).properties! : []
  const hasChinese = inObject.some((one) => nameOf(one) === 'zh')
  const isDropped = (one: AstNode) => keys.includes(nameOf(one)) || (hasChinese && nameOf(one) === 'en')
  const dropped = new Set(inObject.filter(isDropped))
  yield* dropped
  for (const one of Object.values(value)) {
    if (Array.isArray(one)) for (const item of one) dropped.has(item as AstNode) || (yield* cuts(item, keys))
    else yield* cuts(one, keys)
  }
}

/** The statement that declares a rule's examples: they are for tests and documentation, and never shipped. */
function examplesIn(program: unknown): AstNode | undefined {
  const { body } = program as { readonly body: readonly (AstNode & { readonly declaration?: Declaration | null })[] }
  return body.find(({ declaration }) => declaration?.declarations?.[0]?.id?.name === 'examples')
}

interface Declaration {
  readonly declarations?: readonly { readonly id?: { readonly name?: string } }[]
}

const isRule = /\/rules\/catalogue\/[a-z]+\/[a-z0-9-]+\.ts$/

/** Leaves out the examples of rules, whose bases a bundler would otherwise keep. */
export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    transform(code, id) {
      if (!isRule.test(id.replaceAll('\\', '/'))) return
      const examples = examplesIn(this.parse(code, { lang: 'ts' }))
      return examples && { code: code.slice(0, examples.start) + code.slice(examples.end), map: null }
    },
  }
}

const root = fileURLToPath(new URL('.', import.meta.url))
const READERS = ['catalogue', 'engine', 'words', 'names', 'pre-approvals']

/** Code that reads provincial facts, as one text: a fact whose key it never names is for display only. */
function readers(): string {
  const files = READERS.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${root}${folder}/${file}`),
  )
  return [...files, `${root}provinces/policy.ts`].map((file) => readFileSync(file, 'utf8')).join('')
}

/** Leaves out English texts and whatever a check does not read: `dist/zh` is for pages where every kilobyte counts. */
export function chineseOnly(): Plugin {
  return {
    name: 'chinese-only',
    transform(code, id) {
      const path = id.replaceAll('\\', '/')
      if (!path.includes('/rules/') || path.includes('/node_modules/') || !path.endsWith('.ts')) return
      const keys = DROPPED.filter(({ files }) => files.test(path)).flatMap((one) => one.keys)
      const program = this.parse(code, { lang: 'ts' })
      const stretches = [...cuts(program, keys)].sort((a, b) => b.start - a.start)
      let kept = code
      for (const { start, end } of stretches) {
        const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0
        kept = kept.slice(0, start) + kept.slice(end + comma)
      }
      return { code: kept, map: null }
    },
  }
}

/** How the small build is made: Chinese only, rules and tables in their short form. */
export function smallBuild(): readonly Plugin[] {
  return [packTables(isReadIn(readers()), namedByAny(rules)), ...shortForm()]
}

/** The same for single topics, each with the tables that its own rules read; the engine has none. */
export function smallTopics(): readonly Plugin[] {
  return [tablesPerTopic(), packBareTables(isReadIn(readers())), ...shortForm()]
}

const shortForm = (): readonly Plugin[] => [
  withoutExamples(),
  compactRules(),
  chineseOnly(),
  joinWordLists(),
  gatherTexts(),
]
