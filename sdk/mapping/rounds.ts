/** Without cards or numbered headings, a form that asks the same in the same order again asks it of the next thing. Pure. */
import { labelText } from '../labels/evidence.ts'
import type { Control, ControlId, Evidence } from '../types.ts'
import { spaced } from './words.ts'

/** Questions that must come again, and their share of the first round. */
const LEAST = 3
const SHARE = 0.6

const labelOf = ({ id }: Control, evidence: ReadonlyMap<ControlId, readonly Evidence[]>): string =>
  spaced(
    labelText(
      id,
      (evidence.get(id) ?? []).filter(({ source }) => source !== 'name' && source !== 'legend'),
    ),
  ).replace(/\d+/g, '#')

/** Places at which rounds begin; none when nothing comes again. */
const beginnings = (labels: readonly string[]): number[] => {
  const byLabel = new Map<string, number[]>()
  for (const [at, label] of labels.entries()) {
    const places = byLabel.get(label)
    if (places) places.push(at)
    else byLabel.set(label, [at])
  }
  for (const [label, places] of byLabel) {
    if (label === '' || places.length < 2) continue
    const round = (at: number): Set<string> =>
      new Set(labels.slice(places[at], places[at + 1]).filter((each) => each !== ''))
    const model = round(0)
    const again = places.slice(1).every((_, at) => {
      const common = [...round(at + 1)].filter((each) => model.has(each)).length
      return common >= LEAST && common >= SHARE * model.size
    })
    if (again) return places
  }
  return []
}

/** A round may begin with controls without words of their own: the list before [包名] [公钥]. */
const earlier = (starts: readonly number[], labels: readonly string[], kinds: readonly string[]): readonly number[] => {
  for (let back = 1; starts.length > 1; back++) {
    const places = starts.map((start) => start - back)
    const [first, ...rest] = places
    if (first! < 0 || places.some((place, nth) => nth > 0 && place <= starts[nth - 1]!))
      return starts.map((at) => at - back + 1)
    const same = rest.every((place) => kinds[place] === kinds[first!] && labels[place] === '')
    if (!same) return starts.map((at) => at - back + 1)
  }
  return starts
}

/** The controls, with the rounds of a region as repeats where the page itself shows none. */
export const withRounds = (
  controls: readonly Control[],
  evidence: ReadonlyMap<ControlId, readonly Evidence[]>,
): readonly Control[] => {
  const families = new Map<string, number[]>()
  for (const [at, control] of controls.entries()) {
    if (control.flags.includes('hidden')) continue
    const key = JSON.stringify([control.region, control.scope, control.repeats ?? []])
    families.set(key, [...(families.get(key) ?? []), at])
  }
  const result = [...controls]
  for (const places of families.values()) {
    const labels = places.map((at) => labelOf(controls[at]!, evidence))
    const starts = earlier(
      beginnings(labels),
      labels,
      places.map((at) => controls[at]!.kind),
    )
    if (starts.length < 2) continue
    for (const [nth, at] of places.entries()) {
      const index = starts.findLastIndex((start) => start <= nth)
      if (index < 0) continue
      const control = controls[at]!
      result[at] = { ...control, repeats: [{ group: `s${places[0]}`, index }, ...(control.repeats ?? [])] }
    }
  }
  return result
}
