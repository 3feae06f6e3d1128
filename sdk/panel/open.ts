/** The panel inside an embedding page, in a shadow root of its own so that neither style reaches the other. */

import type { Filing, Locale, Report } from '@beian-assist/rules'
import type { Adapter } from '../adapters/adapter.ts'
import { claim } from '../page/own.ts'
import type { FormPort } from '../types.ts'
import { embeddedStyle } from './embedded-style.ts'
import { localSource } from './local-source.ts'
import { profileSource } from './memory-profiles.ts'
import type { PanelTexts } from './messages/index.ts'
import { mountPanel } from './mount.tsx'
import type { ProfileSource } from './ports.ts'
import { createStore, type StoreEars } from './state/create-store.ts'
import type { Problem } from './state/store.ts'

export { loadLanguage } from './messages/catalogue.ts'

export interface PanelOptions {
  /** Filings to choose from, or a source of your own. Default: none. */
  readonly profiles?: ProfileSource | readonly Filing[]
  /** Element that takes the panel. Default: a box at the right edge of the window. */
  readonly container?: Element
  /** Element whose shadow root is the panel's, instead of a box made for it. Stays when the panel is closed. */
  readonly host?: HTMLElement
  readonly locale?: Locale
  /** Words of your own for texts of the panel, by language and key. */
  readonly texts?: PanelTexts
  /** Look at the form at once instead of waiting for the user to ask. Nothing is written. */
  readonly look?: boolean
}

export interface PanelHandle {
  /** Speaks another language from now on; what stands in the panel stays. */
  speak(locale: Locale): void
  close(): void
}

/** What the page that holds the panel may hear of. */
export interface PanelEars extends StoreEars {
  report?(report: Report): void
  problem?(problem: Problem | { readonly code: 'bad-filing'; readonly detail: string }): void
}

export interface PanelSetup extends PanelOptions {
  readonly provider?: string
  readonly today?: string
  readonly hears?: PanelEars
  readonly adapterOf?: (url: string) => Adapter | undefined
}

/** The page's own listeners for typing and choosing are not for what is typed into the panel. */
const KEPT_INSIDE = ['input', 'change', 'beforeinput', 'keydown', 'keyup', 'keypress'] as const

export function openPanel(form: FormPort, setup: PanelSetup): PanelHandle {
  const { profiles = [], provider, locale, today, hears } = setup
  const source = profileSource(profiles, (detail) => hears?.problem?.({ code: 'bad-filing', detail }))
  const host = setup.host ?? document.createElement('div')
  claim(host)
  if (!setup.host) {
    if (!setup.container) host.setAttribute('dock', 'right')
    ;(setup.container ?? document.documentElement).append(host)
  }
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const frame = document.createElement('div')
  frame.className = 'frame'
  // Both languages of the panel run from left to right, whatever the page around it does.
  frame.dir = 'ltr'
  const stop = new AbortController()
  for (const type of KEPT_INSIDE)
    frame.addEventListener(type, (event) => event.stopPropagation(), { signal: stop.signal })
  root.append(frame)
  const store = createStore({
    source: localSource(form, provider),
    profiles: source,
    ...(locale === undefined ? {} : { locale }),
    ...(today === undefined ? {} : { today }),
    ...(hears === undefined ? {} : { hears }),
    ...(setup.adapterOf === undefined ? {} : { adapterOf: setup.adapterOf }),
  })
  const stopReport = store.report.subscribe((report) => report && hears?.report?.(report))
  const stopProblem = store.problem.subscribe((problem) => problem && hears?.problem?.(problem))
  const unmount = mountPanel(
    frame,
    store,
    { embedded: true, ...(setup.texts ? { texts: setup.texts } : {}) },
    embeddedStyle,
  )
  if (setup.look) store.look()
  const only = async (): Promise<void> => {
    const [first, second] = await source.list()
    // One filing leaves nothing to choose.
    if (first && !second && !stop.signal.aborted) await store.choose(first.id)
  }
  only().catch(() => undefined) // A source that fails has nothing to choose from; the panel shows its list, empty.
  const stopList = source.onChange?.(() => {
    if (store.profileId.peek() === undefined) only().catch(() => undefined)
  })
  return {
    speak: (wanted) => {
      store.speak(wanted)
    },
    close: () => {
      stopReport()
      stopProblem()
      stopList?.()
      store.destroy()
      unmount()
      stop.abort()
      frame.remove()
      if (!setup.host) host.remove()
    },
  }
}
