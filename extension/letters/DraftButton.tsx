import type { Material } from '@beian-assist/rules'
import type { PanelStore } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { browser } from 'wxt/browser'
import { offerPage } from '../report/hand-over.ts'
import { OFFICIAL } from './kinds/index.ts'
import { letterData } from './letter-data.ts'
import { word } from './words/index.ts'

/** Opens a draft of this paper on a page that can be printed, where it is one that the applicant words. */
export function DraftButton({ material, store }: { material: Material; store: PanelStore }): JSX.Element | null {
  const locale = store.locale.value
  const data = letterData(material, store.whole.value ?? {}, locale)
  if (!data) {
    const isOfficial = material.attached !== true && material.anyOf.some((id) => OFFICIAL.includes(id))
    return isOfficial ? <p class="muted">{word(locale, 'official')}</p> : null
  }
  // Where one of several papers is enough it is said which one this is.
  const called = word(locale, 'draftOf', { name: data.name })
  return (
    <button
      type="button"
      class="quiet"
      aria-label={called}
      onClick={() => void browser.tabs.create({ url: `/letter.html#${offerPage(data)}` })}
    >
      {material.anyOf.length > 1 ? called : word(locale, 'draft')}
    </button>
  )
}
