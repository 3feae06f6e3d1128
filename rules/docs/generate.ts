// Writes the documentation of the rules: `node rules/docs/generate.ts`; `--check` only compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../catalogue/index.ts'
import { topicOf } from '../catalogue/topics.ts'
import type { Examples, Rule } from '../engine/rule.ts'
import { providers } from '../providers/index.ts'
import { provinces } from '../provinces/index.ts'
import { frontPage, preApprovalPage, topicIndex } from './generate/index-pages.ts'
import { LOCALES, type Page } from './generate/markdown.ts'
import { providerPage, provincePage } from './generate/policy-pages.ts'
import { rulePage } from './generate/rule-page.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const FOLDERS = ['zh', 'en']

async function examplesOf(rule: Rule): Promise<Examples> {
  const module = (await import(`../catalogue/${topicOf(rule.id)?.folder}/${rule.id}.ts`)) as { examples: Examples }
  return module.examples
}

/** Every page as it should be. */
export async function pages(): Promise<readonly Page[]> {
  const examples = await Promise.all(rules.map(async (rule) => [rule, await examplesOf(rule)] as const))
  const inEach = LOCALES.flatMap((locale) => [
    topicIndex(rules, locale),
    preApprovalPage(locale),
    ...examples.map(([rule, own]) => rulePage(rule, own, locale)),
    ...provinces.map((province) => provincePage(province, rules, locale)),
    ...providers.map((provider) => providerPage(provider, rules, locale)),
  ])
  return [frontPage(), ...inEach]
}

/** Paths of the pages that are there. */
const present = (): readonly string[] =>
  FOLDERS.filter((folder) => existsSync(root + folder)).flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.md')),
  )

/** Pages that are missing, differ from what they should be, or should not be there. */
export async function stale(): Promise<readonly string[]> {
  const due = await pages()
  const wrong = due.filter(({ path, text }) => !existsSync(root + path) || readFileSync(root + path, 'utf8') !== text)
  const known = new Set(due.map(({ path }) => path))
  return [...wrong.map(({ path }) => path), ...present().filter((path) => !known.has(path))].sort()
}

async function write(): Promise<void> {
  const due = await pages()
  const known = new Set(due.map(({ path }) => path))
  for (const path of present()) if (!known.has(path)) rmSync(root + path)
  for (const { path, text } of due) {
    mkdirSync(dirname(root + path), { recursive: true })
    writeFileSync(root + path, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const files = await stale()
    for (const file of files) process.stdout.write(`stale: rules/docs/${file}\n`)
    process.exitCode = files.length === 0 ? 0 : 1
  } else await write()
}
