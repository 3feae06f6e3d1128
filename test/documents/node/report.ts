import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', '..', 'REPORT.md')

/** Puts a table under "Documents" in test/REPORT.md, in place of the last one of that name; deep runs only. */
export function report(name: string, table: string): void {
  if (process.env.BA_DEEP !== '1') return
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Figures of the deep tests\n'
  const heading = '\n## Documents\n'
  const [before, rest = ''] = text.includes(heading) ? text.split(heading) : [`${text.trimEnd()}\n`, '']
  const end = rest.search(/\n## /)
  const own = end < 0 ? rest : rest.slice(0, end)
  const after = end < 0 ? '' : rest.slice(end)
  const [intro = '', ...written] = own.split('\n### ')
  const parts = new Map(
    written.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  )
  parts.set(name, `\`\`\`\n${table}\n\`\`\``)
  const body = [...parts].map(([title, content]) => `### ${title}\n\n${content}\n`).join('\n')
  writeFileSync(file, `${before}${heading}${intro.trimEnd()}\n\n${body}${after}`)
}
