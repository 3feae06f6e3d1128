import type { Locale } from '@beian-assist/rules'
import { type ComponentType, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DocumentList } from '../documents/document-list.ts'
import { type MessageKey, text } from '../messages/index.ts'
import type { PanelStore } from '../state/store.ts'

export const StoreContext = createContext<PanelStore | undefined>(undefined)

/** Parts that the owner of the panel adds: a vault above the profiles, a document reader. */
export interface PanelSlots {
  readonly aboveProfiles?: ComponentType<{ locale: Locale }>
  /** Adds the documents tab. */
  readonly documents?: DocumentList
  /** The panel is a part of somebody's page, which has its own main landmark. */
  readonly embedded?: boolean
}

export const SlotsContext = createContext<PanelSlots>({})

export function useStore(): PanelStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('a panel part stands outside its StoreContext')
  return store
}

/** The text function of the current language; a part that calls it is drawn again when the language changes. */
export function useText(): (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string {
  const store = useStore()
  const locale = store.locale.value
  return (key, values) => text(locale, key, values)
}
