/** Which kinds of control can hold a field. */
import type { FieldId } from '@beian-assist/rules'
import { fieldDef } from '../filing/field-path.ts'
import type { Control, ControlKind } from '../types.ts'

type Fits = Readonly<Partial<Record<ControlKind, number>>>

const CHOICES: Fits = { select: 1, combobox: 1, radio: 1, cascader: 0.9 }
const BY_TYPE: Readonly<Record<string, Fits>> = {
  string: { text: 1, textarea: 0.95, combobox: 0.7, select: 0.6, number: 0.5 },
  text: { textarea: 1, text: 0.9 },
  phone: { text: 1, number: 0.9, composite: 0.9, textarea: 0.3 },
  email: { text: 1, composite: 1, textarea: 0.4 },
  domain: { text: 1, textarea: 0.8, tags: 0.9, combobox: 0.6, select: 0.5 },
  url: { text: 1, textarea: 0.7 },
  ip: { text: 1, textarea: 0.8, tags: 0.8, composite: 0.8, combobox: 0.6, select: 0.6 },
  'ip[]': { text: 0.95, textarea: 1, tags: 1, combobox: 0.6 },
  'domain[]': { tags: 1, combobox: 1, select: 1, checkboxGroup: 1, text: 0.8, textarea: 0.8 },
  hex: { text: 1, textarea: 1 },
  integer: { number: 1, text: 0.9, select: 0.7, combobox: 0.7 },
  enum: { ...CHOICES, text: 0.3, checkboxGroup: 0.5, tags: 0.4 },
  'enum[]': { checkboxGroup: 1, tags: 1, select: 0.9, combobox: 0.95, cascader: 0.9, radio: 0.5, text: 0.2 },
  code6: { ...CHOICES, cascader: 1, composite: 1, text: 0.5 },
  boolean: { checkbox: 1, switch: 1, radio: 1, select: 0.95, combobox: 0.95, checkboxGroup: 0.7 },
  date: { date: 1, text: 0.85, combobox: 0.3 },
  datetime: { date: 0.8, text: 0.5 },
  image: { upload: 1 },
}
/** Fields that the dictionary calls by one type and pages ask for by other kinds too. */
const BY_FIELD: Readonly<Record<string, Fits>> = {
  'filing.province': { ...CHOICES, cascader: 1, composite: 0.9, text: 0.3 },
  'subject.contactProvince': { ...CHOICES, cascader: 0.6, composite: 0.6, text: 0.4 },
  'subject.city': { ...CHOICES, cascader: 0.7, composite: 0.7, text: 0.5 },
  'subject.certValidFrom': { date: 1, dateRange: 1, text: 0.85, composite: 0.9 },
  'principal.certValidFrom': { date: 1, dateRange: 1, text: 0.85, composite: 0.9 },
  'owner.certValidFrom': { date: 1, dateRange: 1, text: 0.85, composite: 0.9 },
  'app.icon.format': { upload: 1 },
  'owner.isExisting': { radio: 1, select: 1, combobox: 1, checkbox: 1, switch: 1 },
}

const SHOWN = 0.85
/** Province, city and district in a row ask for more than the province of a filing. */
const MORE_LEVELS = 0.6
/** Text in a box that is no field of a form (contenteditable) is the page's own editor: nobody else can write there safely. */
const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea'])
export const isEditor = ({ kind, tag }: Control): boolean =>
  (kind === 'text' || kind === 'textarea') && !FIELDS.has(tag)

/** 0…1; 0 when a control of this kind cannot hold the field. */
export const kindFit = (control: Control, field: FieldId): number => {
  if (isEditor(control)) return 0
  const fits = BY_FIELD[field] ?? BY_TYPE[fieldDef(field)?.type ?? 'string'] ?? {}
  const fit = field === 'filing.province' && (control.parts ?? 1) > 2 ? MORE_LEVELS : (fits[control.kind] ?? 0)
  // A fixed text shows the chosen value: read, never written.
  return fit > 0 && control.kind === 'text' && control.flags.some((flag) => flag === 'readOnly' || flag === 'disabled')
    ? Math.max(fit, SHOWN)
    : fit
}
