import { parseAst } from 'rolldown/parseAst'
import { read, shippedSources } from '../house/files.ts'

export interface Regex {
  /** `rules/divisions/words.ts:6`. */
  readonly at: string
  readonly source: string
  readonly flags: string
}

interface AstNode {
  readonly type: string
  readonly start: number
  readonly value?: unknown
  readonly name?: string
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly id?: AstNode
  readonly init?: AstNode | null
  readonly callee?: AstNode
  readonly arguments?: readonly AstNode[]
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[]
  readonly expressions?: readonly AstNode[]
}

function* nodes(value: unknown): Generator<AstNode> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) yield* nodes(one)
    return
  }
  if ('type' in value && typeof value.type === 'string') yield value as AstNode
  for (const one of Object.values(value)) yield* nodes(one)
}

type Texts = ReadonlyMap<string, string>

/** A text put together from literals and constants of the same file; undefined when it cannot be told. */
function textOf(node: AstNode | undefined, constants: Texts): string | undefined {
  if (node === undefined) return ''
  if (typeof node.value === 'string') return node.value
  if (node.type === 'Identifier') return constants.get(node.name ?? '')
  if (node.type !== 'TemplateLiteral') return undefined
  const parts = node.expressions!.map((one) => textOf(one, constants))
  if (parts.includes(undefined)) return undefined
  return node.quasis!.map(({ value }, index) => value.cooked + (parts[index] ?? '')).join('')
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Every regular expression in the shipped code of a room, and the places where one is built that cannot be told. */
export function regexesOf(room: string): { readonly regexes: readonly Regex[]; readonly untold: readonly string[] } {
  const regexes: Regex[] = []
  const untold: string[] = []
  for (const file of shippedSources().filter((path) => path.startsWith(`${room}/`) && !path.endsWith('.d.ts'))) {
    const text = read(file)
    const all = [...nodes(parseAst(text, { lang: 'ts' }))]
    const constants = new Map(
      all.flatMap(({ type, id, init }) =>
        type === 'VariableDeclarator' && id?.name !== undefined && typeof init?.value === 'string'
          ? [[id.name, init.value] as const]
          : [],
      ),
    )
    for (const node of all) {
      const at = `${file}:${lineOf(text, node.start)}`
      if (node.regex) regexes.push({ at, source: node.regex.pattern, flags: node.regex.flags })
      else if (/^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp') {
        const [source, flags] = [0, 1].map((index) => textOf(node.arguments?.[index], constants))
        if (source === undefined || flags === undefined) untold.push(at)
        else regexes.push({ at, source, flags })
      }
    }
  }
  return { regexes, untold }
}
