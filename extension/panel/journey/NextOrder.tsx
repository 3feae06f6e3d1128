import type { JSX } from 'preact'
import { NEXT_ORDERS, nextOrder } from './next-order.ts'
import { useJourney } from './use-journey.ts'

/** An approved order is no end: what may be filed next, each as an order of its own. */
export function NextOrder(): JSX.Element | null {
  const { filing, state, store, t } = useJourney()
  if (state !== 'approved') return null
  return (
    <section aria-labelledby="ba-next-order">
      <h2 id="ba-next-order">{t('next.title')}</h2>
      <p class="muted">{t(store.canStore.value ? 'next.hint' : 'next.noVault')}</p>
      {store.canStore.value && (
        <ul class="cards">
          {NEXT_ORDERS.map((type) => (
            <li key={type} class="card">
              <p id={`ba-next-${type}`}>{t(`next.${type}`)}</p>
              <button
                type="button"
                class="secondary"
                data-next={type}
                aria-describedby={`ba-next-${type}`}
                onClick={() => store.editFrom(nextOrder(filing, type))}
              >
                {t(`type.name.${type}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
