/** Every kit of the gallery, every kind of control, filled through the engine and compared with what the framework holds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../sdk/drivers/driver.ts'
import { type AnyKit, allKits } from '../kits/build.ts'
import { type Cell, type Run, runRound, sumOf, table } from './matrix.ts'
import { openTheatre, type Theatre } from './stage.ts'

const deep = process.env.BA_DEEP === '1'

/** Changes of the page that must cost next to nothing. Masks, late lists, lists of 500 and renewal on blur are cells of their own. */
const mutations: readonly (readonly string[])[] = [
  ['scroller'],
  ['dialog'],
  ['drop-ids'],
  ['rename-classes'],
  ['strip-aria'],
  ['shadow'],
  ['iframe'],
  ['late'],
]

// View UI Plus cannot be used by hand in a shadow root either: it takes a press in its own list for one outside of it.

let theatre: Theatre
const plain: Cell[] = []
const changed = new Map<string, Cell[]>()

beforeAll(async () => {
  theatre = await openTheatre(allKits)
})
afterAll(async () => {
  await theatre?.close()
  console.log(`\n${table(plain)}\n`)
  for (const [name, cells] of changed) console.log(`${name}\n\n${table(cells)}\n`)
})

const notesOf = (cells: readonly Cell[]): string =>
  cells
    .filter(({ filled, silent, undo }) => !filled || silent || undo === 'silent')
    .map(({ note }) => note)
    .join('\n')

/** Nothing may be wrong in silence, on any page; how much is filled is asked of all cells together. */
function expectHonest({ cells, acts }: Run): void {
  expect(
    cells.filter(({ silent }) => silent).map(({ note }) => note),
    'silent wrong values',
  ).toEqual([])
  expect(
    cells.filter(({ undo }) => undo === 'silent').map(({ note }) => note),
    'neither taken back nor named',
  ).toEqual([])
  expect(acts).toEqual([])
}

const worlds: readonly World[] = ['page', 'isolated']
/** CI: one round a kit, other values and another world for each; deep: all of them. */
const rounds = allKits.flatMap((kit, at): [AnyKit, number, World][] =>
  deep
    ? worlds.flatMap((world) => [0, 1, 2].map((round): [AnyKit, number, World] => [kit, round, world]))
    : [[kit, at % 3, at % 2 === 0 ? 'isolated' : 'page']],
)

// Hints are off here and on the changed pages: the generic ways must carry every kit.
describe('the framework holds what the profile says', () => {
  test.each(rounds)('%s, values %i, %s world', async (kit, round, world) => {
    const run = await runRound(theatre, kit, round, world)
    plain.push(...run.cells)
    expectHonest(run)
  })

  test('in 97 % of all cells', () => {
    const { all, filled } = sumOf(plain)
    expect(all).toBeGreaterThan(deep ? 700 : 120)
    expect(filled / all, notesOf(plain)).toBeGreaterThanOrEqual(0.97)
  })
})

test('days of a range are found in the calendar, whatever month it opens with', () => {
  const ranges = plain.filter(({ kind, filled, kit }) => kind.startsWith('dateRange') && filled && kit !== 'native')
  console.log(ranges.map(({ kit, driver, ms }) => `${kit} ${driver} ${ms.toFixed(0)} ms`).join('\n'))
  expect(ranges.filter(({ driver }) => driver !== 'date-range/grid').map(({ note }) => note)).toEqual([])
})

/** Kinds on which the hints of a kit bear. */
const POPUPS = /^(select|combobox|filter|cascader|date|dateRange|tags)/
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

describe('with the hints of known kits', () => {
  const hinted: Cell[] = []
  // CI: two kits, and only what opens, where alone hints bear; deep: everything.
  test.each(deep ? rounds : rounds.filter(([kit]) => kit === 'element-plus' || kit === 'tiny-vue'))(
    '%s, values %i, %s world',
    async (kit, round, world) => {
      const only = deep ? () => true : ({ kind }: { kind: string }) => POPUPS.test(kind)
      const run = await runRound(theatre, kit, round, world, [], kit, only, true)
      hinted.push(...run.cells)
      expectHonest(run)
    },
  )

  test('97 % of all cells are right; time per kit, hints off and on', () => {
    const { all, filled } = sumOf(hinted)
    expect(all).toBeGreaterThan(deep ? 700 : 12)
    expect(filled / all, notesOf(hinted)).toBeGreaterThanOrEqual(0.97)
    const rows = [...new Set(hinted.map(({ kit }) => kit))].map((kit) => {
      const timesOf = (cells: readonly Cell[]) =>
        cells.filter((cell) => cell.kit === kit && POPUPS.test(cell.kind) && cell.ms > 0).map(({ ms }) => ms)
      return `| ${kit} | ${timesOf(hinted).length} | ${median(timesOf(plain)).toFixed(0)} | ${median(timesOf(hinted)).toFixed(0)} |`
    })
    console.log(`\n| kit | cells | median ms, hints off | on |\n|---|---|---|---|\n${rows.join('\n')}\n`)
  })
})

// CI: five changes, each on another kit.
describe('changed pages', () => {
  const pages = mutations.flatMap((change, at): [string, AnyKit][] =>
    (deep ? allKits : allKits.filter((_, kit) => kit === at && at < 5))
      .filter((kit) => !(kit === 'view-ui-plus' && change.includes('shadow')))
      .map((kit) => [change.join('+'), kit]),
  )
  test.each(pages)('%s: %s', async (change, kit) => {
    const run = await runRound(theatre, kit, 1, 'page', [change], `${kit} ${change}`)
    changed.set(change, [...(changed.get(change) ?? []), ...run.cells])
    expectHonest(run)
  })

  test('cost three points at most', () => {
    const share = (cells: readonly Cell[]): number => {
      const { all, filled } = sumOf(cells)
      return filled / all
    }
    const all = [...changed.values()].flat()
    expect(share(all), notesOf(all)).toBeGreaterThanOrEqual(share(plain) - 0.03)
  })
})
