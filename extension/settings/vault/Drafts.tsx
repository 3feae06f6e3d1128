import { Sure } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalText } from '../../messages/index.ts'
import { useSettings } from '../page/context.ts'
import { createDraftsModel } from './drafts-model.ts'

/** Drafts of pages: how many, of which sites, and their end. What stands in them is shown in the panel only, to its client. */
export function Drafts(): JSX.Element {
  const { vault, t, language } = useSettings()
  const [model] = useState(() => createDraftsModel(vault))
  const asked = useSignal(false)
  const { draftDays } = vault.preferences.value
  useEffect(() => {
    void draftDays
    model.refresh()
    return vault.onChange(model.refresh)
  }, [model, vault, draftDays])
  const { count, fields, origins } = model.sums.value
  return (
    <details class="group" data-drafts={count}>
      <summary>
        <span class="group-name">{t('drafts')}</span>
        <span class="count">{count}</span>
      </summary>
      <p>{t('drafts.why')}</p>
      <p role="status">
        {count === 0
          ? t('drafts.none')
          : t('drafts.some', { count, fields, sites: origins.join(t('drafts.separator')) })}
      </p>
      {model.refused.value && (
        <p role="alert" class="notice notice-problem">
          {refusalText(language, model.refused.value)}
        </p>
      )}
      {asked.value ? (
        <Sure
          back={t('drafts.keep')}
          deed={t('drafts.clear')}
          onBack={() => {
            asked.value = false
          }}
          onDeed={async () => {
            asked.value = false
            await model.clear()
          }}
        >
          {t('drafts.sure')}
        </Sure>
      ) : (
        count > 0 && (
          <button
            type="button"
            class="secondary danger"
            onClick={() => {
              asked.value = true
            }}
          >
            {t('drafts.clear')}
          </button>
        )
      )}
    </details>
  )
}
