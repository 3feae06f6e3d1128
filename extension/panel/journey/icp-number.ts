/** The form of a number that the bureau issues, and the province it names. Pure. */
import { enums } from '@beian-assist/rules'

/** The other short name, where a province has two: people write either. */
const SECOND: Readonly<Record<string, string>> = { 川: '蜀', 贵: '黔', 云: '滇', 秦: '陕', 甘: '陇' }
const PROVINCES = [...enums.provinces.map(({ icpPrefix }) => icpPrefix ?? ''), ...Object.keys(SECOND)].join('')
/** A suffix names one service: `-1` a website, `-2A` an APP (other letters: what else is filed). */
const ISSUED = new RegExp(`^[${PROVINCES}]ICP备\\d{6,12}号(?:-[1-9]\\d{0,4}[A-Z]?)?$`)
const DASHES = /[\u2010-\u2015\u2212\u2500\ufe63]/g
const BLANKS = /[\s\u200b-\u200d\ufeff]/g

/** The number as the bureau writes it, from what was typed or pasted; undefined when it is none. */
export function icpNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(BLANKS, '').replace(DASHES, '-').replace('備', '备').replace('號', '号')
  const number = plain.toUpperCase()
  return ISSUED.test(number) ? number : undefined
}

/** Code of the province whose bureau issues such numbers. */
export function provinceOfNumber(number: string): string | undefined {
  const [first = ''] = number
  const prefix = SECOND[first] ?? first
  return enums.provinces.find(({ icpPrefix }) => icpPrefix === prefix)?.value
}
