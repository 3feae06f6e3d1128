/** T71: the header has room for an authenticator's slot. Whatever becomes of the authenticator, the passphrase opens. */
import { describe, expect, test } from 'vitest'
import { randomBytes } from '../../extension/vault/bytes.ts'
import { deriveArgon2id } from '../../extension/vault/crypto/argon2.ts'
import { type Header, newestEpoch, readHeader, type Slot, signHeader } from '../../extension/vault/crypto/header.ts'
import { epochKeys, importVaultKey, keyChecks } from '../../extension/vault/crypto/keys.ts'
import { passphraseBytes } from '../../extension/vault/crypto/passphrase.ts'
import { makeSlot, openSlot, passphraseKek, secretKek } from '../../extension/vault/crypto/slots.ts'
import { contents, createVault, expectState, putPerson, unlockVault } from './support/acts.ts'
import { readDisk, tamper } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

const NEXT = 'quite another long passphrase'

/** The vault key as the passphrase slot wraps it. */
async function vaultKeyOf(header: Header) {
  const epoch = newestEpoch(header)
  const slot = epoch.slots.find(({ type }) => type === 'passphrase') as Extract<Slot, { type: 'passphrase' }>
  const secret = passphraseBytes(PASS)
  if (!secret.ok) throw new Error(secret.reason)
  const kek = (await passphraseKek(secret.bytes, slot.kdf, deriveArgon2id))!
  const { raw } = await openSlot(slot, kek, { vaultId: header.vaultId, epoch: epoch.n }, true)
  return raw!
}

/** What an authenticator gives for this vault: 32 bytes that only it can make. */
async function enrolled() {
  const world = new World()
  const vault = await createVault(world)
  await putPerson(vault, '林示例')
  const before = await contents(vault)
  await vault.lock()
  const prf = randomBytes(32)
  const { meta } = await readDisk(world)
  const read = await readHeader(meta.get('header.0'))
  if (read.state !== 'good') throw new Error(read.state)
  const raw = await vaultKeyOf(read.header)
  const { vaultId } = read.header
  const { n } = newestEpoch(read.header)
  const salt = randomBytes(16)
  const kek = await secretKek(prf.slice(), { type: 'prf', salt })
  const slot = await makeSlot({ type: 'prf', salt, credential: randomBytes(64) }, kek, raw, { vaultId, epoch: n })
  const keys = await epochKeys(await importVaultKey(raw), vaultId, n)
  const bent = new Map<string, Header>()
  for (const name of ['header.0', 'header.1']) {
    const {
      mac: _mac,
      sum: _sum,
      ...body
    } = await readHeader(meta.get(name)).then((one) =>
      one.state === 'good' ? one.header : Promise.reject(new Error(one.state)),
    )
    const epochs = body.epochs.map((epoch) => ({ ...epoch, slots: [...epoch.slots, slot] }))
    bent.set(name, await signHeader({ ...body, epochs }, keys))
  }
  await tamper(world, (disk) => {
    for (const [name, header] of bent) disk.meta.set(name, header)
  })
  return { world, before, prf, salt }
}

async function slotsOf(world: World): Promise<{ types: string[]; header: Header }> {
  const read = await readHeader((await readDisk(world)).meta.get('header.0'))
  if (read.state !== 'good') throw new Error(read.state)
  return { types: newestEpoch(read.header).slots.map(({ type }) => type), header: read.header }
}

describe('T71 a slot of an authenticator', () => {
  test('is read, signed for and kept; it opens the same vault key, another authenticator does not', async () => {
    const { world, prf, salt } = await enrolled()
    const { header } = await slotsOf(world)
    const epoch = newestEpoch(header)
    const slot = epoch.slots.find(({ type }) => type === 'prf')!
    const opens = async (secret: Uint8Array<ArrayBuffer>) => {
      const kek = await secretKek(secret, { type: 'prf', salt })
      const { key } = await openSlot(slot, kek, { vaultId: header.vaultId, epoch: epoch.n }, false)
      return keyChecks(await epochKeys(key, header.vaultId, epoch.n), header.vaultId, epoch.kcv)
    }
    expect(await opens(prf.slice())).toBe(true)
    expect(await opens(randomBytes(32))).toBe(false)
  })

  test('does not keep the passphrase from opening, with the authenticator away', async () => {
    const { world, before } = await enrolled()
    expect(await contents(await unlockVault(world))).toEqual(before)
  })

  test('survives a change of passphrase; the new passphrase opens, the old does not', async () => {
    const { world, before } = await enrolled()
    const vault = await unlockVault(world)
    expect(await vault.changePassphrase({ passphrase: PASS }, NEXT)).toMatchObject({ ok: true })
    await vault.lock()
    expect((await slotsOf(world)).types.sort()).toEqual(['passphrase', 'prf'])
    const state = await expectState(world.page(), 'locked')
    expect(await state.unlock({ passphrase: PASS })).toMatchObject({ ok: false })
    expect(await contents(await unlockVault(world, NEXT))).toEqual(before)
  })

  test('goes with a change of the vault key, which it cannot follow; the passphrase opens still', async () => {
    const { world } = await enrolled()
    const vault = await unlockVault(world)
    expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true })
    await vault.lock()
    expect((await slotsOf(world)).types).not.toContain('prf')
    expect(Object.values(await contents(await unlockVault(world)))).toHaveLength(1)
  })
})
