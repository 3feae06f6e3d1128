/** Clients by the hundred, all different, and a backup that holds them with their scans. */
import { createHash } from 'node:crypto'
import type { Filing } from '@beian-assist/rules'
import { newKeyPair, openEnvelope, sealEnvelope, unpackBackup } from '@beian-assist/rules/backup'
import { splitFiling } from '../../../extension/vault/records/split.ts'
import { createVault } from './acts.ts'
import { readAge } from './age-reader.ts'
import { World } from './world.ts'

export const filingOf = (n: number): Filing => ({
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

/** What to store for `count` clients. */
export const putsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const nothing = { people: [], subjects: [], services: [] }
    return splitFiling(filingOf(n), nothing, { mode: 'import', title: `客户${n}` }).puts
  }).flat()

export async function backupOfMany(clients: number, scans: number, passphrase: string): Promise<Uint8Array> {
  const vault = await createVault(new World())
  const stored = await vault.commit({ puts: putsOf(clients) })
  if (!stored.ok) throw new Error(stored.reason)
  for (let n = 0; n < scans; n++) {
    const picture = Uint8Array.from({ length: 20_000 + n }, (_, at) => Math.imul(at + n, 2654435761) >>> 24)
    const added = await vault.addScan(picture, { material: 'principalIdFront', of: null, mime: 'image/jpeg' })
    if (!added.ok) throw new Error(added.reason)
  }
  const made = await vault.exportBackup(passphrase, {
    seal: (payload, pass) => sealEnvelope(payload, pass, 10),
    open: openEnvelope,
    pair: newKeyPair,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.file.bytes
}

/**
 * The records and pictures of a backup, by their names. Without what differs by nature: when a vault took a record in, and the
 * log of its own acts.
 */
export async function contentsOf(file: Uint8Array, passphrase: string): Promise<Record<string, unknown>> {
  const opened = await unpackBackup(readAge(file, passphrase))
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const files = [...opened.files].flatMap(([name, json]) => {
    if (!name.startsWith('records/')) return [[name, json]]
    const { updatedAt: _when, rev: _rev, ...record } = json as Record<string, unknown>
    return record.col === 'activity' ? [] : [[name, record]]
  })
  const scans = [...opened.scans].map(([id, bytes]) => [
    `scans/${id}`,
    createHash('sha256').update(bytes).digest('hex'),
  ])
  return Object.fromEntries([...files, ...scans])
}
