import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import { rules } from './catalogue/index.ts'
import { topicOf } from './catalogue/topics.ts'
import type { Rule } from './engine/rule.ts'
import type { FieldId } from './filing/field.ts'
import { letterOf } from './sources/letters.ts'
import { citedBy, packedClaims, packedFacts, packedLabels, packedSources } from './tsdown-pack.config.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Wanted = (key: string) => boolean

const DATA = /\/rules\/(?:filing\/(?:fields|labels|enums|shape|schema)|provinces\/(?:\d|index)|sources\/)/

/** Code of a file and of all that it imports, as one text; types and tables of data apart. */
function reach(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || DATA.test(file)) return ''
  seen.add(file)
  const code = readFileSync(file, 'utf8')
  const imports = code.matchAll(/^(?:import|export) (?!type\b)[^;'"]*? from '(\.[^']+)'/gm)
  return code + [...imports].map(([, path]) => reach(resolve(dirname(file), path!), seen)).join('')
}

const FIELDS = /\{fields?\}/
const MATERIALS = /\{materials?\}/

const call = (cited: Wanted, isRead: Wanted, isNamed: Wanted) =>
  `learn(${[packedSources(cited, letterOf), packedFacts(isRead), packedLabels(isNamed), packedClaims(isRead)].map((text) => JSON.stringify(text)).join(', ')})`

const importLearn = `import { learn } from ${JSON.stringify(here('learn.ts'))}\n`

/**
 * Fields whose names a rule’s texts can show: through its placeholders alone. Any material may be meant where one is; of
 * the other fields those that the rule names.
 */
function namedBy({ id, scope, message, fix }: Rule): Wanted {
  const folder = topicOf(id)!.folder
  const texts = message.zh + fix.zh
  const [fields, materials] = [FIELDS.test(texts), MATERIALS.test(texts)]
  const code = fields ? readFileSync(here(`catalogue/${folder}/${id}.ts`), 'utf8') : ''
  const names = (label: string) => scope.includes(label as FieldId) || code.includes(`'${label}'`)
  return (label) => (materials && label.startsWith('materials.')) || (fields && names(label))
}

/** Fields whose names any of these rules can show. */
export function namedByAny(some: readonly Rule[]): Wanted {
  const named = some.map(namedBy)
  return (label) => named.some((names) => names(label))
}

/** The key of a fact of a province or provider, handed to what looks facts up or kept in a constant for that. */
export const isReadIn =
  (code: string): Wanted =>
  (key) =>
    new RegExp(
      `(?:\\b(?:fact|factValues|factsOf|where|provincesWith|provider(?:Fact|Value|sWith))\\(\\s*(?:['\\w.]+,\\s*)?|\\w = )'${key}'`,
    ).test(code)

/** What the rules of a topic read of the tables, made known. */
function tablesOf(folder: string): string {
  const code = reach(here(`catalogue/${folder}/index.ts`))
  const own = rules.filter(({ id }) => topicOf(id)?.folder === folder)
  const isRead = isReadIn(code)
  const named = [...code.matchAll(/\bcite\(\s*'([^']+)'/g)].map(([, id]) => id!)
  const cited = new Set<string>([...named, ...citedBy(isRead)])
  return `${importLearn}${call((id) => cited.has(id), isRead, namedByAny(own))}`
}

const TABLES = '\0tables:'
const topicIndex = /\/rules\/catalogue\/([a-z]+)\/index\.ts$/
const TYPED = 'return definition as unknown as Rule'

/**
 * Tables for each topic by itself, made known before its rules are made; a rule of one's own may read any of them, so
 * `defineRule` brings all.
 */
export function tablesPerTopic(): Plugin {
  return {
    name: 'tables-per-topic',
    resolveId: (id) => (id.startsWith(TABLES) ? { id, moduleSideEffects: true } : null),
    load: (id) => (id.startsWith(TABLES) ? { code: tablesOf(id.slice(TABLES.length)), moduleType: 'js' } : null),
    transform(code, id) {
      const path = id.replaceAll('\\', '/')
      const topic = topicIndex.exec(path)?.[1]
      if (topic !== undefined) return { code: `import ${JSON.stringify(TABLES + topic)}\n${code}`, map: null }
      if (!path.endsWith('/rules/engine/rule.ts')) return
      if (!code.includes(TYPED)) throw new Error('defineRule has another form')
      const all: Wanted = () => true
      return { code: `${importLearn}${code.replace(TYPED, `${call(all, all, all)}\n  ${TYPED}`)}`, map: null }
    },
  }
}
