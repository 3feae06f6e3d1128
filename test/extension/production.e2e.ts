/** What is shipped: manifests against golden files, no remote address in a script, sizes. Reads the production builds. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const output = fileURLToPath(new URL('../../.output/', import.meta.url))
const read = (path: string) => readFile(path, 'utf8')

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  const built = `${output}${browser}-mv3/`

  test('the manifest is the one that was agreed on', async () => {
    const golden = await read(fileURLToPath(new URL(`golden/manifest.${browser}.json`, import.meta.url)))
    expect(JSON.parse(await read(`${built}manifest.json`))).toEqual(JSON.parse(golden))
  })

  test('no script is fetched from elsewhere or made from text', async () => {
    const scripts = (await filesUnder(built)).filter((file) => /\.(?:js|html)$/.test(file))
    expect(scripts.length).toBeGreaterThan(3)
    for (const file of scripts) {
      const text = await read(file)
      expect(text, file).not.toMatch(
        /\bimportScripts\(\s*["'`]https?:|\bimport\(\s*["'`]https?:|<script[^>]+src="https?:/,
      )
      expect(text, file).not.toMatch(/\b__(?:model|gallery|test)\w*\b/)
    }
  })

  test('what goes into the filing page is small: no dictionary, no rules, no panel', async () => {
    const { size } = await stat(`${built}page.js`)
    console.log(`${browser}: page.js ${Math.round(size / 1024)} KiB`)
    // Firefox's reviewers read what is shipped, so that build is not minified.
    expect(size).toBeLessThan((browser === 'firefox' ? 500 : 205) * 1024)
    expect(await read(`${built}page.js`)).not.toMatch(/主体负责人|会被退回|Argon2/)
  })
})
