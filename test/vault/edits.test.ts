import type { Filing } from '@beian-assist/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Vault } from '../../extension/vault/index.ts'
import { editFiling, readFiling, saveFiling } from '../../extension/vault/profiles.ts'
import { known } from '../../extension/vault/records/blend.ts'
import { merge } from '../../extension/vault/records/merge.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { filingOf } from './support/arbitrary.ts'
import { flip, tamper } from './support/disk.ts'
import { World } from './support/world.ts'

const runs = { numRuns: process.env.BA_DEEP === '1' ? 5000 : 200 }

const FILING: Filing = {
  provider: 'huawei',
  subject: { name: '云杉示例', certNumber: '91440300MA5EX01Q4K' },
  principal: { name: '林示例', certNumber: '440305198803120118', mobile: '13800138001', email: 'a@b.cn' },
  websites: [{ name: '官网', domains: [{ name: 'a-example.com' }], owner: { reusePrincipal: true } }],
}

async function stored(vault: Vault): Promise<{ id: string; filing: Filing }> {
  const saved = await saveFiling(vault, FILING, { mode: 'import' })
  return { id: saved.filingId!, filing: await read(vault, saved.filingId!) }
}

async function read(vault: Vault, id: string): Promise<Filing> {
  const found = await readFiling(vault, id)
  if (!found.ok) throw new Error(found.reason)
  return found.filing
}

describe('two edits of one filing', () => {
  test('of different fields are both kept', async () => {
    const vault = await createVault(new World())
    const { id, filing } = await stored(vault)
    const one = { ...filing, principal: { ...filing.principal, mobile: '13900000000' } }
    const two = { ...filing, subject: { ...filing.subject, name: '云杉示例科技' } }
    expect(await editFiling(vault, id, filing, one)).toMatchObject({ result: { ok: true } })
    expect(await editFiling(vault, id, filing, two)).toMatchObject({ result: { ok: true } })
    expect(await read(vault, id)).toEqual({ ...one, subject: two.subject })
  })

  test('of one field are shown side by side, and neither is written over the other', async () => {
    const vault = await createVault(new World())
    const { id, filing } = await stored(vault)
    const to = (mobile: string) => ({ ...filing, principal: { ...filing.principal, mobile } })
    await editFiling(vault, id, filing, to('13900000000'))
    const second = await editFiling(vault, id, filing, to('13700000000'))
    expect(second).toMatchObject({
      result: { ok: false, reason: 'clash' },
      clashes: [{ path: 'principal.mobile', mine: '13700000000', theirs: '13900000000' }],
    })
    expect((await read(vault, id)).principal?.mobile).toBe('13900000000')
    // Saved again after both were seen: the user's own.
    if (!('clashes' in second)) throw new Error('no clash')
    expect(await editFiling(vault, id, second.now, to('13700000000'))).toMatchObject({ result: { ok: true } })
    expect((await read(vault, id)).principal?.mobile).toBe('13700000000')
  })

  test('from two panels at the same moment lose nothing', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { id, filing } = await stored(vault)
    const panels = [vault, await unlockVault(world), await unlockVault(world)]
    const edits: Filing[] = [
      { ...filing, provider: 'aliyun' },
      { ...filing, principal: { ...filing.principal, email: 'c@d.cn' } },
      { ...filing, subject: { ...filing.subject, remark: '备注' } },
    ]
    const done = await Promise.all(panels.map((panel, i) => editFiling(panel, id, filing, edits[i]!)))
    expect(done.map(({ result }) => result.ok)).toEqual([true, true, true])
    expect(await read(vault, id)).toEqual({
      ...filing,
      provider: 'aliyun',
      principal: edits[1]!.principal,
      subject: edits[2]!.subject,
    })
  })
})

describe('merging', () => {
  test('an edit on one side only is that side, whatever it is', () => {
    fc.assert(
      fc.property(filingOf, filingOf, (before, changed) => {
        expect(merge(before, changed, before)).toEqual({ value: known(changed), clashes: [] })
        expect(merge(before, before, changed)).toEqual({ value: known(changed), clashes: [] })
        expect(merge(before, changed, changed)).toEqual({ value: known(changed), clashes: [] })
      }),
      runs,
    )
  })

  test('never drops an edit without a word: each changed value is in the result or named with both sides', () => {
    fc.assert(
      fc.property(filingOf, filingOf, filingOf, (before, mine, theirs) => {
        const { value, clashes } = merge(before, mine, theirs)
        const [b, m, t, v] = [before, mine, theirs, value].map((side) => leaves(known(side)))
        const named = (path: string) => clashes.some((clash) => within(path, clash.path))
        for (const path of new Set([...b!.keys(), ...m!.keys(), ...t!.keys()])) {
          const changed = [m!, t!].filter((side) => side.get(path) !== b!.get(path))
          for (const side of changed) if (!named(path)) expect([path, v!.get(path)]).toEqual([path, side.get(path)])
        }
      }),
      runs,
    )
  })
})

/** Values by path; a list is one value, for rows can be told apart only by the merge itself. */
function leaves(value: unknown, path = '', out = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, item] of Object.entries(value)) leaves(item, path ? `${path}.${key}` : key, out)
  else if (value !== undefined && !Array.isArray(value)) out.set(path, JSON.stringify(value))
  return out
}

/** The clash stands at the value, above it, or (something replaced by a whole of parts) below it. */
const within = (path: string, clash: string) =>
  path === clash || path.startsWith(`${clash}.`) || clash.startsWith(`${path}.`)

describe('a filing whose person cannot be read just now', () => {
  test('keeps its link through an edit, and shows the person again when it is back', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { id, filing } = await stored(vault)
    const people = await vault.list('person')
    if (!people.ok) throw new Error(people.reason)
    await vault.lock()
    world.restart()
    const person = people.records[0]!.id
    await tamper(world, (disk) => disk.records.set(person, flip(disk.records.get(person), 'ct', 40)))
    const again = await unlockVault(world)
    const without = await read(again, id)
    expect(without.principal?.mobile).toBeUndefined()
    const edit = await editFiling(again, id, without, { ...without, provider: 'aliyun' })
    expect(edit.result).toMatchObject({ ok: true })
    expect(await again.recover()).toMatchObject({ ok: true, unreadable: [] })
    expect(await read(again, id)).toEqual({ ...filing, provider: 'aliyun' })
  })
})
