/** Damaged packages: read as what they are or refused with a reason, nothing thrown, memory bounded. 100 every day, 2,000 in the deep run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { type AppFeatures, bytesSource, readPackage } from '../../../sdk/documents/packages/index.ts'
import { chance, damaged } from './damage.ts'
import { forge } from './forge.ts'
import { FIXTURES } from './generate.ts'
import type { Truth } from './truth.ts'

const rounds = process.env.BA_DEEP === '1' ? 2000 : 100
const truth = JSON.parse(readFileSync(join(FIXTURES, 'truth.json'), 'utf8')) as Truth
const untouched = new Map<string, AppFeatures>()
const files = [...truth.apks, ...truth.ipas].map(({ file }) => ({
  file,
  bytes: new Uint8Array(readFileSync(join(FIXTURES, file))),
}))

/** Damage inside an entry that the checksum does not give away: packed anew around it. */
function repacked(bytes: Uint8Array, random: () => number): Uint8Array {
  const entries = Object.entries(unzipSync(bytes))
  const target = Math.floor(random() * entries.length)
  return forge(
    entries.map(([name, content], index) => ({ name, bytes: index === target ? damaged(content, random) : content })),
  )
}

/** Checksums and signatures give every damage away that would change a value; an entry that cannot be found any more leaves a blank. */
function expectSame(now: AppFeatures, before: AppFeatures): void {
  expect([now.packageName, now.versionCode]).toEqual([before.packageName, before.versionCode])
  expect([before.name, '']).toContain(now.name)
  const prints = before.signers.map(({ certificate }) => certificate.sha256)
  for (const { certificate } of now.signers) expect(prints).toContain(certificate.sha256)
}

beforeAll(async () => {
  for (const { file, bytes } of files) {
    const outcome = await readPackage(bytesSource(bytes))
    if (!outcome.ok) throw new Error(file)
    untouched.set(file, outcome.features)
  }
})

it(`${rounds} damaged packages`, { timeout: 600_000 }, async () => {
  const random = chance(20261126)
  const outcomes = new Map<string, number>()
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  for (let round = 0; round < rounds; round++) {
    const { bytes, file } = files[Math.floor(random() * files.length)]!
    const raw = random() < 0.5
    const broken = raw ? damaged(bytes, random) : repacked(bytes, random)
    const source = bytesSource(broken)
    const outcome = await readPackage({
      size: source.size,
      read(at, length) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        return source.read(at, length)
      },
    }).catch((error: unknown) => {
      throw new Error(`round ${round}, ${file}`, { cause: error })
    })
    const key = outcome.ok ? 'read' : outcome.problem
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
    if (raw && outcome.ok) expectSame(outcome.features, untouched.get(file)!)
    // What was read in spite of the damage has every value that would be filed, in its form.
    if (!outcome.ok) continue
    expect(outcome.features.packageName).not.toBe('')
    for (const { certificate } of outcome.features.signers) {
      expect(certificate.md5).toMatch(/^[0-9a-f]{32}$/)
      expect(certificate.sha1).toMatch(/^[0-9a-f]{40}$/)
    }
  }
  process.stdout.write(
    `packages: ${[...outcomes].map(([key, count]) => `${key} ${count}`).join(', ')}; ${Math.round(most / 1e6)} MB at most\n`,
  )
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(rounds)
  expect(most).toBeLessThan(300e6)
})
