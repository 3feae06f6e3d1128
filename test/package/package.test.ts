import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { manifest } from '../../extension/manifest.ts'
import { listings } from '../../extension/store/listing.ts'
import { makePackages } from './package.ts'
import { filesIn, zipOf } from './zip.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The same files, written in another order at another time. */
function folder(order: readonly string[], time: Date): string {
  const at = mkdtempSync(join(tmpdir(), 'beian-zip-'))
  mkdirSync(join(at, 'b'))
  for (const name of order) {
    writeFileSync(join(at, name), `content of ${name} `.repeat(50))
    utimesSync(join(at, name), time, time)
  }
  return at
}

describe('packages', () => {
  it('come out the same whatever order and time their files have', () => {
    const names = ['z.js', 'a.js', 'b/c.js', 'b/a.css']
    const one = folder(names, new Date('2020-01-01'))
    const two = folder([...names].reverse(), new Date('2026-11-24T23:59:59Z'))
    const zip = zipOf(one, filesIn(one), { 'BUILD.txt': 'note' })
    expect(hash(zip)).toBe(hash(zipOf(two, filesIn(two).reverse(), { 'BUILD.txt': 'note' })))
    expect(Object.keys(unzipSync(zip))).toEqual(['BUILD.txt', 'a.js', 'b/a.css', 'b/c.js', 'z.js'])
  })

  it('built again, are the same to the last byte', { timeout: 600_000 }, () => {
    // Two whole builds take their time: once in a while, not every day.
    const builds = process.env.BA_DEEP === '1' ? 2 : 0
    const made = Array.from({ length: builds }, makePackages)
    for (const other of made.slice(1)) expect(other).toEqual(made[0])
  })
})

describe('what the stores show', () => {
  it.each(['chrome', 'firefox'])('says of every permission of %s why it is there', (browser) => {
    const made = manifest(browser) as Record<string, string[] | undefined>
    const asked = [
      ...(made.permissions ?? []),
      ...(made.optional_permissions ?? []),
      ...(made.optional_host_permissions ?? []),
    ]
    for (const { permissions } of Object.values(listings))
      expect(asked.filter((name) => !(name in permissions))).toEqual([])
  })

  it('fits the fields of the stores', () => {
    for (const { name, summary, description } of Object.values(listings)) {
      expect(name.length).toBeLessThanOrEqual(75)
      expect(summary.length).toBeLessThanOrEqual(132)
      expect(description.length).toBeLessThanOrEqual(16_000)
    }
  })
})
