import { cite } from '../sources/index.ts'
import { sourceOf } from '../sources/letters.ts'
import type { Confidence, Source } from './report.ts'
import type { Rule } from './rule.ts'

const list = (text: string | undefined): readonly string[] => (text ? text.split(',') : [])

const CONFIDENCE: Readonly<Record<string, Confidence>> = { h: 'high', m: 'medium', l: 'low' }

const cited = (text = ''): readonly Source[] =>
  (text.match(/../g) ?? []).map((one) => cite(sourceOf(one[1]!), CONFIDENCE[one[0]!]!))

/**
 * A rule of the catalogue as the small build writes it: `defineRule` with its keys left out. The first text holds id,
 * fields, needs, sources, and what differs from an error found in one filing; `rest` is what is no plain text.
 */
export function compactRule(
  [head, message, fix]: readonly [head: string, message: string, fix: string],
  check: Rule['check'],
  appliesTo: Rule['appliesTo'] = {},
  rest?: Partial<Rule>,
): Rule {
  const [id, each, scope, needs, sources, severity, kind] = head.split('|')
  return {
    id,
    severity: severity || 'error',
    kind: kind || 'static',
    each,
    scope: list(scope),
    needs: list(needs),
    appliesTo,
    message: { zh: message },
    fix: { zh: fix },
    sources: cited(sources),
    check,
    ...rest,
  } as unknown as Rule
}
