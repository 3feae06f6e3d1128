import type { Quad } from '../image/geometry.ts'
import type { FieldName, FieldReading } from '../types.ts'
import { closest } from './closest.ts'
import { settle } from './field.ts'
import { addressField } from './free-text.ts'
import { frontRows } from './front-layout.ts'
import { readIdNumber, type SettledNumber } from './id-number.ts'
import { nations } from './nations.ts'
import { birthOf, isoDate, sexOf } from './numbers.ts'
import type { Page } from './page.ts'
import { nameField } from './person-name.ts'
import { type Reading, readings, vote } from './reading.ts'
import { digitsOf } from './text.ts'

type Fields = Partial<Record<FieldName, FieldReading>>

/** Identity card, portrait side. */
export async function readFront(page: Page, today: string): Promise<Fields> {
  const number = await readIdNumber(page, today)
  const rows = frontRows(page, number)
  return frontFields({
    number,
    name: { all: await readings(page, rows.name), box: rows.name[0] ?? null },
    sex: { all: await readings(page, rows.sex), box: rows.sex[0] ?? null },
    nation: { all: await readings(page, rows.nation), box: rows.nation[0] ?? null },
    birth: { all: await readings(page, rows.birth), box: rows.birth[0] ?? null },
    address: { all: await readings(page, rows.address), box: rows.address[0] ?? null },
  })
}

/** All readings of a value, and where it stands. */
export interface Found {
  readonly all: readonly Reading[]
  readonly box: Quad | null
  /** The engine's own certainty counts: an address that two readings agree on, and that begins with a known place, is filled. */
  readonly sure?: boolean
}

export interface FrontReadings {
  readonly number: SettledNumber | null
  readonly name: Found
  readonly sex: Found
  readonly nation: Found
  readonly birth: Found
  readonly address: Found
}

/** Fields of the portrait side from the readings of each. */
export function frontFields(front: FrontReadings): Fields {
  const { number } = front
  const known = number?.valid ? number.value : null
  const birth = readBirth(front.birth.all, known)
  const sex = readSex(front.sex.all)
  return {
    姓名: nameField(front.name),
    性别: sexField(sex, known, front.sex.box),
    民族: nationField(front.nation),
    出生: birthField(birth, known, front.birth.box),
    住址: addressField(front.address, known?.slice(0, 6)),
    公民身份号码: numberField(number, birth, sex),
  }
}

export function readSex(all: readonly Reading[]): '男' | '女' | '' {
  const best = vote(all, (text) => text.match(/[男女]/)?.[0] ?? (/[另勇]/.test(text) ? '男' : ''))
  return best?.value === '男' || best?.value === '女' ? best.value : ''
}

export function sexField(printed: string, number: string | null, box: Quad | null): FieldReading {
  if (printed === '') {
    if (number === null) return settle({ value: '', confidence: 0, box })
    // The printed character was not read; the number says it, which is worth showing, not filling.
    return settle({ value: sexOf(number), confidence: 0.6, box, always: 'ask' })
  }
  const agrees = number === null ? null : sexOf(number) === printed
  return settle(
    {
      value: printed,
      confidence: agrees ? 0.99 : 0.7,
      box,
      checks: { 'in-list': true, ...(agrees === null ? {} : { 'agrees-with-number': agrees }) },
      alternatives: agrees === false && number ? [sexOf(number)] : [],
    },
    ['agrees-with-number'],
  )
}

/** The nation in a text, one misread character of longer names put right; null when there is none. */
export function nationIn(text: string): string | null {
  const han = [...text].filter((ch) => /\p{Script=Han}/u.test(ch)).join('')
  const value = han.replace(/^[民尾]?[族旅]?/u, '') || han
  if (value === '士') return '土'
  return closest(value, nations, value.length >= 2 ? 1 : 0.5)
}

