/** What the options of a control say: compared with the enumerations of the dictionary, not read as words. */
import { type FieldId, fieldFacts } from '@beian-assist/rules'
import { fieldDef } from '../filing/field-path.ts'
import { isPlaceholder, normal } from '../plan/normal.ts'
import { vocabularyOf } from '../plan/vocabulary.ts'
import type { Control } from '../types.ts'
import { concepts } from './concepts.ts'
import { readWords } from './words.ts'

/** Share of the options that are words of an enumeration, by its name. */
export type Shares = ReadonlyMap<string, number>

const wordsByEnum = new Map<string, ReadonlySet<string>>()
for (const def of fieldFacts) {
  if (!def.enum || def.enum.includes('by nature')) continue
  for (const name of def.enum.split('+')) {
    if (wordsByEnum.has(name)) continue
    const entries = vocabularyOf({ ...def, enum: name }, {})
    wordsByEnum.set(name, new Set(entries.flatMap(({ words }) => words.map(normal)).filter((word) => word.length > 1)))
  }
}
{
  const def = fieldDef('subject.certType')!
  for (const name of ['orgCertTypes', 'personCertTypes']) {
    const entries = vocabularyOf({ ...def, enum: name }, {})
    wordsByEnum.set(name, new Set(entries.flatMap(({ words }) => words.map(normal))))
  }
}
const YES_NO = new Set([
  '是',
  '否',
  '有',
  '无',
  '涉及',
  '不涉及',
  '需要',
  '不需要',
  '已',
  '未',
  'yes',
  'no',
  '使用',
  '不使用',
])

export const optionsOf = (control: Control): readonly string[] =>
  (control.options ?? []).filter((option) => !isPlaceholder(option))

export const sharesOf = (control: Control): Shares => {
  const options = optionsOf(control)
  const shares = new Map<string, number>()
  if (options.length < 2) return shares
  const keys = options.map((option) => normal(option.split(/[/／]/)[0] ?? option))
  for (const [name, words] of wordsByEnum) {
    const hits = keys.filter((key) => words.has(key)).length
    if (hits > 0) shares.set(name, hits / keys.length)
  }
  const answers = options.filter((option) => YES_NO.has(normal(option))).length
  if (answers > 0) shares.set('yesNo', answers / options.length)
  return shares
}

export interface OptionFit {
  /** On the score of the field. */
  readonly factor: number
  /** An added worth: options that are the field's own list speak for it. */
  readonly own: number
}

const CACHED = 200
const known = new Map<string, readonly OptionFit[]>()

/** How the options of a control suit each concept, in their order; undefined where there is nothing to choose from. */
export const optionFits = (control: Control): readonly OptionFit[] | undefined => {
  const options = optionsOf(control)
  if (options.length < 2) return undefined
  const key = `${control.kind === 'radio'} ${options.join('\n')}`
  const before = known.get(key)
  if (before) return before
  const shares = sharesOf(control)
  const fits = concepts.map(({ field }) => optionFit(control, options, shares, field))
  if (known.size > CACHED) known.clear()
  known.set(key, fits)
  return fits
}

const optionFit = (control: Control, options: readonly string[], shares: Shares, field: FieldId): OptionFit => {
  const def = fieldDef(field)
  if (!def) return { factor: 1, own: 0 }
  if (def.type === 'boolean') {
    if (options.length > 4) return { factor: 0.3, own: 0 }
    if (field === 'owner.reusePrincipal') return { factor: 1, own: offersReuse(options) }
    return { factor: 1, own: 0 }
  }
  // 网站 or APP: the page asks what is to be filed, and shows another form for each.
  if (field.endsWith('.serviceType') && options.some(isApp) && options.some(isSite)) return { factor: 0.5, own: 0 }
  if (!def.enum) return { factor: control.kind === 'radio' ? 0.6 : 1, own: 0 }
  const names = def.enum.replace(/ by .*$/, '').split('+')
  const share = Math.max(0, ...names.map((name) => shares.get(name) ?? 0))
  const best = Math.max(0, ...shares.values())
  if (share >= 0.6) return { factor: 1, own: ambiguous(names) ? 0.3 : 0.6 }
  if (field.endsWith('preApprovals[].type') && (shares.get('yesNo') ?? 0) >= 0.9) return { factor: 1, own: 0 }
  if (best >= 0.6 && share < 0.3) return { factor: 0.15, own: 0 }
  return { factor: share >= 0.3 ? 1 : 0.75, own: 0 }
}

/** A choice between the principal and somebody else is the question, whatever its label says. */
const offersReuse = (options: readonly string[]): number => {
  const said = options.map((option) => readWords(option).main)
  const reuse = said.findIndex((tags) => tags.has('reuse'))
  if (reuse < 0) return 0
  const whom = said[reuse]!.has('principal') || said[reuse]!.has('person')
  const other = said.some((tags, at) => at !== reuse && (tags.has('person') || tags.has('owner')))
  return whom && other ? 0.95 : 0.75
}

const isApp = (option: string): boolean => /^(移动)?(app|应用(程序)?)$/i.test(normal(option))
const isSite = (option: string): boolean => /^(网站|website|web site)$/i.test(normal(option))

/** Several fields of different persons share these lists. */
const ambiguous = (names: readonly string[]): boolean =>
  names.some((name) => name === 'personCertTypes' || name === 'provinces' || name === 'languages')
