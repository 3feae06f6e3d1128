/** How often mappings of a given probability are right, and the fit that makes the two agree. */

import { suretyBehind } from '../../sdk/mapping/calibrate.ts'
import type { Mapping } from '../../sdk/types.ts'
import { isRight } from './judge.ts'
import type { Named } from './record.ts'

export interface Sample {
  readonly probability: number
  readonly right: boolean
}

/** Every mapping that says a field, with what the page's truth says of it. */
export const samplesOf = ({ truth }: Named, mappings: readonly Mapping[]): Sample[] =>
  mappings.flatMap((mapping): Sample[] => {
    const want = truth[mapping.control]
    if (!want || mapping.status === 'refused') return []
    return [{ probability: mapping.probability, right: isRight(want, mapping.path) }]
  })

const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0001]

export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly predicted: number
  readonly observed: number
}

export const binsOf = (samples: readonly Sample[]): Bin[] =>
  BINS.slice(0, -1).flatMap((from, at): Bin[] => {
    const to = BINS[at + 1]!
    const own = samples.filter(({ probability }) => probability >= from && probability < to)
    if (own.length === 0) return []
    const mean = (value: (sample: Sample) => number): number =>
      own.reduce((sum, sample) => sum + value(sample), 0) / own.length
    return [
      { from, to, count: own.length, predicted: mean((s) => s.probability), observed: mean((s) => (s.right ? 1 : 0)) },
    ]
  })

/** Mean distance of predicted from observed, weighted by how many mappings a bin holds. */
export const expectedError = (samples: readonly Sample[]): number =>
  binsOf(samples).reduce((sum, bin) => sum + bin.count * Math.abs(bin.predicted - bin.observed), 0) /
  Math.max(1, samples.length)

export const reliability = (samples: readonly Sample[]): string =>
  [
    '| probability | mappings | predicted | right |',
    '|---|---|---|---|',
    ...binsOf(samples).map(
      ({ from, to, count, predicted, observed }) =>
        `| ${from}–${Math.min(1, to)} | ${count} | ${(100 * predicted).toFixed(1)} % | ${(100 * observed).toFixed(1)} % |`,
    ),
  ].join('\n')

const logit = (value: number): number => Math.log(value / (1 - value))

/** Platt's fit: slope and offset over the surety's log odds, by Newton's method, with his guard against too few of one kind. */
export function plattFit(samples: readonly Sample[]): { slope: number; offset: number } {
  const rights = samples.filter(({ right }) => right).length
  const targets = { right: (rights + 1) / (rights + 2), wrong: 1 / (samples.length - rights + 2) }
  const data = samples.map(({ probability, right }) => ({
    x: logit(Math.min(0.9999, Math.max(0.0001, suretyBehind(probability)))),
    y: right ? targets.right : targets.wrong,
  }))
  let [slope, offset] = [1, 0]
  for (let turn = 0; turn < 100; turn++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-6, 0, 1e-6]
    for (const { x, y } of data) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const w = p * (1 - p)
      gs += (p - y) * x
      go += p - y
      hss += w * x * x
      hso += w * x
      hoo += w
    }
    const det = hss * hoo - hso * hso
    const [ds, dO] = [(hoo * gs - hso * go) / det, (hss * go - hso * gs) / det]
    slope -= ds
    offset -= dO
    if (Math.abs(ds) + Math.abs(dO) < 1e-9) break
  }
  return { slope: Math.round(slope * 1e4) / 1e4, offset: Math.round(offset * 1e4) / 1e4 }
}
