import type { JSX } from 'preact'
import type { NameOffer } from '../../check/name-offers.ts'
import { useText } from './context.ts'

/** Names to choose from, a button each; what is not the user's own word stands beside it. */
export function NameList({
  offers,
  take,
}: {
  offers: readonly NameOffer[]
  take: (name: string) => void
}): JSX.Element {
  const t = useText()
  return (
    <ul class="name-offers">
      {offers.map(({ name, added }) => (
        <li key={name}>
          <button type="button" class="secondary" onClick={() => take(name)}>
            {t('names.change', { value: name })}
          </button>
          {added !== undefined && <span class="muted"> {t('names.added', { added })}</span>}
        </li>
      ))}
    </ul>
  )
}