export function nationField({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => nationIn(text) ?? '')
  if (!best) return remainsOfNation(all, box)
  const exact = best.reading.text.includes(best.value)
  const agreed = best.votes > best.of / 2
  return settle(
    {
      value: best.value,
      confidence: best.confidence * (exact ? 1 : 0.8),
      box: best.reading.quad,
      // One character that the model does not know is read as another, which may well be in the list.
      checks: {
        'in-list': true,
        'passes-agree': agreed,
        clear: best.confidence >= (best.value.length > 1 ? 0.8 : 0.92),
      },
      alternatives: best.others,
      ...(exact ? {} : { always: 'ask' as const }),
    },
    ['in-list', 'passes-agree'],
  )
}

/** One character of a nation's name was read and the other dropped: the names it may be, the commonest first, to be asked. */
function remainsOfNation(all: readonly Reading[], box: Quad | null): FieldReading {
  const best = vote(all, (text) => [...text].findLast((ch) => /\p{Script=Han}/u.test(ch) && !/[民族]/.test(ch)) ?? '')
  const names = best ? nations.filter((nation) => [...nation].length === 2 && nation.includes(best.value)) : []
  // Of the two that differ in a rare character alone, one has more than twice as many people.
  names.sort((a, b) => Number(b === '仡佬') - Number(a === '仡佬'))
  const [value = '', ...alternatives] = names
  return settle({ value, confidence: value ? 0.4 : 0, box, alternatives, always: 'ask' })
}

/**
 * ISO date as printed in the birth row, null when not readable. What several readings say wins; among them a date that
 * the number bears out, as two prints seldom go wrong alike.
 */
export function readBirth(all: readonly Reading[], known: string | null): string | null {
  const stated = known === null ? null : birthOf(known)
  if (stated !== null && all.some((reading) => birthIn(reading.text) === stated)) return stated
  return vote(all, (text) => birthIn(text) ?? '')?.value ?? null
}

export function birthIn(text: string): string | null {
  const flat = text.normalize('NFKC').replace(/\s/g, '')
  const parts = flat.match(/([^年牛午车]{1,10})[年牛午车](.{1,4}?)[月用肌](.{1,4}?)(?:[日曰目囗口]|$)/)
  if (parts) {
    const [, y, m, d] = parts.map((p) => digitsOf(p ?? ''))
    return isoDate(Number(y!.slice(-4)), Number(m), Number(d))
  }
  // Half-read marks leave digits out: what stands between them must not be read as if it were whole.
  if (/[年月]/.test(flat)) return null
  const found = digitsOf(flat).match(/^\D*((?:19|20)\d\d)(\d{2,4})$/)
  if (!found) return null
  const [, year, rest] = found
  const dates = [1, 2]
    .filter((cut) => rest!.length - cut >= 1 && rest!.length - cut <= 2)
    .map((cut) => isoDate(Number(year), Number(rest!.slice(0, cut)), Number(rest!.slice(cut))))
    .filter((date) => date !== null)
  // 1965113 is 13 January or 3 November: no answer.
  return dates.length === 1 ? dates[0]! : null
}

export function birthField(printed: string | null, number: string | null, box: Quad | null): FieldReading {
  const stated = number === null ? null : birthOf(number)
  if (printed === null) {
    return settle({ value: stated ?? '', confidence: stated ? 0.6 : 0, box, always: 'ask' })
  }
  const agrees = stated === null ? null : stated === printed
  return settle(
    {
      value: printed,
      confidence: agrees ? 0.99 : 0.6,
      box,
      checks: { 'date-exists': true, ...(agrees === null ? {} : { 'agrees-with-number': agrees }) },
      alternatives: agrees === false && stated ? [stated] : [],
    },
    ['agrees-with-number'],
  )
}

export function numberField(number: SettledNumber | null, birth: string | null, sex: string): FieldReading {
  if (!number || number.value === '') return settle({ value: '', confidence: 0, box: null })
  const { value, valid, quad } = number
  const agrees = valid && (birthOf(value) === birth || (birth === null && sexOf(value) === sex))
  return settle(
    {
      value,
      confidence: valid && agrees ? Math.max(0.95, number.confidence) : number.confidence,
      box: quad,
      checks: {
        shape: /^\d{17}[\dX]$/.test(value),
        'check-character': valid,
        ...(birth === null && sex === '' ? {} : { 'agrees-with-birth': agrees }),
        'passes-agree': number.agreed,
      },
    },
    ['check-character', 'agrees-with-birth'],
  )
}
