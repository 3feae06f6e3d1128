import type { Finding } from '../engine/report.ts'
import { plainName } from '../words/fold.ts'
import { passes, reportOn } from './findings.ts'
import type { NameContext } from './name-context.ts'

/** Keys of a finding's data that hold pieces of the name which the rule objects to. */
const PIECES = ['word', 'place', 'person', 'characters', 'letters'] as const
const MAX_ROUNDS = 16

function objections(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ data }) => PIECES.map((key) => data?.[key]))
    .flat()
    .filter((piece): piece is string => typeof piece === 'string' && piece !== '')
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const isLatin = (ch: string | undefined): boolean => ch === undefined || /[A-Za-z0-9]/.test(ch)

/** A name without blanks beside Chinese; of those between Latin words one stays. */
const close = (name: string): string =>
  plainName(name)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, (blank: string, at: number, whole: string) =>
      isLatin(whole[at - 1]) && isLatin(whole[at + blank.length]) ? blank.slice(-1) : '',
    )

/** Takes every occurrence of a piece out, whatever its case. */
function without(name: string, piece: string): string {
  const wanted = plainName(piece).replace(/\s+/g, '').toUpperCase()
  if (wanted === '') return name
  for (const text of [name, name.replace(/\s+/g, '')]) {
    const upper = text.toUpperCase()
    if (upper.length !== text.length || !upper.includes(wanted)) continue
    let left = ''
    let from = 0
    for (let at = upper.indexOf(wanted); at >= 0; at = upper.indexOf(wanted, from)) {
      left += text.slice(from, at)
      from = at + wanted.length
    }
    return left + text.slice(from)
  }
  return name
}

const LOOSE = /[\s\-·.,、的之与和及]/u

function withoutLooseEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && LOOSE.test(text[from]!)) from += 1
  while (to > from && LOOSE.test(text[to - 1]!)) to -= 1
  return text.slice(from, to)
}

/** Drops what a removal leaves behind: empty brackets, an odd bracket, marks and particles at the ends. */
function tidy(name: string): string {
  let text = name.replace(/\(\s*\)/g, '')
  if ((text.match(/\(/g)?.length ?? 0) !== (text.match(/\)/g)?.length ?? 0)) text = text.replace(/[()]/g, '')
  return withoutLooseEnds(text)
}

/** A name without the pieces that rules object to, one round of findings after the other. */
export function stripped(name: string, context: NameContext): string {
  let text = close(name)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const report = reportOn(text, context)
    if (passes(report)) return text
    let next = text
    for (const piece of objections(report.findings)) next = without(next, piece)
    next = tidy(next)
    if (next === text) break
    text = next
  }
  return text
}
