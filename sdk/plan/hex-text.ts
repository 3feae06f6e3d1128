/** Fingerprints and keys in the writing that a page asks for: with colons or without, large or small letters, hexadecimal or decimal. */
import type { Control } from '../types.ts'

/** A field of the dictionary, as far as it matters here. */
interface Named {
  readonly id: string
}

/** Names that pages give a fingerprint, with its hexadecimal digits. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/md-?5/i, 32],
  [/sha-?1(?!\d)/i, 40],
  [/sha-?256/i, 64],
]

const isKey = (def: Named) => def.id === 'app.platforms[].publicKey'

/** The field holds hexadecimal digits that pages want written in their own way. */
export const isHexField = (def: Named): boolean => isKey(def) || def.id === 'app.platforms[].fingerprint'

/** Key under which two writings of the same digits are one: without separators, in small letters, a decimal key in hexadecimal. */
export function hexKey(text: string): string {
  const bare = text
    .replace(/^\s*0x/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase()
  // Hexadecimal digits of a key are never all below ten: 256 of them and more.
  return /^\d{128,4096}$/.test(bare) ? BigInt(bare).toString(16) : bare
}

interface Writing {
  readonly text: string
  readonly colons: boolean
  readonly upper: boolean
  readonly decimal: boolean
  readonly prefixed: boolean
}

/** Every usual writing of the digits; the plain one in capitals, as consoles show it, first. */
function writings(digits: string, key: boolean): readonly Writing[] {
  const forms: Writing[] = []
  for (const colons of [false, true])
    for (const upper of [true, false]) {
      const cased = upper ? digits.toUpperCase() : digits.toLowerCase()
      const text = colons ? (cased.match(/../g) ?? []).join(':') : cased
      forms.push({ text, colons, upper, decimal: false, prefixed: false })
    }
  if (!key) return forms
  const decimal = BigInt(`0x${digits}`).toString()
  const extra = { colons: false, upper: true, decimal: false, prefixed: false }
  return [
    ...forms,
    { ...extra, text: `0x${digits.toLowerCase()}`, upper: false, prefixed: true },
    { ...extra, text: `0x${digits.toUpperCase()}`, prefixed: true },
    { ...extra, text: decimal, decimal: true },
  ]
}

const WITHOUT = /(?:不带|不含|去掉|去除|无|without|no)\s?(?:英文)?(?:冒号|分隔符?|colons?|separators?)/i
const WITH = /(?:带|含|包含|with)\s?(?:英文)?(?:冒号|分隔符|colons?)/i

/** Numbers given as an example: long enough to be one, or cut off by dots. */
const EXAMPLE_COLONS = /\b(?:[0-9a-f]{2}:){2}[0-9a-f]{2}/i
const EXAMPLE_PLAIN = /(?:^|[^0-9a-z:])(0x)?([0-9a-f]{8,})/i

/** What the page's words and its example say of the writing; undefined: nothing. */
function wishOf(words: string): Partial<Writing> {
  const colonExample = EXAMPLE_COLONS.exec(words)?.[0]
  const plainExample = colonExample ? null : EXAMPLE_PLAIN.exec(words)
  const example = colonExample ?? plainExample?.[2] ?? ''
  const cased = /[a-f]/.test(example) !== /[A-F]/.test(example)
  const onlyDigits = plainExample?.[1] === undefined && /^\d{20,}$/.test(plainExample?.[2] ?? '')
  return {
    ...(colonExample ? { colons: true } : plainExample ? { colons: false } : {}),
    ...(WITH.test(words) ? { colons: true } : {}),
    ...(WITHOUT.test(words) ? { colons: false } : {}),
    ...(cased ? { upper: /[A-F]/.test(example) } : {}),
    ...(/小写|lower-?case/i.test(words) ? { upper: false } : {}),
    ...(/大写|upper-?case/i.test(words) ? { upper: true } : {}),
    ...(onlyDigits || /十进制(?!以外)|decimal(?!\s*or)/i.test(words.replace(/hexadecimal/gi, ''))
      ? { decimal: true }
      : {}),
    ...(/十六进制|16\s?进制|\bhex/i.test(words) ? { decimal: false } : {}),
    ...(plainExample?.[1] || /0x\s?开头|以\s?0x|0x prefix/i.test(words) ? { prefixed: true } : {}),
  }
}

/** A group repeated while something in the pattern may be longer or shorter: a page could make it run for ever. */
const isSlow = (pattern: string): boolean =>
  pattern.length > 200 ||
  /\\[1-9k]|\(\?[^:]/.test(pattern) ||
  (/\)[*+?{]/.test(pattern) && /[*+?]|\{\d+,/.test(pattern.replace(/\(\?:/g, '('))) ||
  (pattern.match(/[*+]|\{\d+,/g) ?? []).length > 1

function allowed({ text }: Writing, { pattern, maxLength }: Control): boolean {
  if (maxLength !== undefined && maxLength > 0 && text.length > maxLength) return false
  if (pattern === undefined || isSlow(pattern)) return true
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text)
  } catch {
    return true
  }
}

/**
 * The digits as the page wants them: what its pattern and length take, of that what its words ask for. Undefined when no
 * writing fits, or when the page asks for another kind of fingerprint than the one at hand.
 */
export function hexText(def: Named, value: string, control: Control, label: string): string | undefined {
  const digits = value.replace(/^\s*0x/i, '').replace(/[\s:]/g, '')
  if (!/^[0-9a-f]+$/i.test(digits) || digits.length > 8192) return value
  // A key kept in decimal is left as it is: digits alone do not tell their base.
  if (isKey(def) && /^\d+$/.test(digits)) return value
  const words = `${label} ${control.placeholder ?? ''}`
  const named = KINDS.filter(([name]) => name.test(words)).map(([, length]) => length)
  if (!isKey(def) && named.length > 0 && !named.includes(digits.length)) return undefined
  const wish = wishOf(words)
  const score = (form: Writing) =>
    (Object.keys(wish) as (keyof Writing)[]).filter((key) => form[key] === wish[key]).length
  const fitting = writings(digits, isKey(def)).filter((form) => allowed(form, control))
  return [...fitting].sort((a, b) => score(b) - score(a))[0]?.text
}
