import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Node {
  readonly type: string
  readonly start: number
  readonly name?: string
  readonly update?: Node | null
  readonly body?: Node | readonly Node[]
  readonly local?: Node
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function* within(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const one of Object.values(value)) yield* within(one)
}

const ENDS = new Set(['ReturnStatement', 'ThrowStatement', 'BreakStatement'])

/** Loops whose last step is an imported function’s and whose body goes on only by `continue`. */
function brokenLoops(file: string): string[] {
  const { program } = parseSync(file, readFileSync(root + file, 'utf8'))
  const nodes = [...within(program)]
  const imported = new Set(
    nodes.flatMap(({ type, local }) => (/^Import.*Specifier$/.test(type) && local ? [local.name] : [])),
  )
  return nodes.flatMap(({ type, update, body, start }) => {
    if (type !== 'ForStatement' || !update || !isNode(body) || !Array.isArray(body.body)) return []
    const last = (body.body as readonly Node[]).at(-1)
    const calls = [...within(update)].some((one) => one.type === 'Identifier' && imported.has(one.name))
    return calls && last && ENDS.has(last.type) ? [`${file}:${start}`] : []
  })
}

// Next's bundler takes the step of such a loop for code that is never reached, and leaves the function's name unresolved.
it('no loop is one that Turbopack breaks', () => {
  const files = ['rules', 'sdk'].flatMap((room) =>
    readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/(?:^|\/)(?:dist|node_modules)\/|\.test\.ts|\.d\.ts/.test(file))
      .map((file) => `${room}/${file}`),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap(brokenLoops)).toEqual([])
})
