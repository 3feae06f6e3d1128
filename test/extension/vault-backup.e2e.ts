/** T25: what was typed in one browser is in the other after a backup and an import, and back again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type PanelDriver, until } from './panel-driver.ts'
import { type BrowserName, openStage, type Stage } from './stage.ts'
import { createVault, makeBackup, openBackupFile, readProfile, saveProfile } from './vault-driver.ts'

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

const folder = mkdtempSync(join(tmpdir(), 'ba-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Each browser is told in its own way where files are saved. */
async function downloadsGoTo({ launched }: Stage): Promise<void> {
  const { browser } = launched
  if ('inBrowserWindow' in launched) {
    const inWindow = launched.inBrowserWindow as (body: string) => Promise<unknown>
    await inWindow(`const { Services } = window
      Services.prefs.setIntPref('browser.download.folderList', 2)
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)})`)
    return
  }
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}

/** A browser with a fresh vault; `act` uses its panel. Downloads go to the folder. */
async function inBrowser<T>(name: BrowserName, act: (panel: PanelDriver) => Promise<T>): Promise<T> {
  const stage = await openStage(name)
  try {
    await downloadsGoTo(stage)
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
  const path = join(folder, await makeBackup(panel, BACKUP_PASS))
  await until('the downloaded file', async () => existsSync(path) && readFileSync(path).length > 0, 20_000)
  return path
}

async function allThere(panel: PanelDriver): Promise<void> {
  for (const client of CLIENTS) expect(await readProfile(panel, client['subject.name'])).toMatchObject(client)
}

describe('a backup', () => {
  let first = ''
  let second = ''

  test('is made in Chromium', async () => {
    first = await inBrowser('chromium', async (panel) => {
      for (const client of CLIENTS) await saveProfile(panel, client)
      return saved(panel)
    })
    expect(readFileSync(first, 'latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true)
  })

  test('is compared, imported and made again in Firefox; wrong, foreign and damaged files are refused in words', async () => {
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
      await openBackupFile(panel, first, BACKUP_PASS, '还没有改动任何内容')
      expect(await panel.text()).toContain('相同 0 条，不同 0 条')
      expect(await panel.text()).not.toContain(CLIENTS[0]!['subject.name'])
      await panel.press('导入 ')
      await panel.waitFor('已导入')
      await panel.press('完成')
      await allThere(panel)
      return saved(panel)
    })
  })

  test('comes back to Chromium whole', async () => {
    await inBrowser('chromium', async (panel) => {
      await openBackupFile(panel, second, BACKUP_PASS, '还没有改动任何内容')
      await panel.press('导入 ')
      await panel.waitFor('已导入')
      await panel.press('完成')
      await allThere(panel)
      await openBackupFile(panel, first, BACKUP_PASS, '还没有改动任何内容')
      expect(await panel.text()).toContain('新增 0 条')
      expect(await panel.text()).toContain('不同 0 条')
    })
  })
})
