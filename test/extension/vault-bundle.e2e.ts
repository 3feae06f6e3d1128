/** The build that users get: no switch for tests in it, and no way to turn one on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built } from './stage.ts'

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (name) => {
  const folder = join(built, name)
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => ({ name: entry.name, source: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
  const holding = (text: string) => scripts.filter(({ source }) => source.includes(text)).map((script) => script.name)

  test('holds the vault, and nothing that could inject faults or cheapen the key derivation', () => {
    expect(holding('ba/slot')).not.toEqual([])
    expect(holding('__BA_FAULTS__')).toEqual([])
    expect(holding('testCost')).toEqual([])
    // The least memory that a header may order: without the tests' exception, once for the panel and once for its worker.
    expect(
      scripts.filter(({ source }) => /[?:]64[:?]?19456|64:19456/.test(source)).map((script) => script.name),
    ).toEqual([])
    expect(holding('19456').length).toBeGreaterThanOrEqual(2)
  })
})
