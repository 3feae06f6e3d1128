import type { Rule, Text } from '../engine/rule.ts'
import { compileRule } from './compile.ts'
import type { Pack } from './schema.ts'

const reworded = (text: Text, by: { readonly zh: string; readonly en?: string | undefined } | undefined): Text =>
  by === undefined ? text : { zh: by.zh, en: by.en ?? by.zh }

/** The rules with a pack's changes of severity and wording, followed by the pack's own; for `checkWith`. */
export function applyPack(pack: Pack, rules: readonly Rule[]): readonly Rule[] {
  const changed = rules.flatMap((rule): readonly Rule[] => {
    const severity = Object.hasOwn(pack.severity ?? {}, rule.id) ? pack.severity![rule.id] : undefined
    const wording = Object.hasOwn(pack.wording ?? {}, rule.id) ? pack.wording![rule.id] : undefined
    if (severity === 'off') return []
    if (severity === undefined && wording === undefined) return [rule]
    const { severityAt, ...rest } = rule
    return [
      {
        ...rest,
        ...(severity === undefined ? severityAt && { severityAt } : { severity }),
        message: reworded(rule.message, wording?.message),
        fix: reworded(rule.fix, wording?.fix),
      },
    ]
  })
  return [...changed, ...(pack.rules ?? []).map((rule) => compileRule(rule, pack))]
}
