import { copyText, panelText } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { footerCode } from './footer-code.ts'
import { useJourney } from './use-journey.ts'

/** What a website must carry once its number is known, ready to paste. */
export function FooterCode({ number }: { number: string }): JSX.Element {
  const { locale, t } = useJourney()
  const done = useSignal<'card.copied' | 'card.copyFailed' | undefined>(undefined)
  const code = footerCode(number)
  async function copy(): Promise<void> {
    done.value = await copyText(code).then(
      () => 'card.copied' as const,
      () => 'card.copyFailed' as const,
    )
  }
  return (
    <div class="card" data-footer-code>
      <p>{t('footer.title')}</p>
      <p>
        <code>{code}</code>
      </p>
      <button type="button" class="secondary" onClick={copy}>
        {panelText(locale, 'card.copy')}
      </button>{' '}
      <span role="status">{done.value && panelText(locale, done.value)}</span>
      <p class="muted">{t('footer.hint')}</p>
    </div>
  )
}
