import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { clearSessionDrafts } from '../../drafts/session-drafts.ts'
import { refusalText } from '../../messages/index.ts'
import { useSettings } from '../page/context.ts'

/** Everything, for good: only after a word has been typed. */
export function Erase(): JSX.Element {
  const { vault, t, language } = useSettings()
  const typed = useSignal('')
  const refused = useSignal<string | undefined>(undefined)
  const word = t('erase.word')
  const ready = typed.value.trim() === word

  async function erase(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const open = vault.vault()
    if (!open || !ready) return
    await clearSessionDrafts(vault.session)
    const done = await open.erase()
    refused.value = done.ok ? undefined : done.reason
  }

  return (
    <details class="group" data-erase>
      <summary>
        <span class="group-name">{t('erase')}</span>
      </summary>
      <form class="card-form" onSubmit={erase}>
        <p>{t('erase.why')}</p>
        <p class="attention">{t('erase.disk')}</p>
        <label for="ba-erase">{t('erase.type', { word })}</label>
        <input
          id="ba-erase"
          type="text"
          autocomplete="off"
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="secondary danger" disabled={!ready}>
          {t('erase.do')}
        </button>
        {refused.value && (
          <p role="alert" class="notice notice-problem">
            {refusalText(language, refused.value)}
          </p>
        )}
      </form>
    </details>
  )
}
