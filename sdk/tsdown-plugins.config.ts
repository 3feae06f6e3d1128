import { existsSync, readFileSync } from 'node:fs'
import type { Rolldown } from 'tsdown'

const RULES = '@beian-assist/rules'

/** `import { a as b }` and `export { a as b }` as they stand in built files. */
const namesIn = (braces: string): readonly (readonly [outer: string, inner: string])[] =>
  braces.split(',').map((one) => {
    const [outer, inner] = one.trim().split(' as ')
    return [outer!, inner ?? outer!]
  })

/** Name that the package exports → file and name in it. */
function exportsOf(index: string): ReadonlyMap<string, readonly [file: string, name: string]> {
  const code = readFileSync(index, 'utf8')
  const imported = new Map<string, readonly [file: string, name: string]>()
  for (const [, braces, file] of code.matchAll(/^import \{ (.+?) \} from "\.\/(.+?)";$/gm))
    for (const [name, local] of namesIn(braces!)) imported.set(local, [file!, name])
  const [, braces = ''] = /^export \{ (.+?) \};$/m.exec(code) ?? []
  return new Map(namesIn(braces).map(([local, name]) => [name, imported.get(local)!]))
}

interface Specifier {
  readonly type: string
  readonly importKind?: string
  readonly imported?: { readonly name: string }
  readonly local: { readonly name: string }
}

interface Statement {
  readonly type: string
  readonly importKind?: string
  readonly start: number
  readonly end: number
  readonly source?: { readonly value: string } | null
  readonly specifiers?: readonly Specifier[]
}

/**
 * What the SDK takes from the rules is taken from the very file: some bundlers load all of a package's index together with
 * whatever any part of the application needs of it.
 */
export function fromTheFiles(rulesDist: string): Rolldown.Plugin {
  const index = `${rulesDist}/index.js`
  if (!existsSync(index)) throw new Error('the rules are built first')
  const exported = exportsOf(index)

  const importOf = ({ imported, local }: Specifier): string => {
    const found = exported.get(imported!.name)
    if (!found) throw new Error(`the rules export no ${imported!.name}`)
    const [file, name] = found
    // A namespace stands for the whole of its file.
    const what = name.endsWith('_exports') ? `* as ${local.name}` : `{ ${name} as ${local.name} }`
    return `import ${what} from ${JSON.stringify(`${RULES}/internal/${file}`)};`
  }

  return {
    name: 'from-the-files',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes(`'${RULES}'`)) return
      const { body } = this.parse(code, { lang: id.endsWith('x') ? 'tsx' : 'ts' }) as unknown as {
        readonly body: readonly Statement[]
      }
      let changed = code
      for (const one of [...body].reverse()) {
        if (one.source?.value !== RULES || one.importKind === 'type') continue
        if (one.type !== 'ImportDeclaration') continue
        const values = one.specifiers!.filter(({ importKind }) => importKind !== 'type')
        changed = changed.slice(0, one.start) + values.map(importOf).join(' ') + changed.slice(one.end)
      }
      return { code: changed, map: null }
    },
  }
}
