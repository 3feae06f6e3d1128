/** T69: a thousand clients. Ratios against plain WebCrypto on the same bytes in the same run; the limits are those a user feels. */
import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import type { Vault } from '../../extension/vault/index.ts'
import {
  editFiling,
  readFiling,
  type Summary,
  saveFiling,
  searchSummaries,
  summaries,
} from '../../extension/vault/profiles.ts'
import { splitFiling } from '../../extension/vault/records/split.ts'
import { createVault, expectState } from '../vault/support/acts.ts'
import { readDisk } from '../vault/support/disk.ts'
import { PASS, World } from '../vault/support/world.ts'

const CLIENTS = 1000
const UNLOCK_MS = 2000
const SEARCH_MS = 50
const MIRROR_MS = 1000
const SAVE_MS = 1000

const filingOf = (n: number): Filing => ({
  provider: 'huawei',
  type: 'first',
  province: 'guangdong',
  subject: {
    name: `示例第${n}科技有限公司`,
    certNumber: `91440300${String(n).padStart(10, '0')}`,
    contactAddress: `深圳市示例区示例路${n}号`,
  },
  principal: {
    name: `示例人${n}`,
    certNumber: `440305${String(198001010000 + n).padStart(12, '0')}`,
    mobile: `138${String(n).padStart(8, '0')}`,
  },
  websites: [
    { name: `示例第${n}官网`, domains: [{ name: `client-${n}.example.com` }], owner: { reusePrincipal: true } },
  ],
})

async function timed<T>(work: () => Promise<T> | T, rounds = 1): Promise<{ ms: number; result: T }> {
  let best = Number.POSITIVE_INFINITY
  let result: T | undefined
  for (let i = 0; i < rounds; i++) {
    const started = performance.now()
    result = await work()
    best = Math.min(best, performance.now() - started)
  }
  return { ms: best, result: result as T }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** What decrypting the same bytes costs by itself. */
async function baseline(world: World): Promise<number> {
  const sizes = [...(await readDisk(world)).records.values()].map((row) => (row as { ct: ArrayBuffer }).ct.byteLength)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const sealed = await Promise.all(
    sizes.map(async (size) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      return { iv, ct: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(size - 16)) }
    }),
  )
  const { ms } = await timed(
    () => Promise.all(sealed.map(({ iv, ct }) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, ct))),
    3,
  )
  return ms
}

test(`${CLIENTS} clients in the vault`, async () => {
  const world = new World()
  const vault = await createVault(world)
  const puts = Array.from({ length: CLIENTS }, (_, n) => {
    const nothing = { people: [], subjects: [], services: [] }
    return splitFiling(filingOf(n), nothing, { mode: 'import', title: `客户${n}` }).puts
  }).flat()
  const filled = await timed(() => vault.commit({ puts }))
  expect(filled.result).toMatchObject({ ok: true })
  const plain = await baseline(world)
  const ratio = (ms: number) => `${ms.toFixed(1)} ms, ${(ms / plain).toFixed(1)}×`
  say(`${puts.length} records; plain decryption of the same bytes: ${plain.toFixed(1)} ms = 1×`)
  say(`first commit of all: ${ratio(filled.ms)}`)

  await vault.lock()
  const state = await expectState(world.page(), 'locked')
  // The test's key derivation costs next to nothing, so this is what comes after it.
  const unlocked = await timed(() => state.unlock({ passphrase: PASS }))
  if (!unlocked.result.ok) throw new Error(unlocked.result.reason)
  const open: Vault = unlocked.result.vault
  say(`unlock after the key derivation, everything read once: ${ratio(unlocked.ms)}`)
  expect(unlocked.ms).toBeLessThanOrEqual(UNLOCK_MS)

  const listed = await timed(() => summaries(open), 3)
  if (!listed.result.ok) throw new Error(listed.result.reason)
  const lines: readonly Summary[] = listed.result.summaries
  say(`list of all: ${ratio(listed.ms)}`)
  const searched = await timed(() => searchSummaries(lines, 'client-777'), 5)
  expect(searched.result.length).toBeGreaterThanOrEqual(1)
  say(`search: ${searched.ms.toFixed(1)} ms`)
  expect(searched.ms).toBeLessThanOrEqual(SEARCH_MS)

  const id = lines.find(({ col, name }) => col === 'filing' && name === '客户777')!.id
  const read = await readFiling(open, id)
  if (!read.ok) throw new Error(read.reason)
  const edited = { ...read.filing, principal: { ...read.filing.principal, mobile: '13911111111' } }
  const saved = await timed(() => editFiling(open, id, read.filing, edited))
  expect(saved.result.result).toMatchObject({ ok: true })
  say(`one edit, merged and stored: ${ratio(saved.ms)}`)
  expect(saved.ms).toBeLessThanOrEqual(SAVE_MS)

  const added = await timed(() => saveFiling(open, filingOf(CLIENTS), { mode: 'import' }))
  expect(added.result.result).toMatchObject({ ok: true })
  say(`one new client: ${ratio(added.ms)}`)

  const mirrored = await timed(() => open.mirrorNow(), 3)
  expect(mirrored.result).toMatchObject({ ok: true })
  say(`copy outside the database, verified: ${ratio(mirrored.ms)}`)
  expect(mirrored.ms).toBeLessThanOrEqual(MIRROR_MS)

  const rotated = await timed(() => open.rotateKey(PASS))
  expect(rotated.result).toMatchObject({ ok: true })
  say(`a new vault key for all of it: ${ratio(rotated.ms)}`)
})
