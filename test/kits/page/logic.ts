import { allChoices, choicesUnder, choiceValue, fieldsOf, modelOf } from '../expect.ts'
import type { Choice, Code, Field, Page } from '../types.ts'

export const LATE_MS = 800

/** Canonical code behind a page value. */
export function codeOf(field: Field | undefined, value: unknown): Code | undefined {
  if (!field) return undefined
  if (field.kind === 'checkbox' || field.kind === 'switch') return value === (field.states?.[1] ?? true)
  return allChoices(field).find((choice) => choiceValue(choice) === value)?.[0]
}

/** What depends on what, whatever the framework: each call asks for the values of now. */
export function formLogic(page: Page, held: (id: string) => unknown) {
  const fields = new Map(fieldsOf(page).map((field) => [field.id, field]))
  const code = (id: string) => codeOf(fields.get(id), held(id))
  return {
    fields: [...fields.values()],
    choices: (field: Field): readonly Choice[] => choicesUnder(field, code),
    visible: ({ showIf }: Field) => !showIf || code(showIf[0]) === showIf[1],
    /** Fields whose choices change with this one: pages empty them. */
    dependents: (id: string) => [...fields.values()].filter(({ choicesBy }) => choicesBy?.id === id),
    initial: (field: Field) => (field.initial === undefined ? undefined : modelOf(field, field.initial)),
  }
}

export function placeholderOf(field: Field, bare: boolean): string {
  if (bare) return field.label
  if (field.placeholder !== undefined) return field.placeholder
  return field.kind === 'text' || field.kind === 'textarea' || field.kind === 'number' ? '请输入' : '请选择'
}

/** Placeholders of the two ends of a range. */
export const endsOf = (field: Field, placeholder: string): [string, string] =>
  placeholder === field.label ? [`${field.label}（起）`, `${field.label}（止）`] : ['开始日期', '结束日期']

/** Kinds that show their label inside themselves when a layout has no labels. */
export const hasPlaceholder = ({ kind, look }: Field) =>
  kind !== 'radio' &&
  kind !== 'checkbox' &&
  kind !== 'checkboxGroup' &&
  kind !== 'switch' &&
  kind !== 'upload' &&
  look !== 'inline'
