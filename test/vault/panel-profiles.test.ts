import type { Filing } from '@beian-assist/rules'
import { loadLanguage } from '@beian-assist/sdk/panel'
import { beforeAll, describe, expect, test } from 'vitest'
import type { VaultModel } from '../../extension/panel/vault/vault-model.ts'
import { sampleProfiles } from '../../extension/profiles/samples.ts'
import { vaultProfiles } from '../../extension/profiles/vault-profiles.ts'
import type { Vault } from '../../extension/vault/index.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { tamper } from './support/disk.ts'
import { World } from './support/world.ts'

/** The panel's view of an open vault. */
function profilesOf(vault: Vault | undefined, listed: VaultModel['listed'] = () => {}) {
  const model = { vault: () => vault, onChange: () => () => {}, listed } as unknown as VaultModel
  return vaultProfiles(
    model,
    sampleProfiles(() => 'zh'),
    () => 'zh-CN',
  )
}

const FILING: Filing = {
  provider: 'huawei',
  subject: { name: '云杉示例' },
  principal: { name: '林示例', mobile: '13800138000' },
}

/** The same profile open in the forms of two windows. */
async function twoWindows() {
  const world = new World()
  const vault = await createVault(world)
  const [one, two] = [profilesOf(vault), profilesOf(await unlockVault(world))]
  const made = await one.put!(undefined, FILING)
  if (!made.ok) throw new Error(made.message)
  const before = (await one.get(made.id))!
  return { one, two, id: made.id, before }
}

const withMobile = (filing: Filing, mobile: string): Filing => ({
  ...filing,
  principal: { ...filing.principal, mobile },
})

beforeAll(() => loadLanguage('zh-CN'))

describe('profiles in the panel', () => {
  test('edited in two windows at different fields: both edits are kept', async () => {
    const { one, two, id, before } = await twoWindows()
    expect(await one.put!(id, withMobile(before, '13911111111'), before)).toMatchObject({ ok: true, id })
    expect(await two.put!(id, { ...before, provider: 'aliyun' }, before)).toMatchObject({ ok: true, id })
    expect(await one.get(id)).toEqual({ ...withMobile(FILING, '13911111111'), provider: 'aliyun' })
  })

  test('edited at the same field: both values are named, nothing is stored; saving again is a decision', async () => {
    const { one, two, id, before } = await twoWindows()
    await one.put!(id, withMobile(before, '13911111111'), before)
    const refused = await two.put!(id, withMobile(before, '13722222222'), before)
    expect(refused).toMatchObject({ ok: false })
    for (const words of ['13911111111', '13722222222', '没有保存'])
      expect(refused.ok ? '' : refused.message).toContain(words)
    expect((await one.get(id))?.principal?.mobile).toBe('13911111111')
    expect(await two.put!(id, withMobile(before, '13722222222'), before)).toMatchObject({ ok: true, id })
    expect((await one.get(id))?.principal?.mobile).toBe('13722222222')
  })

  test('removed in one window while edited in the other: the edit is kept as a profile of its own', async () => {
    const { one, two, id, before } = await twoWindows()
    expect(await one.remove!(id)).toBe(true)
    const kept = await two.put!(id, withMobile(before, '13911111111'), before)
    if (!kept.ok) throw new Error(kept.message)
    expect((await one.get(kept.id))?.principal?.mobile).toBe('13911111111')
  })

  test('what is missing from the list is told with it, at every reading', async () => {
    const world = new World()
    const vault = await createVault(world)
    const heard: unknown[] = []
    const open = profilesOf(vault, (all) => heard.push(all.ok ? all.unreadable.map(({ why }) => why) : all.reason))
    await open.put!(undefined, FILING)
    await open.list()
    await tamper(world, ({ records }) => {
      for (const [id, row] of records) if ((row as { col: string }).col === 'filing') records.delete(id)
    })
    expect((await open.list()).every(({ sample }) => sample)).toBe(true)
    expect(heard).toEqual([[], ['missing']])
  })

  test('a locked vault stores nothing and shows only samples', async () => {
    const world = new World()
    const vault = await createVault(world)
    const open = profilesOf(vault)
    const put = open.put!
    await vault.lock()
    expect(await put(undefined, FILING)).toMatchObject({
      ok: false,
      message: '保险库已锁定，没有改动任何内容。请先解锁。',
    })
    const shut = profilesOf(undefined)
    expect([shut.put, shut.remove]).toEqual([undefined, undefined])
    expect((await shut.list()).every(({ sample }) => sample)).toBe(true)
  })
})
