import { halfWidth } from '../filing/compare.ts'

const DENIALS = ['不含', '不涉及', '除外', '不得从事']
/** Longest scope that is read: those of licences end long before. */
const MAX = 8192

const denies = (text: string) => DENIALS.some((denial) => text.includes(denial))

/**
 * A business scope without what it excludes: brackets that deny (药品零售(不含处方药)) and clauses that deny
 * (不含图书、音像制品). A bracket that only adds a condition stays.
 */
export function withoutScopeDenials(scope: string): string {
  const text = halfWidth(scope.length > MAX ? scope.slice(0, MAX) : scope)
  const open = text.replace(/\([^()]*\)/g, (bracket) => (denies(bracket) ? '' : bracket.replace(/[,;]/g, '、')))
  return open
    .split(/[,;。!\n]/)
    .filter((clause) => !denies(clause))
    .join(';')
}
