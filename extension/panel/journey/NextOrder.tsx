import type { JSX } from 'preact'
import { NEXT_ORDERS, nextOrder } from './next-order.ts'
import { useJourney } from './use-journey.ts'

/** An approved order is no end: what may be filed next, each as an order of its own. */
export function NextOrder(): JSX.Element {
  const { filing, store, t } = useJourney()
  return (
    <details class="group" data-next-order>
      <summary>
        <span class="group-name">{t('next.title')}</span>
      </summary>
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
    </details>
  )
}
