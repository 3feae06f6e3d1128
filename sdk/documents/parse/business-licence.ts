import type { Quad } from '../image/geometry.ts'
import type { FieldName, FieldReading } from '../types.ts'
import { amountIn } from './amount.ts'
import { closest } from './closest.ts'
import { companyTypes } from './company-types.ts'
import { creditCodeField } from './credit-code.ts'
import { settle } from './field.ts'
import { addressField, askedField, joined } from './free-text.ts'
import { nameChecks } from './id-card-front.ts'
import { dateIn, unitEnd } from './licence-content.ts'
import { licenceCells } from './licence-layout.ts'
import type { Page } from './page.ts'
import { readings, vote } from './reading.ts'
import { cleanName, tidy, trimMarks } from './text.ts'

/** Business licence of any kind of market entity. */
export async function readLicence(page: Page, today: string): Promise<Partial<Record<FieldName, FieldReading>>> {
  const code = await creditCodeField(page)
  const { cells, guessed } = licenceCells(page)
  const fields: Partial<Record<FieldName, FieldReading>> = {
    统一社会信用代码: code,
    名称: await nameField(page, cells.get('名称') ?? []),
    类型: await typeField(page, cells.get('类型') ?? []),
    法定代表人: await personField(page, cells.get('法定代表人') ?? []),
    住所: await addressField(page, cells.get('住所') ?? []),
    成立日期: await dateField(page, cells.get('成立日期') ?? [], today),
  }
  const capital = cells.get('注册资本')
  if (capital) fields.注册资本 = await amountField(page, capital)
  const term = cells.get('营业期限')
  if (term) fields.营业期限 = await termField(page, term)
  const scope = cells.get('经营范围')
  if (scope) fields.经营范围 = await scopeField(page, scope)
  // Without its label a date may be another date: such a value is shown, not filled.
  for (const slot of guessed) {
    const field = slot in fields ? fields[slot as FieldName] : undefined
    if (field?.level === 'fill') fields[slot as FieldName] = { ...field, level: 'ask' }
  }
  return fields
}

const nothing = (cells: readonly Quad[]) => settle({ value: '', confidence: 0, box: cells[0] ?? null })

function cleanCompany(text: string): string {
  const kept = tidy(text)
    .replace(/[〈《[{【]/g, '(')
    .replace(/[〉》\]}】]/g, ')')
    .replace(/[^\p{Script=Han}\dA-Za-z()·&-]/gu, '')
  return trimMarks(kept, '称-·)', '-·(')
}

async function nameField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  const fused = await joined(page, cells, cleanCompany)
  const wide = fused && { ...fused, value: brackets(fused.value), alternatives: fused.alternatives.map(brackets) }
  return askedField(wide, cells, (value) => ({ suffix: unitEnd.test(value) }))
}

/** Brackets as licences print them. */
const brackets = (text: string) => text.replace(/\(/g, '（').replace(/\)/g, '）')

async function typeField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  const asType = (text: string) => cleanCompany(tidy(text).replace(/[,，.]/g, '、')).replace(/^型/, '')
  const all = await readings(page, cells)
  const best = vote(all, (text) => {
    const flat = asType(text)
    return closest(flat, companyTypes, Math.max(1, Math.floor(flat.length / 5))) ?? flat
  })
  if (!best) return nothing(cells)
  // Types differ by two characters: one that had to be completed may be its neighbour.
  const exact = all.filter((reading) => asType(reading.text) === best.value)
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: { 'in-list': companyTypes.includes(best.value), 'passes-agree': best.votes > best.of / 2 },
      alternatives: best.others,
      ...(exact.length >= 2 ? {} : { always: 'ask' as const }),
    },
    ['in-list', 'passes-agree'],
  )
}

async function personField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  return askedField(await joined(page, cells.slice(0, 1), cleanName), cells, nameChecks)
}

async function dateField(page: Page, cells: readonly Quad[], today: string): Promise<FieldReading> {
  const best = vote(await readings(page, cells.slice(0, 1)), (text) => dateIn(text) ?? '')
  if (!best) return nothing(cells)
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: { 'date-exists': true, age: best.value <= today, 'passes-agree': best.votes > best.of / 2 },
      alternatives: best.others,
    },
    ['date-exists', 'passes-agree'],
  )
}

async function amountField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  const all = await readings(page, cells.slice(0, 1))
  const best = vote(all, (text) => amountIn(text)?.text ?? '') ?? vote(all, tidy)
  if (!best) return nothing(cells)
  const exact = all.filter((reading) => {
    const amount = amountIn(reading.text)
    return amount?.exact && amount.text === best.value
  })
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: { grammar: amountIn(best.value) !== null, 'passes-agree': best.votes > best.of / 2 },
      alternatives: best.others,
      ...(exact.length >= 2 ? {} : { always: 'ask' as const }),
    },
    ['grammar', 'passes-agree'],
  )
}

async function termField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  const best = vote(await readings(page, cells), (text) => {
    const flat = tidy(text)
    const from = dateIn(flat)
    if (/长期|无固定|永[久续]/.test(flat)) return from ? `${from}至长期` : '长期'
    const to = dateIn(flat.slice(flat.search(/[至到]/) + 1))
    return from && to && to > from ? `${from}至${to}` : ''
  })
  if (!best) return nothing(cells)
  return settle({ value: best.value, confidence: best.confidence, box: best.reading.quad, checks: { grammar: true } })
}

async function scopeField(page: Page, cells: readonly Quad[]): Promise<FieldReading> {
  const [reading] = await readings(page, cells, [{ ink: 'black' }])
  if (!reading) return nothing(cells)
  return settle({ value: tidy(reading.text), confidence: reading.confidence, box: reading.quad, always: 'ask' })
}
