// `sdk/custom-elements.json`, for editors and documentation tools: `node sdk/docs/api/elements.ts`, `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tokens } from '../../panel/tokens.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const path = `${root}custom-elements.json`

/** Rows of a table of the manual: the words in back quotes and the last cell. */
function rows(heading: string): readonly (readonly string[])[] {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const from = readme.indexOf(heading)
  const table = readme.slice(from, readme.indexOf('\n\n', from)).split('\n').slice(2)
  return table.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', '')))
}

/** The manifest in the form that the web components' community agreed upon. */
export function elementManifest(): string {
  const about = rows('| Attribute | Property | |')
  const declaration = {
    kind: 'class',
    customElement: true,
    name: 'BeianAssistElement',
    tagName: 'beian-assist',
    description: 'The filing assistant beside a form of your own.',
    attributes: about
      .filter(([, name]) => name !== '')
      .map(([, name, property, description]) => ({
        name,
        ...(property && { fieldName: property }),
        description,
      })),
    members: about
      .filter(([, , name]) => name !== '')
      .map(([, , name, description]) => ({ kind: 'field', name, description })),
    events: rows('| Event | `event.detail` |').map(([, name, description]) => ({
      name,
      type: { text: 'CustomEvent' },
      description,
    })),
    cssParts: ['panel', 'header', 'tabs', 'tab', 'body'].map((name) => ({ name })),
    cssProperties: Object.entries(tokens).map(([name, { light, dark, use }]) => ({
      name: `--ba-${name}`,
      default: light,
      description: `${use}; ${dark} in the dark`,
    })),
  }
  const module = {
    kind: 'javascript-module',
    path: 'dist/define.js',
    declarations: [declaration],
    exports: [
      {
        kind: 'custom-element-definition',
        name: 'beian-assist',
        declaration: { name: 'BeianAssistElement', module: 'dist/define.js' },
      },
    ],
  }
  return `${JSON.stringify({ schemaVersion: '2.1.0', readme: 'README.md', modules: [module] }, null, 2)}\n`
}

/** The file differs from what it should be. */
export const manifestStale = (): boolean => !existsSync(path) || readFileSync(path, 'utf8') !== elementManifest()

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(path, elementManifest())
  else if (manifestStale()) {
    process.exitCode = 1
    process.stdout.write('stale: sdk/custom-elements.json\n')
  }
}
