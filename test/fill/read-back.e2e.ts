/** Page to filing: a form of the gallery that was filled from a profile is read back as that profile, field by field. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { valueAt } from '../../sdk/filing/path.ts'
import { type AnyKit, allKits } from '../kits/build.ts'
import { loadSample } from '../samples/samples.ts'
import { openTheatre, type Theatre } from './stage.ts'

const deep = process.env.BA_DEEP === '1'
const kits: readonly AnyKit[] = deep ? allKits : ['native', 'element-plus']

let theatre: Theatre
const rows: string[] = []
beforeAll(async () => {
  theatre = await openTheatre(kits)
})
afterAll(async () => {
  await theatre?.close()
  console.log(
    `\n| kit | written | read back the same | other | not read |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
  )
})

const plain = (value: unknown): string => JSON.stringify(value ?? null)

test.each(kits)('%s', async (kit) => {
  const filing = await loadSample('gd-enterprise-app')
  const stage = await theatre.open(kit, 'filing', 'page')
  const { receipts } = await stage.call('fill', filing, {})
  const read = await stage.call('readFiling')
  await stage.close()
  const paths = receipts.flatMap(({ status, path }) => (status === 'done' && path !== undefined ? [path] : []))
  const told = paths.map((path) => ({ path, want: valueAt(filing, path), got: valueAt(read.filing, path) }))
  const same = told.filter(({ want, got }) => plain(want) === plain(got))
  const missing = told.filter(({ got }) => got === undefined)
  const other = told.filter(({ want, got }) => got !== undefined && plain(want) !== plain(got))
  rows.push(`| ${kit} | ${told.length} | ${same.length} | ${other.length} | ${missing.length} |`)
  // Some kits show the first step of a wizard only.
  expect(told.length).toBeGreaterThan(4)
  // A blank is no harm; another value than the page shows would be stored as the user's own.
  expect(other).toEqual([])
  expect(same.length / told.length, JSON.stringify(missing)).toBeGreaterThanOrEqual(0.95)
})
