import type { FieldPath } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from '../parts/context.ts'
import { Crop } from './Crop.tsx'
import type { DocumentList } from './document-list.ts'
import { sourceOf } from './told-by.ts'

interface ValueSourceProps {
  readonly documents: DocumentList
  readonly path: FieldPath
  readonly label: string
}

/** The piece of a document that a value of the filing was read from, as long as it is unchanged. */
export function ValueSource({ documents, path, label }: ValueSourceProps): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const filing = store.filing.value
  const source = filing ? sourceOf(documents.list.value, filing, path) : undefined
  if (!source) return null
  return (
    <figure class="source">
      <figcaption class="muted">{t('card.source')}</figcaption>
      <Crop picture={source.picture} box={source.box} label={t('documents.crop', { field: label })} />
    </figure>
  )
}
