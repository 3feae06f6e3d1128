/** Another passphrase, another recovery code, another key: the old ones no longer open, and nothing is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PanelDriver } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import {
  createVault,
  lock,
  openKeys,
  PASSPHRASE,
  pressIn,
  readProfile,
  saveProfile,
  shownCode,
  tryPassphrase,
  typeInto,
  unlock,
} from './vault-driver.ts'

const NEXT = '另外 几个 词语 竹筏 瓦当 41'
const CLIENT = { 'subject.name': '云杉示例科技', 'principal.mobile': '13800138000' }

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let panel: PanelDriver

  beforeAll(async () => {
    stage = await openStage(name)
    ;({ panel } = await stage.open('/form'))
    await createVault(panel)
    await saveProfile(panel, CLIENT)
  })
  afterAll(() => stage?.close())

  const allThere = async () => expect(await readProfile(panel, CLIENT['subject.name'])).toMatchObject(CLIENT)

  test('a new passphrase opens and the old one does not; a wrong present one changes nothing', async () => {
    await openKeys(panel)
    await typeInto(panel, { 'keys-current': `${PASSPHRASE}x`, 'keys-next': NEXT, 'keys-repeat': NEXT })
    await pressIn(panel, '[data-keys]', '更换口令')
    await panel.waitFor('口令不对')
    await pressIn(panel, '[data-keys]', '完成')
    await typeInto(panel, { 'keys-current': PASSPHRASE, 'keys-next': NEXT, 'keys-repeat': NEXT })
    await pressIn(panel, '[data-keys]', '更换口令')
    await panel.waitFor('口令已更换')
    await lock(panel)
    await tryPassphrase(panel, PASSPHRASE, '口令不对')
    await unlock(panel, NEXT)
    await allThere()
  })

  test('a new recovery code counts only after it was typed back, and opens', async () => {
    await openKeys(panel)
    await typeInto(panel, { 'keys-code': NEXT })
    await pressIn(panel, '[data-keys]', '做一个新的恢复码')
    await panel.waitFor('只显示这一次')
    const code = await shownCode(panel)
    expect(code.length).toBeGreaterThan(20)
    // One character of another kind than the shown one: a code may itself end in 0.
    await typeInto(panel, { 'keys-typed': `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}` })
    await pressIn(panel, '[data-keys]', '我已抄好')
    await panel.waitFor('与显示的恢复码不一样')
    await typeInto(panel, { 'keys-typed': code })
    await pressIn(panel, '[data-keys]', '我已抄好')
    await panel.waitFor('新的恢复码已启用')
    await lock(panel)
    await panel.press('忘记口令')
    await unlock(panel, code)
    await allThere()
  })

  test('a new key re-encrypts everything, and the same passphrase opens', async () => {
    await openKeys(panel)
    await typeInto(panel, { 'keys-rotate': NEXT })
    await pressIn(panel, '[data-keys]', '更换密钥')
    await panel.waitFor('所有记录都已用新密钥重新加密')
    await allThere()
    await lock(panel)
    expect(await panel.text()).not.toContain('忘记口令')
    await unlock(panel, NEXT)
    await allThere()
    expect(stage.foreign()).toEqual([])
  })
})
