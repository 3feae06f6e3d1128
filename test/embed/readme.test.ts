import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BeianAssistElement, elementEvents } from '../../sdk/element/index.ts'
import { type Token, tokens } from '../../sdk/panel/tokens.ts'

const readme = readFileSync(new URL('../../sdk/README.md', import.meta.url), 'utf8')
const { exports } = JSON.parse(readFileSync(new URL('../../sdk/package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, unknown>
}

it('the manual has every token with its two values', () => {
  const rows = Object.entries<Token>(tokens).map(
    ([name, { light, dark, use }]) => `| \`--ba-${name}\` | \`${light}\` | \`${dark}\` | ${use} |`,
  )
  expect(readme.match(/^\| `--ba-.*$/gm)).toEqual(rows)
})

it('the Chinese page of the element has the same tables, in Chinese', () => {
  const chinese = readFileSync(new URL('../../sdk/docs/zh/element.md', import.meta.url), 'utf8')
  const part = readme.slice(readme.indexOf('## Or put the panel'), readme.indexOf('## React and Vue'))
  // The first two columns name things; the rest is words.
  const named = (text: string) =>
    [...text.matchAll(/^\|([^|]*)\|([^|]*)\|/gm)].flatMap(([, one, two]) => `${one}${two}`.match(/`[^`]+`/g) ?? [])
  expect(named(part).length).toBeGreaterThan(25)
  for (const name of named(part)) expect(chinese).toContain(name)
  const rows = (text: string) => text.match(/^\| `--ba-[^|]*\|[^|]*\|[^|]*\|/gm)
  expect(rows(chinese)).toEqual(rows(readme))
})

it('the manual names every event, attribute and property of the element', () => {
  for (const event of elementEvents) expect(readme).toContain(`| \`${event}\` |`)
  const attributes = BeianAssistElement.observedAttributes.filter((name) => name !== 'lang')
  for (const attribute of [...attributes, 'dock', 'theme']) expect(readme).toContain(`| \`${attribute}\` |`)
  const properties = Object.entries(Object.getOwnPropertyDescriptors(BeianAssistElement.prototype))
    .filter(([, { get }]) => get !== undefined)
    .map(([name]) => name)
  expect(properties.length).toBeGreaterThan(3)
  for (const property of properties) expect(readme).toContain(`| \`${property}\` |`)
})

it('the manual tells of every entry that a page may import', () => {
  const entries = Object.keys(exports).filter(
    (entry) => !/^\.$|json$|\/(?:panel|adapters|iife|element\.js|element)$/.test(entry),
  )
  for (const entry of entries) expect(readme).toContain(`@beian-assist/sdk${entry.slice(1)}`)
})
