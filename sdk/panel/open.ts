/** The panel inside an embedding page, in a shadow root of its own so that neither style reaches the other. */
import type { Filing, Locale } from '@beian-assist/rules'
import { claim } from '../page/own.ts'
import type { FormPort } from '../types.ts'
import { localSource } from './local-source.ts'
import { memoryProfiles } from './memory-profiles.ts'
import { mountPanel } from './mount.tsx'
import type { ProfileSource } from './ports.ts'
import { createStore } from './state/create-store.ts'

export interface PanelOptions {
  /** Filings to choose from, or a source of your own. Default: none. */
  readonly profiles?: ProfileSource | readonly Filing[]
  /** Element that takes the panel. Default: a box at the right edge of the window. */
  readonly container?: Element
  readonly locale?: Locale
}

export interface PanelHandle {
  close(): void
}

export interface PanelSetup extends PanelOptions {
  readonly provider?: string
  readonly today?: string
}

export function openPanel(form: FormPort, setup: PanelSetup): PanelHandle {
  const { profiles = [], container, provider, locale, today } = setup
  const host = document.createElement('div')
  claim(host)
  if (!container) {
    const place = { position: 'fixed', inset: '0 0 0 auto', width: 'min(400px, 100vw)', 'z-index': '2147483647' }
    for (const [name, value] of Object.entries(place)) host.style.setProperty(name, value)
  }
  ;(container ?? document.documentElement).append(host)
  const root = host.attachShadow({ mode: 'open' })
  const store = createStore({
    source: localSource(form, provider),
    profiles: 'list' in profiles ? profiles : memoryProfiles(profiles),
    ...(locale === undefined ? {} : { locale }),
    ...(today === undefined ? {} : { today }),
  })
  const unmount = mountPanel(root, store)
  return {
    close: () => {
      store.destroy()
      unmount()
      host.remove()
    },
  }
}
