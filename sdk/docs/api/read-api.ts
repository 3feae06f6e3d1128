// What the built packages export, read from their `.d.ts` files: names, texts of their declarations, docstrings.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'rolldown/experimental'

export interface ApiItem {
  readonly name: string
  /** The docstring, without its stars. */
  readonly doc: string
  /** The declaration as it is written, without `export` and `declare`. */
  readonly text: string
  /** Comes with something that is exported, but has no name of its own for importers. */
  readonly isInner: boolean
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: { readonly name: string }
  readonly name?: string
  readonly value?: string
  readonly declaration?: Node | null
  readonly declarations?: readonly Node[]
  readonly source?: { readonly value: string } | null
  readonly specifiers?: readonly {
    readonly type: string
    readonly local: { readonly name: string }
    readonly imported?: { readonly name: string }
    readonly exported?: { readonly name: string }
  }[]
}

interface Declared {
  readonly doc: string
  readonly text: string
  readonly names: ReadonlySet<string>
}

interface Module {
  readonly declared: ReadonlyMap<string, Declared>
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  readonly exported: ReadonlyMap<string, string>
}

/** Lines of a docstring without its frame. */
const plain = (comment: string) =>
  comment
    .replace(/^\s*\*? ?/gm, '')
    .replace(/\s+$/, '')
    .trim()

function readModule(file: string): Module {
  const code = readFileSync(file, 'utf8')
  const { program, comments, errors } = parseSync(file, code, { lang: 'dts' })
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const declared = new Map<string, Declared>()
  const imported = new Map<string, { from: string; name: string }>()
  const exported = new Map<string, string>()
  const before = (start: number) => {
    const last = comments.findLast((one) => one.end <= start && code.slice(one.end, start).trim() === '')
    return last?.type === 'Block' && last.value.startsWith('*') ? plain(last.value.slice(1)) : ''
  }
  const declare = (node: Node, outer: Node, isExported: boolean) => {
    for (const one of node.declarations ?? [node]) {
      const name = one.id?.name
      if (name === undefined) continue
      const text = code.slice(node.start, node.end).replace(/^declare /, '')
      const same = declared.get(name)
      declared.set(name, {
        doc: same?.doc || before(outer.start),
        text: same ? `${same.text}\n${text}` : text,
        names: new Set([...(same?.names ?? []), ...(text.match(/\b[A-Z]\w*\b/g) ?? [])]),
      })
      if (isExported) exported.set(name, name)
    }
  }
  for (const node of program.body as unknown as readonly Node[]) {
    if (node.type === 'ImportDeclaration' && node.source!.value.startsWith('.')) {
      for (const { local, imported: from } of node.specifiers ?? [])
        imported.set(local.name, { from: join(dirname(file), declarationFile(node.source!.value)), name: from!.name })
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration) declare(node.declaration, node, true)
      for (const { local, exported: as } of node.specifiers ?? []) {
        exported.set(as!.name, local.name)
        if (node.source)
          imported.set(local.name, { from: join(dirname(file), declarationFile(node.source.value)), name: local.name })
      }
    } else declare(node, node, false)
  }
  return { declared, imported, exported }
}

const declarationFile = (specifier: string) => specifier.replace(/\.js$/, '.d.ts')

/** Everything that an entry exports, by name, and the types that come with it. */
export function readApi(entry: string): readonly ApiItem[] {
  const modules = new Map<string, Module>()
  const moduleAt = (file: string) => {
    const known = modules.get(file) ?? readModule(file)
    modules.set(file, known)
    return known
  }
  const find = (
    file: string,
    local: string,
  ): { readonly file: string; readonly local: string; found: Declared } | null => {
    const { declared, imported, exported } = moduleAt(file)
    const found = declared.get(local)
    if (found) return { file, local, found }
    const there = imported.get(local)
    if (!there) return null
    return find(there.from, moduleAt(there.from).exported.get(there.name) ?? exported.get(there.name) ?? there.name)
  }
  const items = new Map<string, ApiItem>()
  const seen = new Set<string>()
  const follow: { readonly file: string; readonly names: ReadonlySet<string> }[] = []
  const add = (name: string, file: string, local: string, isInner: boolean) => {
    const at = find(file, local)
    if (!at || seen.has(`${at.file} ${at.local}`)) return
    seen.add(`${at.file} ${at.local}`)
    items.set(`${name} ${at.file}`, { name, doc: at.found.doc, text: at.found.text, isInner })
    follow.push({ file: at.file, names: at.found.names })
  }
  for (const [name, local] of moduleAt(entry).exported) add(name, entry, local, false)
  for (let next = follow.shift(); next; next = follow.shift()) {
    for (const name of next.names) add(name, next.file, name, true)
  }
  return [...items.values()].sort((a, b) => Number(a.isInner) - Number(b.isInner) || (a.name < b.name ? -1 : 1))
}
