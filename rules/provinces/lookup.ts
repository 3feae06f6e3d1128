import { provinces as divisions } from '../filing/enums/provinces.ts'
import type { Fact, FactKey, FactValues, SubjectClass } from './fact.ts'
import { provinces } from './index.ts'

type AnyFact = (typeof provinces)[number]['facts'][number]

const byProvince = new Map<string, Map<FactKey, readonly AnyFact[]>>()

/** Makes a fact known of a province: those of the tables, and in the small build those that came with a topic. */
export function learnFact(province: string, fact: AnyFact): void {
  const byKey = byProvince.get(province) ?? new Map<FactKey, readonly AnyFact[]>()
  byProvince.set(province, byKey)
  byKey.set(fact.key, [...(byKey.get(fact.key) ?? []), fact])
}

for (const { code, facts } of provinces) for (const fact of facts) learnFact(code, fact)

const NONE: readonly never[] = []

/** Every fact of that key, for any subject class. */
export function factsOf<K extends FactKey>(province: string, key: K): readonly Fact<K>[] {
  return (byProvince.get(province)?.get(key) ?? NONE) as unknown as readonly Fact<K>[]
}

/** The fact that holds for a subject class; one stated for the class goes before one stated for all. */
export function fact<K extends FactKey>(province: string, key: K, subject: SubjectClass): Fact<K> | undefined {
  let general: Fact<K> | undefined
  for (const one of factsOf(province, key)) {
    if (one.appliesTo === subject) return one
    if (one.appliesTo === 'all') general ??= one
  }
  return general
}

/** Codes of the provinces that have the fact, for any subject class; with `values`, only those that hold one of them. */
export function provincesWith<K extends FactKey>(key: K, ...values: readonly FactValues[K][]): readonly string[] {
  return provinces
    .filter(({ code }) => factsOf(code, key).some((one) => values.length === 0 || values.includes(one.value)))
    .map(({ code }) => code)
}

/**
 * For a rule's `appliesTo`: it holds where the province has this fact, or one of these values of it, and cites its pages.
 * With values, it must be a fact of one class of subject.
 */
export function where<K extends FactKey>(
  key: K,
  ...values: readonly FactValues[K][]
): { readonly provinces: readonly string[]; readonly fact: K } {
  return { provinces: provincesWith(key, ...values), fact: key }
}

const byCode = new Map(provinces.map((province) => [province.code, province]))

/** A province's short name: `广东`, `Guangdong`; Chinese for the three where nobody files; else the code itself. */
export function provinceName(code: string, locale: 'zh-CN' | 'en'): string {
  const province = byCode.get(code)
  if (province === undefined) return divisions.find(({ value }) => value === code)?.short ?? code
  return locale === 'en' ? province.en : province.zh
}
