import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFilingForm } from '../../sdk/check/filing-form.ts'
import { mapControls } from '../../sdk/mapping/map.ts'
import { reliability, type Sample, samplesOf } from './calibration.ts'
import { precision, type Row, recall, sum, table, verdict } from './judge.ts'
import { type Recorder, startRecorder } from './record.ts'

const folder = fileURLToPath(new URL('./unseen/', import.meta.url))
const documents = readdirSync(folder).filter((file) => file.endsWith('.html'))

let recorder: Recorder
/** Whole sentences instead of labels: what is said freely may be shown instead of filled. */
const LEAST: Readonly<Record<string, number>> = { 'questions.html': 0.9 }

const rows: Row[] = []
const samples: Sample[] = []

beforeAll(async () => {
  recorder = await startRecorder([])
})
afterAll(async () => {
  await recorder?.close()
  console.log(`\n${table(rows)}\n\n${reliability(samples)}\n`)
})

describe('the first-filing form, step by step', () => {
  test.each([
    ['in Chinese', '', 0.95],
    ['in English', '&locale=en', 0.9],
  ])('%s', async (name, locale, least) => {
    const verdicts = []
    for (const query of ['step=1', 'step=2', 'step=3', 'step=4', 'step=1&app=1', 'step=3&app=1']) {
      const recording = await recorder.page(`/first-filing/?popup=0&${query}${locale}`)
      verdicts.push(verdict(recording, mapControls(recording.scan)))
    }
    const tally = sum(verdicts.map((each) => each.tally))
    rows.push({ name: `first-filing ${name}`, tally })
    expect(verdicts.flatMap(({ swapped }) => swapped)).toEqual([])
    expect(precision(tally), verdicts.flatMap(({ notes }) => notes).join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall(tally)).toBeGreaterThanOrEqual(least)
  })
})

describe('kits outside the gallery', () => {
  test.each(['tiny', 'devui'])('%s', async (name) => {
    const recording = await recorder.kit(name)
    const { tally, notes, swapped } = verdict(recording, mapControls(recording.scan))
    rows.push({ name, tally })
    expect(swapped).toEqual([])
    expect(precision(tally), notes.join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall(tally), notes.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

describe('pages in markup and words of their own', () => {
  test.each(documents)('%s', async (file) => {
    const recording = await recorder.document(file, readFileSync(`${folder}${file}`, 'utf8'))
    const mappings = mapControls(recording.scan)
    expect(isFilingForm(mappings)).toBe(file !== 'other-forms.html')
    samples.push(...samplesOf(recording, mappings))
    const { tally, notes, swapped } = verdict(recording, mappings)
    rows.push({ name: file, tally })
    expect(swapped).toEqual([])
    expect(precision(tally), notes.join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall(tally), notes.join('\n')).toBeGreaterThanOrEqual(LEAST[file] ?? 0.95)
  })

  test('forms that are no filing are refused, each with a reason', async () => {
    const recording = await recorder.document('other-forms', readFileSync(`${folder}other-forms.html`, 'utf8'))
    const mappings = mapControls(recording.scan)
    expect(mappings.filter(({ status }) => status === 'mapped')).toEqual([])
    const reasons = mappings.map((mapping) => (mapping.status === 'refused' ? mapping.reason : mapping.status))
    // The user's own business, or words that no filing uses; never by chance.
    expect(new Set(reasons)).toEqual(new Set(['negative-alias', 'never']))
  })
})
