import type { Glyph } from '../engines/engine.ts'

const currencies = '人民币|美元|港元|港币|欧元|日元|英镑|新台币|澳元|加元|新加坡元|瑞士法郎'
const shape = new RegExp(`^(${currencies})?(.+?)([元圆]?)(整|正)?(?:\\(?(${currencies})\\)?)?(?:整|正)?$`)
const digits = '零壹贰叁肆伍陆柒捌玖'
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000, 万: 10_000, 亿: 100_000_000 }

/** Characters of amounts that are often misread, and what stands between the same neighbours. */
const mends: readonly (readonly [RegExp, string])[] = [
  [/人民[市帀布]/, '人民币'],
  [/(?<=[壹贰叁肆伍陆柒捌玖])[任千什](?=[万亿元圆零壹贰叁肆伍陆柒捌玖])/g, '仟'],
  [/(?<=[壹贰叁肆伍陆柒捌玖仟])[伯百](?=[万亿元圆零壹贰叁肆伍陆柒捌玖])/g, '佰'],
  [/[方厅](?=[元圆]|人民币|$)/, '万'],
  [/园(?=整|$)/, '圆'],
  [/[敕螫]$/, '整'],
]

export interface Amount {
  readonly text: string
  /** Read as it stands; false when a character was put right. */
  readonly exact: boolean
}

/**
 * Registered capital as printed. The whole text must be an amount: a part of one (万元整 out of 叁佰万元整) also looks like
 * one, and is wrong. Null when it is not.
 */
export function amountIn(text: string): Amount | null {
  const flat = text
    .normalize('NFKC')
    .replace(/[\s"'“”]/g, '')
    .replace(/，/g, ',')
  if (isAmount(flat)) return { text: flat, exact: true }
  const mended = mends.reduce((t, [wrong, right]) => t.replace(wrong, right), flat)
  return isAmount(mended) ? { text: mended, exact: false } : null
}

const ofAmounts = new Set(`${digits}${Object.keys(units).join('')}元圆整正人民币`)
/** Whether most of a text is what amounts in capital characters are made of: one that was read badly. */
export function isLikeAmount(text: string): boolean {
  const chars = [...text.replace(/[\s()（）]/g, '')]
  return chars.length >= 4 && chars.filter((ch) => ofAmounts.has(ch)).length * 2 > chars.length
}

/** Text of a reading, with the likeliest rival that amounts are made of in place of a character that they are not. */
export const withinAmount = (chars: readonly Glyph[]): string =>
  chars
    .map(({ ch, rivals = [] }) => (ofAmounts.has(ch) ? ch : (rivals.find((r) => ofAmounts.has(r.ch))?.ch ?? ch)))
    .join('')

function isAmount(text: string): boolean {
  const parts = text.match(shape)
  if (!parts) return false
  const [, , number, , whole] = parts
  if (/^\d[\d,]*(?:\.\d+)?[万亿]?$/.test(number!))
    return /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.|[万亿]|$)/.test(number!)
  const value = formalNumber(number!)
  return value !== null && (whole !== undefined || /[元圆]/.test(text))
}

/** Value of a number in capital characters, only when written the one right way: 壹拾万, not 拾万. */
export function formalNumber(text: string): number | null {
  let total = 0
  let section = 0
  let digit = 0
  for (const ch of text) {
    const unit = units[ch]
    const at = digits.indexOf(ch)
    if (unit === undefined && at < 0) return null
    if (unit === undefined) digit = at
    else if (unit < 10_000) {
      section += digit * unit
      digit = 0
    } else {
      const part = section + digit
      total = unit > 10_000 ? (total + part) * unit : total + part * unit
      section = 0
      digit = 0
    }
  }
  total += section + digit
  return total > 0 && spelled(total) === text.replace(/零(?=[万亿])/g, '') ? total : null
}

/** A whole number below 10^12 in capital characters. */
function spelled(value: number): string {
  const high = Math.floor(value / 100_000_000)
  const middle = Math.floor(value / 10_000) % 10_000
  const low = value % 10_000
  let text = high > 0 ? `${group(high)}亿` : ''
  if (middle > 0) text += `${high > 0 && middle < 1000 ? '零' : ''}${group(middle)}万`
  if (low > 0) text += `${(high > 0 || middle > 0) && low < 1000 ? '零' : ''}${group(low)}`
  return text
}

function group(value: number): string {
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${name}`
      gap = false
    }
  }
  return text
}
