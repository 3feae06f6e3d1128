// The public API as one text for each package: `node sdk/docs/api/report.ts` writes it, `--check` compares; a change of the
// API shows as a change of these files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { entriesOf } from './entries.ts'
import { readApi } from './read-api.ts'

const path = (room: string) => fileURLToPath(new URL(`${room}.api.md`, import.meta.url))

/** The report of a package as its built types make it. */
export function apiReport(room: 'rules' | 'sdk'): string {
  const parts = entriesOf(room).map(({ specifier, types }) => {
    const items = readApi(types).filter(({ isInner }) => !isInner)
    return `## ${specifier}\n\n\`\`\`ts\n${items.map(({ name, text }) => `// ${name}\n${text}`).join('\n\n')}\n\`\`\`\n`
  })
  return `<!-- Written by sdk/docs/api/report.ts from the built types; do not edit. -->\n\n# Public API of @beian-assist/${room}\n\n${parts.join('\n')}`
}

/** What stands in the repository. */
export const keptReport = (room: 'rules' | 'sdk'): string =>
  existsSync(path(room)) ? readFileSync(path(room), 'utf8') : ''

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const room of ['rules', 'sdk'] as const) {
    const now = apiReport(room)
    if (now === keptReport(room)) continue
    if (process.argv.includes('--check')) {
      process.exitCode = 1
      process.stdout.write(`the public API of ${room} has changed: sdk/docs/api/${room}.api.md\n`)
    } else writeFileSync(path(room), now)
  }
}
