import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MENU } from '../../extension/acts/acts.ts'
import { manifest } from '../../extension/manifest.ts'
import { ALLOWED } from '../../extension/settings/self-test/allowed.ts'
import { listings } from '../../extension/store/listing.ts'
import { rules } from '../../rules/index.ts'
import { makePackages } from './package.ts'
import { filesIn, zipOf } from './zip.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The same files, written in another order at another time. */
function folder(order: readonly string[], time: Date): string {
  const at = mkdtempSync(join(tmpdir(), 'beian-zip-'))
  mkdirSync(join(at, 'b'))
  for (const name of order) {
    writeFileSync(join(at, name), `content of ${name} `.repeat(50))
    utimesSync(join(at, name), time, time)
  }
  return at
}

describe('packages', () => {
  it('come out the same whatever order and time their files have', () => {
    const names = ['z.js', 'a.js', 'b/c.js', 'b/a.css']
    const one = folder(names, new Date('2020-01-01'))
    const two = folder([...names].reverse(), new Date('2026-11-24T23:59:59Z'))
    const zip = zipOf(one, filesIn(one), { 'BUILD.txt': 'note' })
    expect(hash(zip)).toBe(hash(zipOf(two, filesIn(two).reverse(), { 'BUILD.txt': 'note' })))
    expect(Object.keys(unzipSync(zip))).toEqual(['BUILD.txt', 'a.js', 'b/a.css', 'b/c.js', 'z.js'])
  })

  it('built again, are the same to the last byte', { timeout: 600_000 }, () => {
    // Two whole builds take their time: once in a while, not every day.
    const builds = process.env.BA_DEEP === '1' ? 2 : 0
    const made = Array.from({ length: builds }, makePackages)
    for (const other of made.slice(1)) expect(other).toEqual(made[0])
  })
})

describe('what the stores show', () => {
  it.each(['chrome', 'firefox'])('says of every permission of %s why it is there', (browser) => {
    const made = manifest(browser) as Record<string, string[] | undefined>
    const asked = [
      ...(made.permissions ?? []),
      ...(made.optional_permissions ?? []),
      ...(made.optional_host_permissions ?? []),
    ]
    for (const { permissions } of Object.values(listings))
      expect(asked.filter((name) => !(name in permissions))).toEqual([])
  })

  /** By which words each policy speaks of what is stored. */
  const NAMED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
    'stored.vault': ['用您的口令加密', 'encrypted with your passphrase'],
    'stored.mirror': ['副本', 'copies'],
    'stored.snapshots': ['快照', 'snapshots'],
    'stored.quarantine': ['副本', 'copies'],
    'stored.scans': ['证件图片', 'pictures of documents'],
    'stored.sentinel': ['“这里有保险库”的记号', 'mark that a vault is here'],
    'stored.throttle': ['口令试错次数', 'count of wrong passphrases'],
    'stored.sites': ['允许填写', 'allowed to be filled'],
    'stored.badge-sites': ['图标提示和不再询问的网站', 'do not want to be asked'],
    'stored.frames': ['内嵌框', 'frames'],
    'stored.locale': ['语言', 'language'],
    'stored.notes-seen': ['更新说明', 'seen the notes'],
    'stored.preferences': ['自动锁定时间', 'auto-lock time'],
    'stored.backup': ['上次备份的时间', 'time of the last backup'],
    'stored.columns': ['列标题', 'column titles'],
    'stored.reminders': ['提醒的日期和种类', 'dates and kinds of reminders'],
    'stored.session-profiles': ['只放在内存里', 'in memory only'],
    'stored.drafts': ['草稿：', 'Drafts: '],
    'stored.corrections-damaged': ['更正', 'corrections'],
    'stored.corrections': ['更正', 'corrections'],
    'stored.bound': ['哪个标签页', 'Which tab'],
    'stored.custody': ['密钥只在内存里', 'the key is in memory only'],
    'stored.boot': ['只放在内存里', 'in memory only'],
  }

  it.each(['zh-CN', 'en'])('names in the policy (%s) everything that may be stored', (language) => {
    const policy = readFileSync(new URL(`../../extension/store/privacy.${language}.md`, import.meta.url), 'utf8')
    const said = (what: string) => NAMED[what]?.[language === 'en' ? 1 : 0]
    const silent = ALLOWED.filter(({ what }) => said(what) === undefined || !policy.includes(said(what)!))
    expect(silent.map(({ area, what }) => `${area} ${what}`)).toEqual([])
  })

  it('tells how many rules there are, and of every entry of the context menu', () => {
    for (const { description } of Object.values(listings)) expect(description).toContain(`${rules.length} `)
    expect(listings.zh_CN.permissions.contextMenus).toMatch(/三个/)
    expect(listings.en.permissions.contextMenus).toMatch(/^Three/)
    expect(MENU).toHaveLength(3)
  })

  it('fits the fields of the stores', () => {
    for (const { name, summary, description } of Object.values(listings)) {
      expect(name.length).toBeLessThanOrEqual(75)
      expect(summary.length).toBeLessThanOrEqual(132)
      expect(description.length).toBeLessThanOrEqual(16_000)
    }
  })
})
