import type { FieldPath } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadRulebook } from '../../check/load-rulebook.ts'
import type { NameOffer } from '../../check/name-offers.ts'
import { rename } from '../state/renaming.ts'
import { useStore, useText } from './context.ts'
import { NameList } from './NameList.tsx'

/** Beside what is wrong with a name: names that are in order, to be taken by one press. */
export function NameOffers({ path }: { path: FieldPath }): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const whole = store.whole.value
  const provider = store.place.value?.provider
  const [offers, offer] = useState<readonly NameOffer[]>([])
  useEffect(() => {
    let isCurrent = true
    // The rules are here already: they made the finding.
    loadRulebook().then(
      ({ nameOffers }) => {
        const options = { complete: true, ...(provider === undefined ? {} : { provider }) }
        if (isCurrent) offer(whole ? nameOffers(whole, path, options) : [])
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [whole, path, provider])
  if (offers.length === 0) return null
  return (
    <div class="name-help">
      <p>{t('names.offer')}</p>
      <NameList offers={offers} take={(name) => void rename(store, path, name)} />
      <p class="muted">{t('names.hint')}</p>
    </div>
  )
}
