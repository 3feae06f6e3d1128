import type { Material } from '@beian-assist/rules'
import type { PanelStore } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { browser } from 'wxt/browser'
import { offerPage } from '../report/hand-over.ts'
import { letterData } from './letter-data.ts'
import { word } from './words/index.ts'

/** Opens a draft of this paper on a page that can be printed, where it is one that the applicant words. */
export function DraftButton({ material, store }: { material: Material; store: PanelStore }): JSX.Element | null {
  const locale = store.locale.value
  const data = letterData(material, store.whole.value ?? {}, locale)
  if (!data) return null
  return (
    <button
      type="button"
      class="quiet"
      aria-label={word(locale, 'draftOf', { name: material.name })}
      onClick={() => void browser.tabs.create({ url: `/letter.html#${offerPage(data)}` })}
    >
      {word(locale, 'draft')}
    </button>
  )
}
