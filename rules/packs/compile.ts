import type { Contexts, Each } from '../engine/contexts.ts'
import type { Source } from '../engine/report.ts'
import type { FilingType, Hit, Rule, Text } from '../engine/rule.ts'
import type { View } from '../engine/view.ts'
import type { FieldPath } from '../filing/field.ts'
import { testsOf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import type { Pack, PackRule } from './schema.ts'

type PackSource = NonNullable<PackRule['sources']>[number]

type Views = Readonly<Record<string, View<Record<string, unknown>>>>

/** `{website.name}` in a text of a pack. */
export const PLACEHOLDER = /\{([a-zA-Z]+)\.([a-zA-Z]+)\}/g

const texts = ({ zh, en = zh }: { readonly zh: string; readonly en?: string | undefined }): Text => ({
  zh: zh.replace(PLACEHOLDER, '{$1_$2}'),
  en: en.replace(PLACEHOLDER, '{$1_$2}'),
})

const cited = ({ provider, page, date, confidence = 'medium' }: PackSource): Source => ({
  provider,
  page,
  confidence,
  ...(date && { date }),
})

/** A rule of a pack as the engine runs it. */
export function compileRule(rule: PackRule, pack: Pack): Rule {
  const { id, title, severity, each, when, violation, message, fix, sources } = rule
  const fields = [
    ...new Set(
      [...testsOf(violation)].flatMap(([test]) => ('sameAs' in test ? [test.field, test.sameAs] : [test.field])),
    ),
  ]
  const shown = [
    ...new Set(
      [message, fix].flatMap(({ zh, en = '' }) =>
        [...`${zh}${en}`.matchAll(PLACEHOLDER)].map(([, group, key]) => `${group}.${key}`),
      ),
    ),
  ]
  const [first = { provider: pack.name, page: pack.name }, ...further] = sources ?? []
  return {
    id,
    title: texts(title),
    severity,
    kind: 'static',
    each,
    needs: [],
    scope: [],
    appliesTo: {
      ...(when?.subjects && { subjects: when.subjects }),
      ...(when?.filingTypes && { filingTypes: when.filingTypes as FilingType[] }),
      ...(when?.provinces && { provinces: when.provinces }),
      ...(when?.providers && { providers: when.providers }),
    },
    sources: [cited(first), ...further.map(cited)],
    message: texts(message),
    fix: texts(fix),
    check: (context) => judge(context, violation, fields, shown),
  }
}

function judge(
  context: Contexts[Each],
  violation: PackRule['violation'],
  fields: readonly string[],
  shown: readonly string[],
): false | Hit {
  const views = context as unknown as Views
  const at = (field: string) => {
    const [group = '', key = ''] = field.split('.')
    return { view: views[group]!, key }
  }
  const value = (field: string): unknown => {
    const { view, key } = at(field)
    return view.knows(key) ? view.need(key) : null
  }
  const answer = evaluate(violation, {
    today: context.today,
    complete: context.reading.complete,
    value,
  })
  if (answer === false) return false
  if (answer !== true) {
    for (const field of answer) at(field).view.need(at(field).key)
    return false
  }
  const places: FieldPath[] = fields.map((field) => at(field).view.path(at(field).key))
  const data = Object.fromEntries(shown.map((field) => [field.replace('.', '_'), word(value(field))]))
  return { at: places, data, certain: true }
}

const word = (value: unknown): string | readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === null ? '' : String(value)
