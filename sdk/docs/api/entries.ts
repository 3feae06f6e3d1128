import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One entry of a package: what a page imports, and the file that types it. */
export interface Entry {
  readonly specifier: string
  readonly types: string
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Entries of a package that have types, as its export map names them; patterns and plain files apart. */
export function entriesOf(room: 'rules' | 'sdk'): readonly Entry[] {
  const { name, exports } = JSON.parse(readFileSync(`${root}${room}/package.json`, 'utf8')) as {
    name: string
    exports: Readonly<Record<string, string | { readonly types?: string }>>
  }
  const seen = new Set<string>()
  return Object.entries(exports).flatMap(([entry, target]) => {
    const types = typeof target === 'string' ? undefined : target.types
    if (types === undefined || entry.includes('*') || seen.has(types)) return []
    seen.add(types)
    return [{ specifier: name + entry.slice(1), types: `${root}${room}/${types.slice(2)}` }]
  })
}
