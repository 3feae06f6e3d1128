/** T26: nothing of what is kept in the vault stands readable in the browser's files, and the search would have found it. */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOn } from '../pages/hand.ts'
import { type Searched, searchDisk } from './disk-search.ts'
import { type DraftRun, draftRows, loseAndRestore } from './draft-steps.ts'
import { BROWSERS, openStage } from './stage.ts'
import { createVault, lock, readProfile, saveProfile, unlock } from './vault-driver.ts'

const pick = (chars: string, count: number): string => {
  const all = [...chars]
  return Array.from({ length: count }, () => all[randomInt(all.length)]).join('')
}
/** Rare and common Han, two of them outside the basic plane. */
const HAN = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + 5 * i)).join('')
const han = (count: number) => `${pick('𠮷𠀋𡃁𢦏', 1)}${pick(HAN, count)}`
const digits = (count: number) => pick('0123456789', count)
const letters = (count: number) => pick('abcdefghijklmnopqrstuvwxyz', count)

/** Twenty fields of a profile, each with a value that stands nowhere else. */
const values = (): Record<string, string> => ({
  'subject.name': `${han(5)}·有限公司${han(3)}`,
  'subject.certNumber': `91${digits(16)}`,
  'subject.certAddress': `${han(8)}路${han(3)}`,
  'subject.contactAddress': `${han(9)}楼${digits(10)}`,
  'subject.legalRepName': han(4),
  'subject.remark': `${han(12)}，${letters(12)}`,
  'principal.name': `${han(3)}·${han(2)}`,
  'principal.certNumber': digits(18),
  'principal.mobile': `13${digits(15)}`,
  'principal.emergencyPhone': `15${digits(15)}`,
  'principal.email': `${letters(12)}@cn.${letters(9)}`,
  'websites[0].name': han(6),
  'websites[0].homepageUrl': `www.${letters(14)}`,
  'websites[0].remark': `${han(10)} ${digits(10)}`,
  'websites[0].owner.name': han(4),
  'websites[0].owner.certNumber': digits(18),
  'websites[0].owner.mobile': `18${digits(15)}`,
  'websites[0].owner.emergencyPhone': `17${digits(15)}`,
  'websites[0].owner.email': `${letters(11)}@com.${letters(10)}`,
  'resource.instanceId': `ins-${letters(16)}`,
})

/** First letters of the vault's header and of the picture of it that is kept outside the database. */
const MAGIC = ['BAVT', 'BAIM']

const summed = ({ hits }: Searched) => hits.map(({ value, form, file }) => `${value} as ${form} in ${file}`)

describe.each(BROWSERS)('%s', (name) => {
  let profile: string
  let secrets: readonly string[]
  let controls: readonly string[]
  let onPage: readonly string[]
  let run: DraftRun
  let afterLock: { before: readonly string[]; after: readonly string[] }
  let whileOpen: Searched
  let afterClose: Searched

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), `ba-canary-${name}-`))
    const stage = await openStage(name, { userDataDir: profile })
    try {
      const { page, panel } = await stage.open('/form?popup=0&step=2')
      const passphrase = `${han(6)} ${letters(10)}`
      const code = await createVault(panel, passphrase)
      const planted = values()
      await saveProfile(panel, planted)
      secrets = [...Object.values(planted), passphrase, code]
      expect(Object.keys(planted)).toHaveLength(20)
      // Read back after locking: the values really are in the vault.
      await lock(panel)
      await unlock(panel, passphrase)
      expect(await readProfile(panel, planted['subject.name']!)).toMatchObject(planted)
      // Typed by hand into the page, lost, put back from the draft, taken back.
      const typed = {
        'subject.remark': `${han(10)}，${letters(12)}`,
        'principal.email': `${letters(12)}@com.${letters(9)}`,
      }
      onPage = Object.values(typed)
      await panel.choose(planted['subject.name']!)
      await panel.look()
      run = await loseAndRestore(stage, page, panel, typed)
      controls = Object.values(values())
      await page.evaluate(async (texts) => {
        localStorage.setItem('control', JSON.stringify(texts))
        await new Promise((resolve, reject) => {
          const request = indexedDB.open('control', 1)
          request.onupgradeneeded = () => request.result.createObjectStore('texts')
          request.onerror = reject
          request.onsuccess = () => {
            const tx = request.result.transaction('texts', 'readwrite', { durability: 'strict' })
            // A record each: packed together, digits that stood in another value before would be cut out of the next one.
            for (const text of texts) tx.objectStore('texts').put({ text }, text)
            tx.oncomplete = resolve
          }
        })
      }, controls)
      whileOpen = searchDisk(profile, [...secrets, ...onPage])
      await lock(panel)
      const before = await draftRows(panel)
      await panel.press('填写')
      await panel.press('查看')
      await handOn(page).type('subject.remark', han(9))
      await new Promise((rest) => setTimeout(rest, 1200))
      afterLock = { before, after: await draftRows(panel) }
    } finally {
      await stage.close()
    }
    afterClose = searchDisk(profile, [...secrets, ...onPage, ...controls])
  })
  afterAll(() => rmSync(profile, { recursive: true, force: true }))

  test('what was typed in the page by hand is lost by a reload, offered, put back, read back, and taken back', () => {
    console.log(`${name}: typed, lost, put back and taken back in ${(run.ms / 1000).toFixed(1)} s`)
    expect(run.offered).toContain('2 项')
    expect(run.restored).toHaveLength(2)
    for (const text of run.restored) expect(text).toContain('读回一致')
    expect(run).toMatchObject({ heldAfterReload: 0, heldAfterRestore: 2, heldAfterUndo: 0, isOfferedAgain: true })
  })

  test('a locked vault takes no draft', () => {
    expect(afterLock.before).toHaveLength(1)
    expect(afterLock.after).toEqual(afterLock.before)
  })

  test('nothing of the profile, the passphrase, the recovery code and the draft stands in its files', () => {
    expect(secrets).toHaveLength(22)
    console.log(
      `${name}: ${secrets.length} canaries, ${afterClose.files} files, ${(afterClose.bytes / 1e6).toFixed(1)} MB, ` +
        `${afterClose.hits.length} hits of which ${afterClose.hits.filter(({ value }) => secrets.includes(value)).length} are secrets`,
    )
    expect(summed(whileOpen)).toEqual([])
    const kept = [...secrets, ...onPage]
    expect(summed(afterClose).filter((line) => kept.some((value) => line.startsWith(`${value} as `)))).toEqual([])
  })

  test('and the vault itself does: its database and the copy outside it', () => {
    const files = searchDisk(profile, MAGIC).hits.map(({ value, file }) => `${value} in ${file}`)
    for (const magic of MAGIC) expect(files.filter((line) => line.startsWith(magic))).not.toEqual([])
  })

  test('the same kind of values, written openly by a page, are all found', () => {
    const found = (value: string) => afterClose.hits.some((hit) => hit.value === value)
    expect(controls).toHaveLength(20)
    // Even alone a value of digits may repeat itself, and be cut by packed storage.
    expect(controls.filter((value) => !found(value)).length).toBeLessThanOrEqual(1)
    const storage = new Set(afterClose.hits.map(({ file }) => /Local Storage|IndexedDB|ls|idb/.exec(file)?.[0]))
    expect(storage.size).toBeGreaterThanOrEqual(2)
  })
})
