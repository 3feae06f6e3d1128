import type { FieldPath, Locale } from '@beian-assist/rules'
import { type ComponentType, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DocumentList } from '../documents/document-list.ts'
import { filled } from '../messages/catalogue.ts'
import { type MessageKey, type PanelTexts, text } from '../messages/index.ts'
import type { PanelStore } from '../state/store.ts'

export const StoreContext = createContext<PanelStore | undefined>(undefined)

/** Parts that the owner of the panel adds: a vault above the profiles, a document reader. */
export interface PanelSlots {
  readonly aboveProfiles?: ComponentType<{ locale: Locale }>
  /** Below the profiles: what their owner has to say of all of them. */
  readonly belowProfiles?: ComponentType<{ store: PanelStore }>
  /** State of what keeps the profiles, in the header. */
  readonly lock?: ComponentType<{ locale: Locale }>
  /** Above every tab: what the owner of the panel has to say. */
  readonly notice?: ComponentType<{ locale: Locale }>
  /** Opens the report of what would be sent back, to be printed. */
  readonly print?: (store: PanelStore) => void
  /** Adds the documents tab, drawn by `DocumentsTab`. */
  readonly documents?: { readonly list: DocumentList; readonly Tab: ComponentType<{ documents: DocumentList }> }
  /** Adds the tab of what follows the form. */
  readonly journey?: ComponentType<{ store: PanelStore }>
  /** Above the preview: what was typed here before and the page has lost (`DraftSection`). */
  readonly drafts?: ComponentType<{ store: PanelStore }>
  /** After a fill: what the owner of the panel offers for the next time. */
  readonly afterFill?: ComponentType<{ store: PanelStore }>
  /** Shows where on a document a value of the filing was read. */
  readonly source?: ComponentType<{ path: FieldPath; label: string }>
  /** Opens the page that takes a picture; what it takes is read like any other. */
  readonly camera?: () => void
  /** In the documents tab: the papers of this filing. */
  readonly papers?: ComponentType<{ store: PanelStore }>
  /** Stands below the documents: upload files, APP packages. */
  readonly belowDocuments?: ComponentType
  /** Opens the settings of whoever owns the panel; a button in the header. */
  readonly openSettings?: () => void
  /** Opens what explains the words of filing; a button under the step map. */
  readonly explainWords?: () => void
  /** Words of the owner's own. */
  readonly texts?: PanelTexts
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
  const own = useContext(SlotsContext).texts?.[locale]
  return (key, values = {}) => {
    const words = own && Object.hasOwn(own, key) ? own[key] : undefined
    return words === undefined ? text(locale, key, values) : filled(words, values)
  }
}
