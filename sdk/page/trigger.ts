import type { ControlKind } from '../types.ts'
import { attr, hasAttr, inputTypeOf, localNameOf } from './dom.ts'
import { type Hints, hasArrow, saysCalendar, saysCascader, saysDate, saysSelect, saysTags } from './hints.ts'

const CHOOSE = /^(请|請)?(选择|選擇|选取|点选)|please (select|choose)|^select\b|^choose\b|^-+ ?(请|select)/i
const DATE_WORDS =
  /(日期|时间|時間|年\s*[/-]?\s*月)|^(yyyy|年)[-/.年]?|\d{4}-\d{2}-\d{2}|yyyy[-/.]mm|select date|pick a date|(start|end|from|to) date/i
const DIVISION = /省.{0,4}市|市.{0,4}(区|縣|县)|省\/|地区|地區|区域|區域|所在地|行政区划|province.{0,4}city|region/i
const RANGE_ENDS = /(开始|起始|起|结束|截止|终止).{0,3}(日期|时间)|(start|end) date/i

export const asksToChoose = (placeholder: string): boolean => CHOOSE.test(placeholder.trim())
export const asksDate = (placeholder: string): boolean => DATE_WORDS.test(placeholder)
export const asksRangeEnd = (placeholder: string): boolean => RANGE_ENDS.test(placeholder)
/** One box for both ends: 开始日期 - 结束日期. */
export const asksBothEnds = (placeholder: string): boolean =>
  /(开始|起始|起|start|from).{0,12}[-–—~～至].{0,24}(结束|截止|终止|止|end|to\b)/i.test(placeholder)
export const asksDivision = (placeholder: string): boolean => DIVISION.test(placeholder)

const NATIVE_DATES = new Set(['date', 'month', 'week', 'datetime-local'])

/** Facts of a text-like input that tell its kind apart. */
export interface TriggerFacts {
  readonly placeholder: string
  readonly hints: Hints
  readonly cursor: string
  /** Role of the input or of a wrapper that is the same control. */
  readonly role: string | null
  readonly hasPopup: string | null
}

/** Kind of an input that takes text or opens a pop-up. ARIA first, then the placeholder, then words of classes and icons. */
export const kindOfInput = (input: Element, facts: TriggerFacts): ControlKind => {
  const native = localNameOf(input) === 'input' ? inputTypeOf(input) : 'text'
  if (NATIVE_DATES.has(native)) return 'date'
  if (native === 'number' || facts.role === 'spinbutton') return 'number'
  const { placeholder, hints } = facts
  const readOnly = hasAttr(input, 'readonly')
  const popup = facts.hasPopup
  if (facts.role === 'combobox' || (popup && popup !== 'false') || hasAttr(input, 'aria-autocomplete')) {
    if (saysDate(hints) || asksDate(placeholder) || popup === 'grid') return 'date'
    if (saysCascader(hints) || popup === 'tree' || (popup === 'menu' && !saysSelect(hints))) return 'cascader'
    return popup === 'dialog' && !saysSelect(hints) ? 'date' : 'combobox'
  }
  const chooses = asksToChoose(placeholder)
  if (asksDate(placeholder) && (chooses || readOnly || saysDate(hints) || /yyyy|年|\d{4}-/i.test(placeholder)))
    return 'date'
  if (saysCascader(hints)) return 'cascader'
  if (saysCalendar(hints) || (saysDate(hints) && !saysSelect(hints))) return 'date'
  if (chooses && asksDivision(placeholder)) return 'cascader'
  const opens = readOnly && facts.cursor === 'pointer'
  if (chooses && (readOnly || opens || hasArrow(hints) || saysSelect(hints) || facts.cursor === 'pointer'))
    return 'combobox'
  if (saysSelect(hints) && (readOnly || hasArrow(hints))) return 'combobox'
  if (saysTags(hints) && !readOnly) return 'tags'
  if (saysDate(hints) && readOnly) return 'date'
  return opens || (readOnly && hasArrow(hints)) ? 'combobox' : 'text'
}

export const roleOf = (element: Element): string | null => attr(element, 'role')
