/** Values of the filing as they are written on paper. */
import { enums, type Filing } from '@beian-assist/rules'

type Codes = readonly { readonly value: number | string; readonly labelZh: string }[]

/** Lists of the codes that a letter may name, by the end of the path. */
const CODES: readonly (readonly [RegExp, Codes])[] = [
  [/^(?:principal|.*\.owner)\.certType$/, enums.personCertTypes],
  [/^websites\[\d+\]\.contentTypes$/, enums.websiteContentTypes],
  [/^apps\[\d+\]\.contentTypes$/, enums.appContentTypes],
]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** An owner who is the principal has no values of its own. */
export function realPath(filing: Filing, path: string): string {
  const [, owner, rest] = /^(.*\.owner)\.(\w+)$/.exec(path) ?? []
  if (owner === undefined) return path
  const person = at(filing, owner)
  return isObject(person) && person.reusePrincipal === true ? `principal.${rest}` : path
}

/** Lists are gone through: `websites[0].domains.name` are the names of all its domains. */
function at(from: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => {
      if (Array.isArray(value) && !/^\d+$/.test(key)) return value.map((one) => (isObject(one) ? one[key] : undefined))
      return isObject(value) ? value[key] : undefined
    }, from)
}

function written(value: unknown, codes: Codes | undefined): string | undefined {
  if (codes) return codes.find((one) => one.value === value)?.labelZh
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Undefined where it is not known, or only in part: half a list reads like a whole one. */
export function valueAt(filing: Filing, path: string): string | undefined {
  const codes = CODES.find(([ends]) => ends.test(path))?.[1]
  const value = at(filing, path)
  const words = (Array.isArray(value) ? value : [value]).map((one) => written(one, codes))
  return words.length > 0 && words.every((one) => one !== undefined) ? words.join('、') : undefined
}
