/** What keys and the context menu do in the panel. */
import { copyText, type PanelStore } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { onAct } from '../acts/acts.ts'
import { currentTab } from './tab.ts'

export interface CopyWish {
  /** Absent: no value of the profile belongs to the field that was pointed at. */
  readonly value?: string
  readonly label: string
  readonly copied: boolean
  /** It will be taken off the clipboard again. */
  readonly isShort?: boolean
}

/** What came of "copy value for this field", shown until it is put away. */
export const copyWish = signal<CopyWish | undefined>(undefined)

export function serveActs(store: PanelStore): void {
  async function copyValue(): Promise<void> {
    store.tab.value = 'fill'
    if (!store.scan.value) await store.look()
    const control = await store.pointed()
    const item = store.plan.value?.items.find((one) => one.control === control)
    const label = item?.label ?? ''
    if (!item?.new || item.target?.kind === 'files') {
      copyWish.value = { label, copied: false }
      return
    }
    // Without the focus the browser may refuse; the panel then offers a button for it.
    const isShort = await copyText(item.new).catch(() => undefined)
    copyWish.value = { value: item.new, label, copied: isShort !== undefined, isShort: isShort === true }
  }

  /** “Use this field as …” for the field that has the focus on the page. */
  async function useAs(): Promise<void> {
    store.tab.value = 'fill'
    if (store.phase.value !== 'preview') await store.look()
    const control = await store.pointed()
    if (control === undefined) return
    store.correcting.value = control
    requestAnimationFrame(() => {
      const card = document.querySelector<HTMLElement>(`.group .card[data-control="${CSS.escape(control)}"]`)
      card?.closest('details')?.setAttribute('open', '')
      card?.scrollIntoView({ block: 'center' })
    })
  }

  /** The finding after the one that has the focus, in the order in which they stand; its field is shown on the page. */
  async function nextFinding(): Promise<void> {
    if (!store.report.value) await store.look()
    store.tab.value = 'findings'
    requestAnimationFrame(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('.finding-error, .finding-warning')]
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      const card = cards[(at + 1) % cards.length]
      if (!card) return
      card.closest('details')?.setAttribute('open', '')
      card.scrollIntoView({ block: 'center' })
      card.focus()
      const finding = store.report.value?.findings[Number(card.id.split('-').at(-1))]
      const control = store.scan.value?.mappings.find(
        (mapping) => mapping.status !== 'refused' && finding?.fields.includes(mapping.path),
      )?.control
      if (control !== undefined) store.show(control)
    })
  }

  onAct(currentTab, (act) => {
    switch (act) {
      case 'copy-value':
        copyValue()
        break
      case 'use-as':
        useAs()
        break
      case 'check-page':
        store.look().then(() => {
          store.tab.value = 'findings'
        })
        break
      case 'fill-preview':
        store.tab.value = 'fill'
        store.look()
        break
      case 'next-finding':
        nextFinding()
        break
    }
  })
}
