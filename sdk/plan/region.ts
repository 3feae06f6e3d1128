/** Provinces, cities and districts: a code → the page's wordings per level, and back. */
import {
  divisionByNames,
  divisionPath,
  divisionsNamed,
  divisionWords,
  enums,
  type FieldId,
  type FieldPath,
  type Filing,
} from '@beian-assist/rules'
import { valueAt } from '../filing/path.ts'
import { addressOf, levelOf } from '../filing/region-fields.ts'
import type { Control } from '../types.ts'
import { alternatives } from './choice.ts'
import type { Asked, GoalOrNot } from './goal.ts'
import { isEmpty } from './holds.ts'
import { normal } from './normal.ts'
import type { Parsed, Shown } from './shown.ts'

const pathOfField = (id: FieldId): FieldPath => (id === 'filing.province' ? 'province' : id)

/** Deepest code that the filing gives for the address of a field, and the fields that it settles. */
function deepest(filing: Filing, id: FieldId): { code: string; covers: readonly FieldPath[] } | undefined {
  // The region of a filing is asked for down to the city, although only the province counts.
  const fields =
    id === 'filing.province' ? (['filing.province', 'subject.city', 'subject.district'] as const) : addressOf(id)
  let found: { code: string; covers: readonly FieldPath[] } | undefined
  for (const field of fields) {
    const code = valueAt(filing, pathOfField(field))
    if (typeof code !== 'string' || !/^\d{6}$/.test(code)) continue
    const trunk = found?.code.replace(/(?:00)+$/, '') ?? ''
    if (!code.startsWith(trunk)) continue
    const covers: readonly FieldPath[] = id === 'filing.province' ? [] : [...(found?.covers ?? []), pathOfField(field)]
    found = { code, covers }
  }
  return found
}

/** Levels that a control says it has: 省/市 → 2, 省市区 → 3, two boxes in a row → 2; nothing when it does not tell. */
export function shownDepth(control: Control, label: string): number | undefined {
  if (control.kind === 'composite') return control.parts
  for (const text of [control.placeholder ?? '', label]) {
    if (/省.{0,4}市.{0,4}(?:区|县)/.test(text)) return 3
    if (/省.{0,2}市(?!.*(?:区|县))/.test(text)) return 2
  }
  return undefined
}

/** 粤: how plates and licence numbers name a province. */
const lettersOf = (province: string): string[] =>
  enums.provinces.flatMap(({ value, icpPrefix }) => (value === province && icpPrefix ? [icpPrefix] : []))

/** 深圳市南山区, 广东省/深圳市/南山区: one list for several levels. */
function joined(names: readonly string[]): string[] {
  const different = names.filter((name, at) => name !== names[at - 1] && name !== '市辖区')
  const tails = different.map((_, at) => different.slice(at)).filter(({ length }) => length > 1)
  return tails.reverse().flatMap((tail) => ['', '/', '-'].map((between) => tail.join(between)))
}

/** What to choose in a control that asks for a place. */
export function regionGoal({ def, path, control, label, filing }: Asked): GoalOrNot {
  const known = deepest(filing, def.id as FieldId)
  const levels = known ? divisionPath(known.code) : undefined
  if (!known || !levels)
    return { leave: known ? 'no-option' : 'not-in-profile', ...(known ? { detail: 'unknown-code' } : {}) }
  const words = levels.map((_, at) => divisionWords(levels, at))
  if (levels[0]) words[0] = [...(words[0] ?? []), ...lettersOf(levels[0].code)]
  if (control.kind === 'cascader' || control.kind === 'composite') {
    const told = shownDepth(control, label)
    const depth = told ?? words.length
    if (depth > words.length)
      return { leave: 'not-in-profile', detail: 'incomplete', display: levels.map((level) => level.name).join(' / ') }
    const chosen = words.slice(0, depth)
    const display = levels
      .slice(0, depth)
      .map((level) => level.name)
      .join(' / ')
    // Where the page does not tell how deep it goes, its last level is the end.
    const atLeast = told === undefined ? { atLeast: levelOf(def.id) + 1 } : {}
    return { target: { kind: 'path', path: chosen, ...atLeast }, display, covers: known.covers }
  }
  const at = levelOf(def.id)
  const level = levels[at]
  const named = words[at]
  if (!level || !named) return { leave: 'not-in-profile' }
  const name = at === 1 && named[0] !== undefined ? named[0] : level.name
  if (control.kind === 'text') return { target: { kind: 'text', text: name }, display: name, covers: [path] }
  const options = alternatives([...named, ...joined(levels.slice(0, at + 1).map(({ name }) => name))], control.options)
  if (!options) return { leave: 'no-option', display: name }
  const or = { or: { kind: 'path', path: words, atLeast: at + 1 } as const }
  return {
    target: { kind: 'options', options: [options], ...(control.options?.length ? {} : or) },
    display: control.options?.length ? (options[0] as string) : name,
    covers: [path],
  }
}

/** Codes of what a control shows. Names that several places share are settled by the levels above them, or not at all. */
export function regionValues({ def, path, control, filing }: Shown): Parsed {
  if (isEmpty(control)) return []
  const { values, text } = control.value
  const names = (values.length > 0 ? values : [text]).filter((name) => normal(name) !== '')
  const fields = addressOf(def.id)
  const many = control.kind === 'cascader' || control.kind === 'composite'
  if (!many) {
    const above = fields.slice(0, levelOf(def.id)).map((field) => valueAt(filing, pathOfField(field)))
    const trunk = above.findLast((code): code is string => typeof code === 'string' && code !== '')
    const [name] = names
    const found = name === undefined || names.length > 1 ? [] : divisionsNamed(name, levelOf(def.id), trunk)
    return found.length === 1 ? [[path, found[0]!.code]] : undefined
  }
  const place = divisionByNames(names)
  const levels = place ? divisionPath(place.code) : undefined
  if (!levels) return undefined
  if (def.id === 'filing.province') return [['province', levels[0]?.code]]
  return fields.flatMap((field, at) => (levels[at] ? [[pathOfField(field), levels[at].code] as const] : []))
}
