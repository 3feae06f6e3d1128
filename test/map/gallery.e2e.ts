import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mapControls } from '../../sdk/mapping/map.ts'
import { type KitName, kitNames } from '../kits/build.ts'
import type { Mutation } from '../kits/page/mutate.ts'
import { expectedError, plattFit, reliability, type Sample, samplesOf } from './calibration.ts'
import { empty, precision, type Row, recall, sum, type Tally, table, verdict } from './judge.ts'
import { type Change, changes } from './mutate.ts'
import { type Named, type Recorder, startRecorder } from './record.ts'

/** Other markup for the same words: nothing of it may cost precision, little of it recall. */
const LAYOUTS: readonly (readonly Mutation[])[] = [
  ['labels-top'],
  ['labels-left'],
  ['labels-table'],
  ['placeholder-only'],
  ['shadow'],
  ['scroller'],
  ['dialog'],
  ['strip-aria', 'drop-ids', 'rename-classes'],
]

/** Everyday each kit takes every other layout and change, its neighbour the rest; deep: all of them. */
const share = <T>(all: readonly T[], kit: KitName): readonly T[] =>
  process.env.BA_DEEP === '1' ? all : all.filter((_, at) => at % 2 === kitNames.indexOf(kit) % 2)

let recorder: Recorder
const rows: Row[] = []
const samples: Sample[] = []

beforeAll(async () => {
  recorder = await startRecorder(kitNames)
})
afterAll(async () => {
  await recorder?.close()
  console.log(
    `\n${table(rows)}\n\n${reliability(samples)}\nexpected error ${(100 * expectedError(samples)).toFixed(2)} points\n`,
  )
  // BA_FIT=1 writes the coefficients anew from what was just seen; look at the table of a run after it.
  if (process.env.BA_FIT !== '1') return
  const made = { ...plattFit(samples), samples: samples.length, wrong: samples.filter(({ right }) => !right).length }
  const about = {
    pages: 'test/map/gallery.e2e.ts: seven kits, filing and cells, layouts and mutations',
    fittedOn: new Date().toISOString().slice(0, 10),
  }
  await writeFile(
    new URL('../../sdk/mapping/calibration.json', import.meta.url),
    `${JSON.stringify({ ...made, ...about }, undefined, 2)}\n`,
  )
})

interface Result {
  readonly tally: Tally
  readonly swapped: readonly string[]
  readonly notes: readonly string[]
}

const judged = (name: string, recordings: readonly Named[]): Result => {
  const mapped = recordings.map((recording) => ({ recording, mappings: mapControls(recording.scan) }))
  for (const { recording, mappings } of mapped) samples.push(...samplesOf(recording, mappings))
  const verdicts = mapped.map(({ recording, mappings }) => verdict(recording, mappings))
  const tally = sum(verdicts.map((each) => each.tally))
  rows.push({ name, tally })
  return {
    tally,
    swapped: verdicts.flatMap((each) => each.swapped),
    notes: verdicts.flatMap((each) => each.notes).filter((note) => note.startsWith('WRONG')),
  }
}

const atLeast = ({ tally, notes, swapped }: Result, least: { precision: number; recall: number }): void => {
  expect(swapped).toEqual([])
  expect(precision(tally), notes.join('\n')).toBeGreaterThanOrEqual(least.precision)
  expect(recall(tally)).toBeGreaterThanOrEqual(least.recall)
}

describe.each(kitNames)('%s', (kit: KitName) => {
  test('a filing form is mapped', async () => {
    atLeast(judged(`${kit} filing`, await recorder.gallery(kit, 'filing')), { precision: 0.99, recall: 0.95 })
  })

  // These pages show each kind of control once and ask for some fields twice, in sections of others: much is left on purpose.
  test('a page of unrelated controls is not guessed at', async () => {
    atLeast(judged(`${kit} cells`, await recorder.gallery(kit, 'cells')), { precision: 0.99, recall: 0.75 })
  })

  test('other layouts and bare markup', async () => {
    const results: Result[] = []
    for (const layout of share(LAYOUTS, kit))
      results.push(judged(`${kit} ${layout.join('+')}`, await recorder.gallery(kit, 'filing', layout)))
    for (const result of results) atLeast(result, { precision: 0.99, recall: 0.8 })
    const all = results.map(({ tally }) => tally).reduce((one, other) => sum([one, other]), empty())
    expect(recall(all)).toBeGreaterThanOrEqual(0.95)
  })

  test.each(share(changes, kit))('%s', async (change: Change) => {
    const result = judged(`${kit} ${change}`, await recorder.gallery(kit, 'filing', [change]))
    atLeast(result, { precision: 0.99, recall: 0.92 })
  })
})

test('what is said to be right with a probability is right about as often', () => {
  expect(samples.length).toBeGreaterThan(1000)
  expect(expectedError(samples), reliability(samples)).toBeLessThanOrEqual(0.03)
})
