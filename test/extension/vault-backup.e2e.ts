/** T25: what was typed in one browser is in the other after a backup and an import, and back again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { backupOfMany, contentsOf } from '../vault/support/many-clients.ts'
import { downloadsGoTo } from './downloads.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { type BrowserName, openStage } from './stage.ts'
import { createVault, makeBackup, openBackupFile, readProfile, saveProfile } from './vault-driver.ts'

const DEEP = process.env.BA_DEEP === '1'
/** Beside the two that are typed: clients and pictures that come from a file. */
const [MANY, SCANS] = DEEP ? [500, 200] : [12, 3]
const BACKUP_PASS = '备份 口令 一二三四五六'
const CLIENTS = ['云杉示例科技𠮷', '白鹭示例商贸'].map((name, i) => ({
  'subject.name': name,
  'subject.certNumber': `91440300MA5EX0${i}Q4K`,
  'subject.remark': '第一行，“引号”<b>不是标签</b>',
  'principal.name': ['林示例', '欧阳·测试'][i]!,
  'principal.certNumber': ['440305198803120118', '110101199001011237'][i]!,
  'principal.mobile': `1380013800${i}`,
  'websites[0].name': `${name}官网`,
}))

/** A large import takes a while on a busy machine. */
const PATIENCE = 300_000
const LONG = { timeout: DEEP ? 900_000 : 180_000 }
const folder = mkdtempSync(join(tmpdir(), 'ba-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A browser with a fresh vault; `act` uses its panel. Downloads go to the folder. */
async function inBrowser<T>(name: BrowserName, act: (panel: PanelDriver) => Promise<T>): Promise<T> {
  const stage = await openStage(name)
  try {
    await downloadsGoTo(stage, folder)
    const { panel } = await stage.open('/form')
    await createVault(panel)
    const done = await act(panel)
    expect(stage.foreign()).toEqual([])
    return done
  } finally {
    await stage.close()
  }
}

async function saved(panel: PanelDriver): Promise<string> {
  const path = join(folder, await makeBackup(panel, BACKUP_PASS, PATIENCE))
  await until('the downloaded file', async () => existsSync(path) && readFileSync(path).length > 0, 20_000)
  return path
}

/** Imports a backup with all that is new in it. */
async function take(panel: PanelDriver, path: string): Promise<void> {
  await openBackupFile(panel, path, BACKUP_PASS, '还没有改动任何内容', PATIENCE)
  await panel.press('导入 ')
  await panel.waitFor('已导入', PATIENCE)
  await panel.press('完成')
}

async function allThere(panel: PanelDriver): Promise<void> {
  for (const client of CLIENTS) expect(await readProfile(panel, client['subject.name'])).toMatchObject(client)
}

describe('a backup', () => {
  let first = ''
  let second = ''
  let third = ''

  test('is made in Chromium', LONG, async () => {
    first = await inBrowser('chromium', async (panel) => {
      const many = join(folder, 'many.age')
      writeFileSync(many, await backupOfMany(MANY, SCANS, BACKUP_PASS))
      for (const client of CLIENTS) await saveProfile(panel, client)
      await take(panel, many)
      return saved(panel)
    })
    expect(readFileSync(first, 'latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true)
  })

  test(
    'is compared, imported and made again in Firefox; wrong, foreign and damaged files are refused in words',
    LONG,
    async () => {
      second = await inBrowser('firefox', async (panel) => {
        const cut = join(folder, 'cut.age')
        writeFileSync(cut, readFileSync(first).subarray(0, -40))
        const foreign = join(folder, 'photo.age')
        writeFileSync(foreign, 'no backup at all')
        for (const [path, pass, words] of [
          [first, '别的 口令 一二三四五六', '口令不对'],
          [cut, BACKUP_PASS, '已损坏或不完整'],
          [foreign, BACKUP_PASS, '这不是备份文件'],
        ] as const) {
          await openBackupFile(panel, path, pass, words)
          await panel.press('完成')
        }
        await openBackupFile(panel, first, BACKUP_PASS, '还没有改动任何内容', PATIENCE)
        await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('相同 0 条，不同 0 条')
        expect(await panel.text()).not.toContain(CLIENTS[0]!['subject.name'])
        await panel.press('导入 ')
        await panel.waitFor('已导入', PATIENCE)
        await panel.press('完成')
        await allThere(panel)
        return saved(panel)
      })
    },
  )

  test('comes back to Chromium whole', LONG, async () => {
    await inBrowser('chromium', async (panel) => {
      await take(panel, second)
      await allThere(panel)
      await openBackupFile(panel, first, BACKUP_PASS, '还没有改动任何内容', PATIENCE)
      await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('新增 0 条')
      await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('不同 0 条')
      await panel.press('取消')
      third = await saved(panel)
    })
    const [one, two, three] = await Promise.all(
      [first, second, third].map((path) => contentsOf(readFileSync(path), BACKUP_PASS)),
    )
    expect(Object.keys(one!).filter((name) => name.startsWith('scans/'))).toHaveLength(SCANS)
    expect(Object.keys(one!).filter((name) => name.startsWith('filings/'))).toHaveLength(MANY + CLIENTS.length)
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    console.log(`T25: ${MANY + CLIENTS.length} clients, ${Object.keys(one!).length} files, equal in three backups`)
  })
})
