import type { Filing, Locale, StateId } from '@beian-assist/rules'
import { journey } from '@beian-assist/rules'
import type { PanelStore } from '@beian-assist/sdk/panel'
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { type ExtensionKey, text } from '../../messages/index.ts'

export interface JourneyUi {
  readonly store: PanelStore
  /** Asks for the permission when it is first wanted; false when it is not given. */
  remind(due: readonly Date[]): Promise<boolean>
}

export const JourneyContext = createContext<JourneyUi | undefined>(undefined)

export interface JourneyView extends JourneyUi {
  readonly filing: Filing
  readonly state: StateId
  readonly locale: Locale
  t(key: ExtensionKey, values?: Readonly<Record<string, string | number>>): string
}

/** State of the chosen filing; an order nobody said anything about is a draft. */
export function useJourney(): JourneyView {
  const ui = useContext(JourneyContext)
  if (!ui) throw new Error('a part of the journey stands outside its context')
  const locale = ui.store.locale.value
  const filing = ui.store.filing.value ?? {}
  const known = journey.states.find(({ id }) => id === filing.status)
  return {
    ...ui,
    filing,
    state: known?.id ?? 'draft',
    locale,
    t: (key, values) => text(locale, key, values),
  }
}

/** The present time, told anew every `ms`. */
export function useNow(ms: number): Date {
  const [now, tell] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => tell(new Date()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return now
}

export const nameOfState = (id: StateId, locale: Locale): string => {
  const state = journey.states.find((one) => one.id === id)
  return state ? (locale === 'en' ? state.en : state.zh) : id
}
