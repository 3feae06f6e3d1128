import type { Quad } from '../image/geometry.ts'
import type { FieldName, FieldReading } from '../types.ts'
import { amountIn, withinAmount } from './amount.ts'
import { repairPairs } from './bound-pairs.ts'
import { closest } from './closest.ts'
import { companyTypes } from './company-types.ts'
import { creditCodeField } from './credit-code.ts'
import { settle } from './field.ts'
import { addressField, askedField } from './free-text.ts'
import { fuse } from './fuse.ts'
import type { Found } from './id-card-front.ts'
import { dateIn, unitEnd } from './licence-content.ts'
import { type LicenceSlot, licenceCells } from './licence-layout.ts'
import type { Page } from './page.ts'
import { nameField } from './person-name.ts'
import { placeLike } from './place-repair.ts'
import { type Reading, readings, vote } from './reading.ts'
import { tidy, trimMarks } from './text.ts'

/** Business licence of any kind of market entity. */
export async function readLicence(page: Page, today: string): Promise<Partial<Record<FieldName, FieldReading>>> {
  const code = await creditCodeField(page)
  const { cells, guessed } = licenceCells(page)
  const found = async (slot: LicenceSlot, most = Number.POSITIVE_INFINITY): Promise<Found> => {
    const quads = (cells.get(slot) ?? []).slice(0, most)
    return { all: await readings(page, quads), box: quads[0] ?? null }
  }
  const fields: Partial<Record<FieldName, FieldReading>> = {
    统一社会信用代码: code,
    名称: unitField(await found('名称')),
    类型: typeField(await found('类型')),
    法定代表人: nameField(await found('法定代表人', 1)),
    住所: addressField(await found('住所')),
    成立日期: dateField(await found('成立日期', 1), today),
  }
  if (cells.has('注册资本')) fields.注册资本 = amountField(await found('注册资本', 1))
  if (cells.has('营业期限')) fields.营业期限 = termField(await found('营业期限'))
  const scope = cells.get('经营范围')
  if (scope)
    fields.经营范围 = scopeField({ all: await readings(page, scope, [{ ink: 'black' }]), box: scope[0] ?? null })
  // Without its label a date may be another date: such a value is shown, not filled.
  for (const slot of guessed) {
    const field = slot in fields ? fields[slot as FieldName] : undefined
    if (field?.level === 'fill') fields[slot as FieldName] = { ...field, level: 'ask' }
  }
  return fields
}

const nothing = (box: Quad | null) => settle({ value: '', confidence: 0, box })

const cleanPart = (text: string) =>
  tidy(text)
    .replace(/[〈《[{【]/g, '(')
    .replace(/[〉》\]}】]/g, ')')
    .replace(/[^\p{Script=Han}\dA-Za-z()·&-]/gu, '')

const cleanCompany = (text: string) => trimMarks(cleanPart(text), '称-·)', '-·(')

/** Name of a unit: never filled unasked. `address`: what stands in it of the place that the unit's own address names. */
export function unitField({ all, box }: Found, address = ''): FieldReading {
  const fused = fuse(all, cleanCompany)
  const right = (text: string) => brackets(repairPairs(placeLike(text, address)))
  const wide = fused && { ...fused, value: right(fused.value), alternatives: fused.alternatives.map(brackets) }
  return askedField(wide, box, (value) => ({ suffix: unitEnd.test(value) }))
}

/** Brackets as licences print them. */
const brackets = (text: string) => text.replace(/\(/g, '（').replace(/\)/g, '）')

/** Part of a value was not read, and what was may be another value. */
const whole = (all: readonly Reading[]) => (all.some((reading) => reading.broken) ? { unbroken: false } : {})

/** As the list writes it: parts of what stands in brackets are set apart by 、. */
const asType = (text: string) =>
  tidy(text)
    .split(/[,，.、]/)
    .map((part, i, all) => (i < all.length - 1 ? cleanPart(part) : cleanCompany(part)))
    .filter((part) => part !== '')
    .join('、')
    .replace(/^型/, '')

/** The kind of entity that a text says, read well enough to tell it from the others; null when it says none. */
export function likelyType(text: string): string | null {
  const flat = asType(text)
  return closest(flat, companyTypes, Math.max(1, Math.floor(flat.length / 5)))
}

export function typeField({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => likelyType(text) ?? asType(text))
  if (!best) return nothing(box)
  // Types differ by two characters: one that had to be completed may be its neighbour.
  const exact = all.filter((reading) => asType(reading.text) === best.value)
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: {
        'in-list': companyTypes.includes(best.value),
        'passes-agree': best.votes > best.of / 2,
        ...whole(all),
      },
      alternatives: best.others,
      ...(exact.length >= 2 ? {} : { always: 'ask' as const }),
    },
    ['in-list', 'passes-agree'],
  )
}

export function dateField({ all, box }: Found, today: string): FieldReading {
  const best = vote(all, (text) => dateIn(text) ?? '')
  if (!best) return nothing(box)
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: {
        'date-exists': true,
        age: best.value <= today,
        'passes-agree': best.votes > best.of / 2,
        ...whole(all),
      },
      alternatives: best.others,
    },
    ['date-exists', 'passes-agree'],
  )
}

export function amountField({ all, box }: Found): FieldReading {
  // Where no reading is an amount as it stands, the network may have had one in mind.
  const best =
    vote(all, (text) => amountIn(text)?.text ?? '') ??
    vote(all.map(asAmount), (text) => amountIn(text)?.text ?? '') ??
    vote(all, tidy)
  if (!best) return nothing(box)
  const exact = all.filter((reading) => {
    const amount = amountIn(reading.text)
    return amount?.exact && amount.text === best.value
  })
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: {
        grammar: amountIn(best.value) !== null,
        'passes-agree': best.votes > best.of / 2,
        ...whole(all),
      },
      alternatives: best.others,
      ...(exact.length >= 2 ? {} : { always: 'ask' as const }),
    },
    ['grammar', 'passes-agree'],
  )
}

/** A reading with what its reader held possible in an amount instead of what cannot stand in one. */
const asAmount = (reading: Reading): Reading => ({ ...reading, text: withinAmount(reading.chars) })

export function termField({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => {
    const flat = tidy(text)
    const from = dateIn(flat)
    if (/长期|无固定|永[久续]/.test(flat)) return from ? `${from}至长期` : '长期'
    const to = dateIn(flat.slice(flat.search(/[至到]/) + 1))
    return from && to && to > from ? `${from}至${to}` : ''
  })
  if (!best) return nothing(box)
  return settle({ value: best.value, confidence: best.confidence, box: best.reading.quad, checks: { grammar: true } })
}

export function scopeField({ all: [reading], box }: Found): FieldReading {
  if (!reading) return nothing(box)
  return settle({ value: tidy(reading.text), confidence: reading.confidence, box: reading.quad, always: 'ask' })
}
