import type { Text } from '../engine/rule.ts'
import type { FactValues } from '../provinces/fact.ts'
import { fact } from '../provinces/lookup.ts'
import { type AnyKind, type Asked, defineKind } from './kind.ts'

type Letter = FactValues['doc']

/** Letters that a province asks of everybody, each to be signed as `how` says. */
export function provincialLetters(materials: readonly [Letter, ...Letter[]], how: Text): AnyKind {
  return defineKind({
    materials,
    each: 'filing',
    how,
    causes: [
      ({ filing }) => {
        const letters = filing.factValues('doc').filter((letter) => materials.includes(letter))
        const province = filing.province ?? ''
        return letters.flatMap((letter): readonly Asked[] => {
          const firstOnly = fact(province, 'docFirstFilingOnly', 'organisation')?.value === letter
          if (firstOnly && filing.need('type') !== 'first') return []
          const reason = firstOnly
            ? { zh: '{province}首次备案要附', en: '{province} wants it with a first filing' }
            : { zh: '{province}每个订单都要附', en: '{province} wants it with every order' }
          return [{ need: 'required', anyOf: [letter], reason, data: { province }, at: ['province'] }]
        })
      },
    ],
  })
}
