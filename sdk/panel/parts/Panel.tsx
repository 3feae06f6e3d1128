import type { JSX } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { loadWork, work } from '../load-work.ts'
import type { PanelStore, Tab } from '../state/store.ts'
import { Announcer } from './Announcer.tsx'
import { type PanelSlots, SlotsContext, StoreContext, useStore, useText } from './context.ts'
import { FillTab } from './FillTab.tsx'
import { Header } from './Header.tsx'
import { later } from './later.tsx'

const FindingsTab = later(
  async () => (await loadWork()).FindingsTab,
  () => work.value?.FindingsTab,
)
const ProfilesTab = later(async () => (await import('./ProfilesTab.tsx')).ProfilesTab)

const ALL_TABS: readonly Tab[] = ['fill', 'findings', 'documents', 'journey', 'profiles']

export function Panel({ store, slots }: { store: PanelStore; slots: PanelSlots }): JSX.Element {
  return (
    <StoreContext.Provider value={store}>
      <SlotsContext.Provider value={slots}>
        <Shell />
      </SlotsContext.Provider>
    </StoreContext.Provider>
  )
}

function Shell(): JSX.Element {
  const store = useStore()
  const slots = useContext(SlotsContext)
  const locale = store.locale.value
  useEffect(() => {
    if (globalThis.document?.documentElement.dataset.baPanel !== undefined) document.documentElement.lang = locale
  }, [locale])
  const t = useText()
  const Frame = slots.embedded ? 'aside' : 'main'
  return (
    <Frame class="panel" part="panel" lang={locale} aria-label={slots.embedded ? t('app.name') : undefined}>
      <Header />
      <Announcer />
      <Tabs tabs={ALL_TABS.filter((tab) => (tab !== 'documents' && tab !== 'journey') || slots[tab] !== undefined)} />
      <div
        id="ba-main"
        class="main"
        part="body"
        role="tabpanel"
        aria-labelledby={`ba-tab-${store.tab.value}`}
        tabIndex={-1}
      >
        {slots.notice && <slots.notice locale={locale} />}
        {store.tab.value === 'fill' && <FillTab />}
        {store.tab.value === 'findings' && <FindingsTab />}
        {store.tab.value === 'documents' && slots.documents && <slots.documents.Tab documents={slots.documents.list} />}
        {store.tab.value === 'documents' && slots.belowDocuments && <slots.belowDocuments />}
        {store.tab.value === 'journey' && slots.journey && <slots.journey store={store} />}
        {store.tab.value === 'profiles' && <ProfilesTab />}
      </div>
    </Frame>
  )
}

function Tabs({ tabs }: { tabs: readonly Tab[] }): JSX.Element {
  const store = useStore()
  const t = useText()
  const errors = store.findings.value.open.filter((finding) => finding.severity === 'error').length

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(store.tab.value) + step + tabs.length) % tabs.length]!
    store.tab.value = next
    const list = event.currentTarget as HTMLElement
    list.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }

  return (
    <div class="tabs" part="tabs" role="tablist" aria-label={t('tabs.label')} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`ba-tab-${tab}`}
          data-tab={tab}
          class="tab"
          part="tab"
          aria-selected={store.tab.value === tab}
          aria-controls="ba-main"
          tabIndex={store.tab.value === tab ? 0 : -1}
          onClick={() => {
            store.tab.value = tab
          }}
        >
          {t(`tab.${tab}`)}
          {tab === 'findings' && errors > 0 && (
            <span class="badge" role="img" aria-label={`${t('findings.error')}: ${errors}`}>
              {errors}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
