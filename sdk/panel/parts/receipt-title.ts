import type { Receipt } from '../../types.ts'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'

/** A field as the preview names it: pages call several of them by the same word, and the dictionary tells them apart. */
export function useTitle(): (of: Pick<Receipt, 'label' | 'field'>) => readonly [label: string, name?: string] {
  const locale = useStore().locale.value
  const t = useText()
  return ({ label, field }) => {
    const named = label || t('card.unnamed')
    const name = field && fieldName(field, locale)
    return name && name !== named ? [named, ` · ${name}`] : [named]
  }
}
