/** Wrong passphrases, damaged rows and a database that the browser has emptied: said plainly, nothing lost, the panel goes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PanelDriver } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import {
  createVault,
  damageRow,
  emptyDatabase,
  lock,
  PASSPHRASE,
  readProfile,
  reload,
  saveProfile,
  shownProfiles,
  startSaving,
  stiffenDatabase,
  tryPassphrase,
  unlock,
} from './vault-driver.ts'

const CLIENTS = ['云杉示例科技', '白鹭示例商贸'].map((name, i) => ({
  'subject.name': name,
  'subject.certNumber': `91440300MA5EX0${i}Q4K`,
  'principal.name': ['林示例', '王示例'][i]!,
  'principal.certNumber': ['440305198803120118', '110101199001011237'][i]!,
  'principal.mobile': `1380013800${i}`,
  'websites[0].name': `${name}官网`,
}))

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let panel: PanelDriver

  /** Both clients are there, value by value. */
  async function allThere(): Promise<void> {
    for (const client of CLIENTS) expect(await readProfile(panel, client['subject.name'])).toMatchObject(client)
  }

  beforeAll(async () => {
    stage = await openStage(name)
    ;({ panel } = await stage.open('/form'))
    await createVault(panel)
    for (const client of CLIENTS) await saveProfile(panel, client)
    await lock(panel)
  })
  afterAll(() => stage?.close())

  test('a wrong passphrase is refused in words, again and again, and the right one still opens', async () => {
    for (const wrong of ['一 二 三 四 五 六 七 八', PASSPHRASE.slice(0, -1), `${PASSPHRASE}8`]) {
      await tryPassphrase(panel, wrong, '口令不对')
      expect(await panel.text()).not.toContain(CLIENTS[0]!['subject.name'])
      await reload(panel)
    }
    await panel.waitFor('还可以再试 2 次')
    await unlock(panel)
    await allThere()
  })

  test('a damaged row is named and comes back from the copy; the rest is usable meanwhile', async () => {
    await lock(panel)
    await damageRow(panel, 'filing')
    await unlock(panel)
    await panel.waitFor('有 1 条记录读不出来')
    // The notice may be drawn a moment before the list.
    await expect.poll(() => shownProfiles(panel), { timeout: 30_000 }).toHaveLength(1)
    expect(CLIENTS.map((client) => client['subject.name'])).toContain((await shownProfiles(panel))[0])
    await saveProfile(panel, { 'subject.name': '新客户示例' })
    // Also after the panel has been closed and opened again.
    await reload(panel)
    await panel.waitFor('有 1 条记录读不出来')
    await panel.press('从副本找回')
    await panel.waitFor('从副本找回了 1 条记录')
    expect(await panel.text()).not.toContain('较早的版本')
    await allThere()
    expect(await readProfile(panel, '新客户示例')).toMatchObject({ 'subject.name': '新客户示例' })
  })

  test('an emptied database is called lost, never a first run, and is back in one click', async () => {
    await lock(panel)
    await emptyDatabase(panel)
    await reload(panel)
    await panel.waitFor('浏览器丢失了保险库')
    expect(await panel.text()).not.toContain('再输入一次')
    await panel.press('从这份恢复')
    await unlock(panel)
    await allThere()
    expect(await readProfile(panel, '新客户示例')).toMatchObject({ 'subject.name': '新客户示例' })
  })

  test('a database that takes nothing any more: what was typed stays, and it is repaired beside it', async () => {
    await stiffenDatabase(panel)
    await startSaving(panel, { 'subject.name': '修复示例科技' })
    await panel.waitFor('修复数据库')
    expect(await panel.text()).toContain('已有的资料都还读得出来')
    await panel.press('修复数据库')
    await panel.waitFor('数据库已重建')
    await panel.press('保存')
    await panel.waitFor('新建资料')
    await allThere()
    expect(await readProfile(panel, '修复示例科技')).toMatchObject({ 'subject.name': '修复示例科技' })
    expect(await panel.text()).not.toContain('数据库已重建')
  })

  test('all of it without a request', () => {
    expect(stage.foreign()).toEqual([])
  })
})
