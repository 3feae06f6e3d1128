import { describe, expect, it } from 'vitest'
import { storeTexts } from '../../extension/locales.ts'
import { manifest } from '../../extension/manifest.ts'
import { PERMISSIONS } from '../../extension/settings/sites/permissions.ts'
import { read, shippedSources } from './files.ts'

const FORBIDDEN = [
  'tabs',
  'webRequest',
  'declarativeNetRequest',
  'cookies',
  'history',
  'clipboardRead',
  'nativeMessaging',
  'debugger',
  'management',
  'offscreen',
  '<all_urls>',
]

describe.each(['chrome', 'firefox'])('manifest for %s', (browser) => {
  const made = manifest(browser) as Record<string, unknown>

  it('asks for nothing that reads a site at install', () => {
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(made).not.toHaveProperty(key)
    }
    expect((made.permissions as string[]).filter((name) => FORBIDDEN.includes(name))).toEqual([])
  })

  it('asks for nothing that no code uses, and says of each permission why', () => {
    const used: Readonly<Record<string, RegExp>> = {
      storage: /browser\.storage\./,
      // Not an interface of its own: it lifts the limit under which a browser may drop what the first one keeps.
      unlimitedStorage: /navigator\.storage\.getDirectory/,
      scripting: /browser\.scripting\./,
      activeTab: /browser\.action\.onClicked/,
      idle: /browser\.idle\./,
      alarms: /browser\.alarms\./,
      contextMenus: /browser\.contextMenus\./,
      notifications: /browser\.notifications\./,
      sidePanel: /\bsidePanel\.open\(/,
    }
    const sources = shippedSources().map(read)
    const wanted = [...(made.permissions as string[]), ...((made.optional_permissions as string[] | undefined) ?? [])]
    expect(wanted.filter((name) => !used[name] || !sources.some((source) => used[name]!.test(source)))).toEqual([])
    expect(wanted.filter((name) => !Object.hasOwn(PERMISSIONS, name))).toEqual([])
  })

  it('closes every source that the product does not need', () => {
    const csp = (made.content_security_policy as { extension_pages: string }).extension_pages
    const directives = new Map(csp.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(directives.get('form-action')).toEqual(["'none'"])
    expect(directives.get('frame-ancestors')).toEqual(["'none'"])
    expect(csp).not.toMatch(/https?:|unsafe-eval'(?<!wasm-unsafe-eval')|unsafe-inline|\*/)
  })

  it('resolves every localised key in both languages', () => {
    const used = [...JSON.stringify(made).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!)
    expect(used.length).toBeGreaterThan(0)
    for (const texts of Object.values(storeTexts)) {
      expect(used.filter((key) => !(key in texts))).toEqual([])
      expect(Object.values(texts).every((value) => value.length > 0 && value.length <= 132)).toBe(true)
    }
  })
})

it('speaks of the same things in both languages', () => {
  expect(Object.keys(storeTexts.en)).toEqual(Object.keys(storeTexts.zh_CN))
})
