// Gathers the pages of the site: those written by hand, the rule catalogue, the reference of the built types.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entriesOf } from './api/entries.ts'
import { type ApiItem, readApi } from './api/read-api.ts'
import { flowPicture } from './picture.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const readme = readFileSync(`${root}sdk/README.md`, 'utf8')

/** A fenced block of the package's manual by its name, the word after the language; else the language's only block. */
function sample(name: string): string {
  const found =
    new RegExp(`^\`\`\`\\w+ ${name}\\n[\\s\\S]*?^\`\`\`$`, 'm').exec(readme) ??
    new RegExp(`^\`\`\`${name}\\n[\\s\\S]*?^\`\`\`$`, 'm').exec(readme)
  if (!found) throw new Error(`the manual has no sample ${name}`)
  return found[0].replace(/^```(\w+).*$/m, '```$1')
}

function section(heading: string): string {
  const from = readme.indexOf(`\n## ${heading}\n`)
  if (from < 0) throw new Error(`the manual has no section ${heading}`)
  const end = readme.indexOf('\n## ', from + 1)
  return readme.slice(from + heading.length + 5, end < 0 ? undefined : end).trim()
}

const tableOf = (heading: string) => section(heading).match(/^\|[\s\S]*?\|$(?!\n\|)/m)![0]

/** A page with its placeholders filled: what the manual says stands in one place only, and is tested there. */
export function filled(page: string, language: Language): string {
  return page.replace(/^<!-- (sample|section|table|picture): (.+?) -->$/gm, (_, kind: string, name: string) => {
    if (kind === 'sample') return sample(name)
    if (kind === 'table') return tableOf(name)
    return kind === 'picture' ? flowPicture(language) : section(name).replace(/^```(\w+) \w+$/gm, '```$1')
  })
}

const inCode = (text: string) => `\`\`\`ts\n${text}\n\`\`\``
/** Docstrings are prose with code in back quotes; what looks like a tag would be taken for a component. */
const prose = (doc: string) => doc.replace(/</g, '&lt;').replace(/\{\{/g, '&#123;&#123;')

const reference = (items: readonly ApiItem[]) =>
  items.map(({ name, doc, text }) => `## ${name}\n\n${doc && `${prose(doc)}\n\n`}${inCode(text)}\n`).join('\n')

export const slugOf = (specifier: string): string => specifier.replace('@beian-assist/', '').replaceAll('/', '-')

const prefixOf = (language: Language) => (language === 'zh' ? '' : 'en/')

/** The pages of the manual, by their paths in the site. */
export function handWritten(): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const language of LANGUAGES) {
    const own = `${root}sdk/docs/${language}`
    for (const file of readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md')))
      all.set(prefixOf(language) + file.replaceAll('\\', '/'), filled(readFileSync(join(own, file), 'utf8'), language))
  }
  return all
}

/** The rule catalogue, by the paths of its pages in the site. */
export function catalogue(): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const language of LANGUAGES) {
    const rules = `${root}rules/docs/${language}`
    for (const file of readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md')))
      all.set(`${prefixOf(language)}rules/${indexed(file)}`, catalogued(readFileSync(join(rules, file), 'utf8')))
  }
  return all
}

/** The reference of the built types, by the paths of its pages in the site. */
export function referencePages(): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const [language, title, inner, note] of [
    ['zh', '接口', '随之出现的类型', '说明取自类型声明，为英文。'],
    ['en', 'API', 'Types that come with them', 'As the type declarations say it.'],
  ] as const) {
    const prefix = prefixOf(language)
    const entries = [...entriesOf('rules'), ...entriesOf('sdk')]
    const list = entries.map(({ specifier }) => `- [\`${specifier}\`](./${slugOf(specifier)}.md)`).join('\n')
    all.set(`${prefix}api/index.md`, `# ${title}\n\n${note}\n\n${list}\n`)
    for (const { specifier, types } of entries) {
      const items = readApi(types)
      const outer = items.filter(({ isInner }) => !isInner)
      const inside = items.filter(({ isInner }) => isInner)
      all.set(
        `${prefix}api/${slugOf(specifier)}.md`,
        `---\noutline: 2\n---\n\n# ${specifier}\n\n${reference(outer)}${inside.length > 0 ? `\n## ${inner}\n\n${inCode(inside.map(({ text }) => text).join('\n\n'))}\n` : ''}`,
      )
    }
  }
  return all
}

const indexed = (file: string) => file.replaceAll('\\', '/').replace(/(^|\/)README\.md$/, '$1index.md')

/** The catalogue links its two languages as folders side by side; in the site Chinese is the root. */
const catalogued = (page: string) =>
  page
    .replace(/\]\((?:\.\.\/)+en\/([^)#]*)/g, (_, path: string) => `](/en/rules/${indexed(path)}`)
    .replace(/\]\((?:\.\.\/)+zh\/([^)#]*)/g, (_, path: string) => `](/rules/${indexed(path)}`)
    .replace(/\]\(([^)/#]*(?:\/[^)#]*)?README\.md)/g, (_, path: string) => `](${indexed(path)}`)
    .replace(/<(?!a id=|\/a>)/g, '&lt;')
    .replace(/\{\{/g, '&#123;&#123;')

/** Writes pages and theme into a folder for VitePress. */
export function assemble(out: string, ...parts: readonly ReadonlyMap<string, string>[]): void {
  rmSync(out, { recursive: true, force: true })
  for (const [path, text] of parts.flatMap((pages) => [...pages])) {
    const file = join(out, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  cpSync(`${root}sdk/docs/site`, `${out}/.vitepress`, { recursive: true })
}
