import { fact, journey } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { NextOrder } from './NextOrder.tsx'
import { useJourney } from './use-journey.ts'

const INDIVIDUAL = 5

/** One more website or APP: in the draft at once, later by withdrawing the order, or, once approved, by an order of its own. */
export function MoreServices(): JSX.Element {
  const { filing, state, store, t } = useJourney()
  const rule = journey.states.find(({ id }) => id === state)
  const kind = filing.subject?.nature === INDIVIDUAL ? 'individual' : 'organisation'
  const cap = filing.province ? fact(filing.province, 'maxPerOrder', kind)?.value : undefined

  if (state === 'approved') return <NextOrder />

  async function add(list: 'websites' | 'apps'): Promise<void> {
    const at = filing[list]?.length ?? 0
    await store.change([{ path: `${list}[${at}]`, value: { owner: { reusePrincipal: true } } }])
    const id = store.profileId.value
    if (id === undefined || !store.canStore.value) return
    store.tab.value = 'profiles'
    await store.edit(id)
  }

  return (
    <details class="group">
      <summary>
        <span class="group-name">{t('more.title')}</span>
      </summary>
      {!rule?.editable && <p>{t(rule?.withdraw ? 'more.first' : 'more.locked')}</p>}
      {typeof cap === 'number' && <p class="muted">{t('more.cap', { count: cap })}</p>}
      {(rule?.editable || rule?.withdraw) && (
        <div class="row">
          <button type="button" class="secondary" onClick={() => add('websites')}>
            {t('more.site')}
          </button>
          <button type="button" class="secondary" onClick={() => add('apps')}>
            {t('more.app')}
          </button>
        </div>
      )}
    </details>
  )
}
