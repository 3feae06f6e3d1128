import { phoneDigits, samePhone } from '../filing/compare.ts'
import type { FieldPath } from '../filing/field.ts'
import type { Person } from '../filing/filing.ts'
import type { Values, View } from './view.ts'

type PersonLike = Pick<View<Person>, 'path' | 'shown'> & Pick<Values<Person>, 'mobile' | 'emergencyPhone'>

/** An emergency phone that is the other person's mobile. */
export interface Crossed {
  readonly at: readonly [emergency: FieldPath, mobile: FieldPath]
  /** As entered. */
  readonly value: string
}

/** Which of two people give each other's mobile as their emergency phone. */
export function crossedEmergencyPhones(one: PersonLike, other: PersonLike): readonly Crossed[] {
  const crossed: Crossed[] = []
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const value = from.emergencyPhone
    if (samePhone(value, to.mobile))
      crossed.push({ at: [from.path('emergencyPhone'), to.path('mobile')], value: value! })
  }
  return crossed
}

/** How many different numbers two people give as mobiles and emergency phones. */
export function distinctPhones(one: PersonLike, other: PersonLike): number {
  const numbers = new Set<string>()
  for (const phone of [one.mobile, one.emergencyPhone, other.mobile, other.emergencyPhone]) {
    const digits = phone === null ? '' : phoneDigits(phone)
    if (digits !== '') numbers.add(digits)
  }
  return numbers.size
}
