import type { FieldPath } from '@beian-assist/rules'

const isWithin = (path: string, place: FieldPath): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)

/** Opens what the field of this place is folded away in, and puts the keyboard there. A place without a field changes nothing. */
export function goToField(form: Element, place: FieldPath): void {
  const field = [...form.querySelectorAll<HTMLElement>('[data-path]')].find(({ dataset }) =>
    isWithin(dataset.path ?? '', place),
  )
  if (!field) return
  for (let up = field.parentElement; up && up !== form; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true
  field.querySelector<HTMLElement>('input, select, textarea')?.focus()
  field.scrollIntoView({ block: 'center' })
}
