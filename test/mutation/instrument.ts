import { parseAst } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** One change of one condition. Switched on at run time by its number. */
export interface Mutant {
  readonly id: number
  /** `negate`: the opposite of the condition; `drop`: as if the condition were not there. */
  readonly kind: 'negate' | 'drop'
  readonly line: number
  readonly condition: string
}

export interface Instrumented {
  readonly source: string
  readonly mutants: readonly Mutant[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const children = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))

/** Names of calls that answer yes or no. */
const ASKS = /^(is|has|same|looks|knows)[A-Z]|^(some|every|includes|has|blank|startsWith|endsWith|test|fits)$/
const COMPARES = new Set(['===', '!==', '<', '>', '<=', '>=', 'in'])

function called({ callee }: Node): string {
  if (!isNode(callee)) return ''
  const name = callee.type === 'MemberExpression' ? callee.property : callee
  return isNode(name) && typeof name.name === 'string' ? name.name : ''
}

/** A condition by its form, wherever it stands. */
function asks(node: Node): boolean {
  if (node.type === 'BinaryExpression') return COMPARES.has(node.operator as string)
  if (node.type === 'UnaryExpression') return node.operator === '!'
  if (node.type === 'LogicalExpression') return node.operator !== '??'
  return node.type === 'CallExpression' && ASKS.test(called(node))
}

const HITS = new Set(['ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral', 'ConditionalExpression'])

/**
 * A module in which every condition can be negated or dropped while it runs: the mutant whose number is
 * `globalThis.mutant` is in force. The examples are left alone.
 */
export function instrument(source: string): Instrumented {
  const mutants: Mutant[] = []
  const before: { readonly at: number; readonly text: string }[] = []
  const after: { readonly at: number; readonly text: string }[] = []

  const add = (node: Node, kind: Mutant['kind'], fixed?: boolean): void => {
    const id = mutants.length + 1
    const line = source.slice(0, node.start).split('\n').length
    mutants.push({ id, kind, line, condition: source.slice(node.start, node.end).replace(/\s+/g, ' ') })
    const on = `globalThis.mutant === ${id}`
    if (kind === 'negate') wrap(node, `globalThis.flip(${id}, (`, '))')
    else if (fixed) wrap(node, `(${on} || (`, '))')
    else wrap(node, `(!(${on}) && (`, '))')
  }
  const wrap = (node: Node, prefix: string, suffix: string): void => {
    before.push({ at: node.start, text: prefix })
    after.unshift({ at: node.end, text: suffix })
  }

  /** A condition and those it is made of. \`neutral\`: the value with which it might as well not be there. */
  const condition = (node: Node, neutral: boolean): void => {
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      const without = node.operator === '&&'
      for (const side of [node.left, node.right] as Node[]) {
        if (HITS.has(side.type)) visit(side)
        else condition(side, without)
      }
      return
    }
    add(node, 'drop', neutral)
    add(node, 'negate')
    visit(node)
  }

  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.name === 'examples') return
    if (node.type.startsWith('TS') && node.type.endsWith('Declaration')) return
    for (const child of children(node)) {
      const tested =
        ((node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'ForStatement') &&
          child === node.test) ||
        (node.type === 'ReturnStatement' && asks(child)) ||
        (node.type === 'ArrowFunctionExpression' && child === node.body && asks(child)) ||
        (node.type === 'VariableDeclarator' && child === node.init && asks(child))
      if (!tested) visit(child)
      else if (child.type === 'LogicalExpression') condition(child, false)
      else if (node.type === 'IfStatement' || node.type === 'ForStatement') condition(child, false)
      else {
        add(child, 'negate')
        visit(child)
      }
    }
  }
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node)

  let out = ''
  for (let at = 0; at <= source.length; at++) {
    for (const one of after) if (one.at === at) out += one.text
    for (const one of before) if (one.at === at) out += one.text
    out += source[at] ?? ''
  }
  return { source: out, mutants }
}
