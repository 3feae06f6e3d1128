/** Forms ask for one person or thing after another: what stands between fields of one of them belongs to it as well. */
import type { FieldId } from '@beian-assist/rules'
import type { Candidate, Judged } from './score.ts'

const groupOf = (field: FieldId): string => field.slice(0, field.indexOf('.'))

/** Groups that have fields of the same name, so that only the place on the page tells them apart. */
const ALIKE: ReadonlySet<string> = new Set(['subject', 'principal', 'owner', 'website', 'app'])
const NEAR = 3
const SURE = 0.7
const SHIFT = 0.12

/** The same controls with candidates moved towards the group that their neighbours were given. */
export const follow = (all: readonly Judged[], chosen: readonly (Candidate | undefined)[]): Judged[] =>
  all.map((judged, at) => {
    const votes = new Map<string, number>()
    let sum = 0
    for (let other = Math.max(0, at - NEAR); other <= Math.min(all.length - 1, at + NEAR); other++) {
      const candidate = chosen[other]
      const theirs = all[other]!
      if (other === at || !candidate || candidate.score < SURE) continue
      if (theirs.control.region !== judged.control.region) continue
      if (theirs.control.scope.join('|') !== judged.control.scope.join('|')) continue
      const group = groupOf(candidate.field)
      if (!ALIKE.has(group)) continue
      const weight = 1 / Math.abs(other - at)
      votes.set(group, (votes.get(group) ?? 0) + weight)
      sum += weight
    }
    if (sum < 0.5) return judged
    const candidates = judged.candidates.map((candidate): Candidate => {
      const group = groupOf(candidate.field)
      if (!ALIKE.has(group)) return candidate
      const share = (votes.get(group) ?? 0) / sum
      const factor = 1 - SHIFT + 2 * SHIFT * share
      return { ...candidate, score: Math.min(1, candidate.score * factor) }
    })
    return { ...judged, candidates: candidates.sort((a, b) => b.score - a.score) }
  })
