import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'rolldown'
import { type SourceId, sources } from './sources/index.ts'
import { letterOf } from './sources/letters.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What is read of a syntax tree. */
export interface Ast {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly key?: Ast
  readonly value?: unknown
  readonly computed?: boolean
  readonly method?: boolean
  readonly expression?: Ast | boolean
  readonly argument?: Ast
  readonly callee?: Ast
  readonly arguments?: readonly Ast[]
  readonly properties?: readonly Ast[]
  readonly elements?: readonly (Ast | null)[]
  readonly declaration?: Ast | null
  readonly declarations?: readonly Ast[]
  readonly init?: Ast | null
  readonly id?: Ast
  readonly body?: unknown
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[]
  readonly operator?: string
}

/** The value of a literal; undefined where it is no literal. */
export function literal(node: Ast | null | undefined): unknown {
  switch (node?.type) {
    case 'Literal':
      return node.value instanceof RegExp ? undefined : node.value
    case 'TemplateLiteral':
      return node.quasis!.length === 1 ? node.quasis![0]!.value.cooked : undefined
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return literal(node.expression as Ast)
    case 'UnaryExpression': {
      const value = literal(node.argument)
      return node.operator === '-' && typeof value === 'number' ? -value : undefined
    }
    case 'ArrayExpression': {
      const items = node.elements!.map(literal)
      return items.includes(undefined) ? undefined : items
    }
    case 'ObjectExpression': {
      const entries = node.properties!.map((one) => [keyOf(one), literal(one.value as Ast)] as const)
      return entries.some(([key, value]) => key === undefined || value === undefined)
        ? undefined
        : Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

/** The key of a plain property; undefined for spreads and computed keys. */
export const keyOf = ({ type, key, computed }: Ast): string | undefined =>
  type === 'Property' && computed !== true ? (key?.name ?? String(key?.value)) : undefined

const isRule = /\/rules\/catalogue\/[a-z]+\/[a-z0-9-]+\.ts$/
const PLAIN = /^[^|,]*$/

const plainList = (value: unknown): string | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && PLAIN.test(one)) ? value.join(',') : undefined

/** Confidence and letter of each source, for calls of `cite` without a claim. */
function citations(node: Ast | undefined): string | undefined {
  const calls = node?.type === 'ArrayExpression' ? node.elements!.map(citation) : [undefined]
  return calls.includes(undefined) ? undefined : calls.join('')
}

function citation(node: Ast | null): string | undefined {
  if (node?.type !== 'CallExpression' || node.callee!.name !== 'cite' || node.arguments!.length !== 2) return
  const [id, confidence] = node.arguments!.map(literal)
  return typeof id === 'string' && Object.hasOwn(sources, id)
    ? String(confidence)[0]! + letterOf(id as SourceId)
    : undefined
}

/** Marks the texts of a rule until all of a chunk are gathered. */
const RULE_TEXT = '\u00a7'

/** An arrow would have no `this` of its own. */
const readsThis = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('type' in value && value.type === 'ThisExpression') || Object.values(value).some(readsThis))

/** A rule's definition as the arguments of `compactRule`. */
function compacted(definition: Ast, code: string): string | undefined {
  const left = new Map<string, Ast>()
  for (const one of definition.properties!) {
    const key = keyOf(one)
    if (key === undefined) return
    left.set(key, one)
  }
  const source = (node: Ast) => code.slice(node.start, node.end)
  const given = (key: string) => left.get(key)?.value as Ast | undefined
  const take = (key: string, text: string | undefined): string => {
    if (text !== undefined) left.delete(key)
    return text ?? ''
  }
  const word = (key: string, usual: string) => {
    const value = literal(given(key))
    return take(key, value === usual ? '' : typeof value === 'string' ? value : undefined)
  }
  const zhOf = (key: string) => (given(key)?.properties ?? []).find((one) => keyOf(one) === 'zh')
  const [message, fix, check] = [zhOf('message'), zhOf('fix'), left.get('check')]
  if (!message || !fix || !check?.method || readsThis(check)) return
  const head = [
    word('id', ''),
    word('each', ''),
    take('scope', plainList(literal(given('scope')))),
    take('needs', plainList(literal(given('needs')))),
    take('sources', citations(given('sources'))),
    word('severity', 'error'),
    word('kind', 'static'),
  ]
    .join('|')
    .replace(/\|+$/, '')
  const { start, end } = check.value as Ast
  const body = (check.value as { readonly body: Ast }).body
  const arrow = `${code.slice(start, body.start)}=>${code.slice(body.start, end)}`
  const appliesTo = given('appliesTo')
  const everywhere = appliesTo?.properties?.length === 0
  for (const key of ['message', 'fix', 'check', 'appliesTo', 'title']) left.delete(key)
  const rest = [...left.values()].map(source).join(',')
  const last = [
    appliesTo === undefined || everywhere ? undefined : source(appliesTo),
    rest === '' ? undefined : `{${rest}}`,
  ]
  while (last.length > 0 && last.at(-1) === undefined) last.pop()
  const texts = [head, ...[message, fix].map(({ value }) => literal(value as Ast))]
  if (texts.some((text) => typeof text !== 'string' || text.includes('\n'))) return
  return [JSON.stringify(RULE_TEXT + texts.join('\n')), arrow, ...last.map((one) => one ?? 'void 0')].join(',')
}

/** Rules as calls of `compactRule`: keys that two hundred rules repeat are written once. */
export function compactRules(): Plugin {
  return {
    name: 'compact-rules',
    transform(code, id) {
      if (!isRule.test(id.replaceAll('\\', '/'))) return
      const program = this.parse(code, { lang: 'ts' }) as unknown as { readonly body: readonly Ast[] }
      for (const { declaration } of program.body) {
        const call = declaration?.declarations?.[0]?.init
        const definition = call?.callee?.name === 'defineRule' ? call.arguments![0] : undefined
        const compact = definition?.type === 'ObjectExpression' ? compacted(definition, code) : undefined
        if (call && compact !== undefined) {
          const imported = `import { compactRule } from ${JSON.stringify(here('engine/compact-rule.ts'))};\n`
          return {
            code: `${imported}${code.slice(0, call.start)}compactRule(${compact})${code.slice(call.end)}`,
            map: null,
          }
        }
      }
      return
    },
  }
}

/** Lists of words that are worth writing as one text. */
function* wordLists(value: unknown): Generator<{ readonly node: Ast; readonly words: readonly string[] }> {
  if (typeof value !== 'object' || value === null) return
  const words = 'type' in value && value.type === 'ArrayExpression' ? literal(value as Ast) : undefined
  const isList = Array.isArray(words) && words.length >= 4 && words.every((one) => typeof one === 'string')
  if (isList && !words.some((one) => / |^$/.test(one))) yield { node: value as Ast, words }
  else for (const one of Object.values(value)) yield* wordLists(one)
}

/** Long lists of words as one text apart by blanks. */
export function joinWordLists(): Plugin {
  return {
    name: 'join-word-lists',
    transform(code, id) {
      if (!/\/rules\/(?:words|names|pre-approvals|catalogue|engine)\/.*\.ts$/.test(id.replaceAll('\\', '/'))) return
      let joined = code
      for (const { node, words } of [...wordLists(this.parse(code, { lang: 'ts' }))].reverse()) {
        const text = JSON.stringify(words.join(' '))
        joined = `${joined.slice(0, node.start)}/* @__PURE__ */ ${text}.split(' ')${joined.slice(node.end)}`
      }
      return { code: joined, map: null }
    },
  }
}

/** Every literal that holds the texts of a rule, in the order of the code. */
function* ruleTexts(value: unknown): Generator<Ast> {
  if (typeof value !== 'object' || value === null) return
  const text = 'type' in value ? literal(value as Ast) : undefined
  if (typeof text === 'string' && text.startsWith(RULE_TEXT)) yield value as Ast
  else for (const one of Object.values(value)) yield* ruleTexts(one)
}

const quoted = (text: string) => `\`${text.replace(/[`\\]|\$\{/g, '\\$&')}\``

