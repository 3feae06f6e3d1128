/** Compares mappings with the truth of a recording. */

import { labelText } from '../../sdk/labels/evidence.ts'
import type { Control, Mapping } from '../../sdk/types.ts'
import type { Named } from './record.ts'

export interface Tally {
  /** `mapped` and right / wrong. */
  right: number
  wrong: number
  /** `likely` and right / wrong. */
  likelyRight: number
  likelyWrong: number
  /** Refused although a field was asked for. */
  missed: number
  /** Refused, and nothing of a filing was asked for. */
  left: number
  /** Counted as wrong above, though nothing of a filing was asked for. */
  idle: number
}

export interface Verdict {
  readonly tally: Tally
  /** Everything that is not `mapped` and right, in words. */
  readonly notes: readonly string[]
  /** Sure mappings that would put one person's or service's value where another's belongs: the worst error. */
  readonly swapped: readonly string[]
}

export const empty = (): Tally => ({ right: 0, wrong: 0, likelyRight: 0, likelyWrong: 0, missed: 0, left: 0, idle: 0 })

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => {
    for (const key of Object.keys(one) as (keyof Tally)[]) all[key] += one[key]
    return all
  }, empty())

/** Share of what was mapped that is right; share of what asks for a field that was mapped right, or at least shown. */
export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong))
const asked = ({ right, wrong, likelyRight, likelyWrong, missed, idle }: Tally): number =>
  right + wrong + likelyRight + likelyWrong + missed - idle
export const recall = (tally: Tally): number => (asked(tally) === 0 ? 1 : tally.right / asked(tally))
export const reach = (tally: Tally): number =>
  asked(tally) === 0 ? 1 : (tally.right + tally.likelyRight) / asked(tally)

/** Lists of plain values are one place; an icon is asked for by its file. */
const plain = (path: string): string =>
  path
    .replace(/^filing\./, '')
    .replace(/\.ips\[\d+\]$/, '.ips')
    .replace(/\.icon\.format$/, '.icon')
    .replace(/\[\]$/, '')

/** The place that a mapping names is one of those that the page asks for. */
export const isRight = (want: readonly string[], path: string): boolean => want.map(plain).includes(plain(path))

/** Whose a path is: principal, websites[1].owner, websites[1], subject. */
const holder = (path: string): string => /^(?:(?:websites|apps)\[\d+\](?:\.owner)?|[a-z]+)/.exec(path)?.[0] ?? ''

export const verdict = ({ scan, truth, unseen, name }: Named, mappings: readonly Mapping[]): Verdict => {
  const tally = empty()
  const notes: string[] = []
  const swapped: string[] = []
  const controls = new Map<string, Control>(scan.controls.map((control) => [control.id, control]))
  for (const mapping of mappings) {
    const want = truth[mapping.control]
    if (!want) continue
    const control = controls.get(mapping.control)!
    const label = labelText(control.id, scan.evidence)
    const what = `${name}: ${control.kind} “${label}” [${control.scope.join(' > ')}]`
    if (mapping.status === 'refused') {
      if (want.length === 0) tally.left += 1
      else {
        tally.missed += 1
        notes.push(`MISSED ${what} want ${want[0]}: ${mapping.reason} ${mapping.candidates.join(', ')}`)
      }
      continue
    }
    const right = isRight(want, mapping.path)
    const sure = mapping.status === 'mapped'
    if (sure) tally[right ? 'right' : 'wrong'] += 1
    else tally[right ? 'likelyRight' : 'likelyWrong'] += 1
    if (want.length === 0) tally.idle += 1
    if (right && sure) continue
    if (sure && want.length > 0 && !want.some((path) => holder(path) === holder(mapping.path)))
      swapped.push(`${what} want ${want[0]} got ${mapping.path}`)
    const odds = `p=${mapping.probability} m=${mapping.margin} over ${mapping.runnerUp ?? '–'}`
    notes.push(
      `${sure ? 'WRONG' : right ? 'likely' : 'LIKELY WRONG'} ${what} want ${want[0] ?? '–'} got ${mapping.path} ${odds}`,
    )
  }
  for (const path of unseen) {
    tally.missed += 1
    notes.push(`UNSEEN ${name}: want ${path}`)
  }
  return { tally, notes, swapped }
}

export interface Row {
  readonly name: string
  readonly tally: Tally
}

/** One line a row: precision, recall, what was at least shown, and the counts behind them. */
export const table = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = ({ name, tally }: Row): string => {
    const shares = [precision(tally), recall(tally), reach(tally)].map((share) => share.toFixed(3)).join('  ')
    const { right, wrong, likelyRight, likelyWrong, missed, left } = tally
    return `${name.padEnd(width)}  ${shares}  right ${right} wrong ${wrong} likely ${likelyRight}/${likelyWrong} missed ${missed} left ${left}`
  }
  return [`${'page'.padEnd(width)}  prec.  recall reach`, ...rows.map(line)].join('\n')
}
