import type { Locale } from '@beian-assist/rules'
import type { PanelStore } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { declineBadge, mayOfferBadge, wishForBadge } from '../badge/badge-sites.ts'
import { text } from '../messages/index.ts'
import { currentTab } from './tab.ts'

/** Offers to say on the toolbar button what this site's pages still need while the panel is shut. Asked once a site. */
export function BadgeOffer({ store }: { store: PanelStore }): JSX.Element | null {
  const locale: Locale = store.locale.value
  const { origin = '', host = '' } = store.place.value ?? {}
  const offered = useSignal(false)
  const tab = useSignal<number | undefined>(undefined)
  const said = useSignal<'badge.on' | 'badge.refused' | undefined>(undefined)
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const may = origin !== '' && (await mayOfferBadge(origin))
      const front = await currentTab()
      if (!isCurrent) return
      offered.value = may
      tab.value = front
    }
    read().catch(() => undefined) // Nothing is offered then.
    return () => {
      isCurrent = false
    }
  }, [origin, offered, tab])

  async function accept(): Promise<void> {
    const isOn = await wishForBadge(origin, tab.value)
    said.value = isOn ? 'badge.on' : 'badge.refused'
    offered.value = !isOn
  }
  async function decline(): Promise<void> {
    offered.value = false
    await declineBadge(origin)
  }

  return (
    <>
      {offered.value && (
        <details class="group" data-badge-offer>
          <summary>
            <span class="group-name">{text(locale, 'badge.offer')}</span>
          </summary>
          <p>{text(locale, 'badge.offer.what', { host })}</p>
          <div class="row">
            <button type="button" class="secondary" onClick={accept}>
              {text(locale, 'badge.offer.yes')}
            </button>
            <button type="button" class="quiet" onClick={decline}>
              {text(locale, 'badge.offer.no')}
            </button>
          </div>
        </details>
      )}
      <div role="status">
        {said.value && (
          <p class={said.value === 'badge.refused' ? 'attention' : 'good'}>{text(locale, said.value, { host })}</p>
        )}
      </div>
    </>
  )
}