/** A chunk with the texts of its rules in one place at its end, heads, messages and fixes apart: alike beside alike. */
function gathered(code: string, program: unknown): string {
  const found = [...ruleTexts(program)]
  const rows = found.map((one) => (literal(one) as string).slice(RULE_TEXT.length).split('\n'))
  // A name that the chunk does not hold.
  let name = 'T$'
  while (code.includes(name)) name += '$'
  let kept = ''
  let last = 0
  for (const [at, { start, end }] of found.entries()) {
    kept += `${code.slice(last, start)}${name}(${at})`
    last = end
  }
  const block = [0, 1, 2].flatMap((column) => rows.map((row) => row[column]!)).join('\n')
  const columns = [0, 1, 2].map((column) => `t[${column * rows.length}+i]`).join(',')
  const whole = (text: string) =>
    `${kept}${code.slice(last)};function ${name}(i){let t=${name}.t??=${text}.split(\`\n\`);return[${columns}]}\n`
  const size = (text: string) => gzipSync(whole(text), { level: 9 }).length
  const [plain, short] = [quoted(block), shortened(block)]
  return whole(size(short) < size(plain) ? short : plain)
}

/** Characters of two bytes that no text holds stand for the most frequent of three. */
const STAND_INS = { first: 0x100, last: 0x1ff }

function shortened(text: string): string {
  const times = new Map<string, number>()
  for (const one of text) if (one >= '\u3000') times.set(one, (times.get(one) ?? 0) + 1)
  if (/[\u0100-\u01ff]/.test(text)) throw new Error('a text of a rule holds a stand-in')
  const frequent = [...times].sort((a, b) => b[1] - a[1]).map(([one]) => one)
  const replaced = frequent.slice(0, STAND_INS.last - STAND_INS.first + 1)
  const standIn = new Map(replaced.map((one, at) => [one, String.fromCharCode(STAND_INS.first + at)]))
  const written = [...text].map((one) => standIn.get(one) ?? one).join('')
  return `${quoted(written)}.replace(/[\u0100-\u01ff]/g,c=>${quoted(replaced.join(''))}[c.charCodeAt()-${STAND_INS.first}])`
}

/** Gathers the texts of the rules of each chunk, which then compress far better. */
export function gatherTexts(): Plugin {
  return {
    name: 'gather-texts',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.code.includes(RULE_TEXT)) {
          chunk.code = gathered(chunk.code, this.parse(chunk.code))
        }
      }
    },
  }
}
