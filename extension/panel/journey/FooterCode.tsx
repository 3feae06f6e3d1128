import { CopyButton } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { footerCode } from './footer-code.ts'
import { useJourney } from './use-journey.ts'

/** What a website must carry once its number is known, ready to paste. */
export function FooterCode({ number }: { number: string }): JSX.Element {
  const { t } = useJourney()
  const code = footerCode(number)
  return (
    <div class="card" data-footer-code>
      <p>{t('footer.title')}</p>
      <p>
        <code>{code}</code>
      </p>
      <CopyButton value={code} label={t('footer.title')} />
      <p class="muted">{t('footer.hint')}</p>
    </div>
  )
}
