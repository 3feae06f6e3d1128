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

  /** Scripts that run in pages and in the background: ours alone, without the libraries of the panel. */
  const bare = scripts.filter((script) => ['page.js', 'frame.js', 'background.js'].includes(script.name))
  const found = (among: readonly { name: string; source: string }[], pattern: RegExp) =>
    among.flatMap(({ name: file, source }) => (source.match(pattern) ?? []).map((text) => `${file}: ${text}`))

  test('T49 nothing in the packed build opens a way in: no messages from pages or other extensions, no script in their world, no code or markup from text', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>
    expect(Object.keys(manifest)).not.toContain('externally_connectable')
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources')
    expect(Object.keys(manifest)).not.toContain('content_scripts')
    // The search finds what it looks for: all listen to the extension's own messages, the panel draws with a library.
    expect(found(bare, /runtime\.onMessage\b|onMessage/g).length).toBeGreaterThan(0)
    expect(found(scripts, /\.innerHTML\s*=/g).length).toBeGreaterThan(0)
    expect(
      found(
        scripts,
        /onMessageExternal\.addListener|onConnectExternal|world:\s*["'`]MAIN|document\.write\(|insertAdjacentHTML|outerHTML\s*=/g,
      ),
    ).toEqual([])
    expect(
      found(
        bare,
        /\.innerHTML\b|\beval\(|\bFunction\(|addEventListener\(["'`]message["'`]|\b(?:window|globalThis|self)\.onmessage\s*=/g,
      ),
    ).toEqual([])
  })

  test('T49 what libraries bring of it is known word by word', () => {
    const drawn = found(scripts, /\b\w\.innerHTML\s*=\s*\w\.\w+/g).map((text) => text.replace(/^.*: |\s/g, ''))
    // Preact's own way to markup, which no component of ours uses and Trusted Types close.
    expect(drawn.filter((text) => !/^\w\.innerHTML=\w\.__html$/.test(text))).toEqual([])
    expect(drawn).toHaveLength(found(scripts, /\.innerHTML\s*=(?!=)/g).length)
    expect(found(scripts, /dangerouslySetInnerHTML\s*:/g)).toEqual([])
    const compiled = found(scripts, /(?:\beval|\bnew Function|[^\w.]Function)\(.{24}/g)
    // Only the library that reads pictures, in a worker, and there behind a check that never gets so far.
    expect(compiled.filter((text) => !text.includes('regeneratorRuntime') && !/^worker\.min\.js/.test(text))).toEqual(
      [],
    )
  })
})
