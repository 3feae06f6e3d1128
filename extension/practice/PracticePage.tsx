import type { Locale } from '@beian-assist/rules'
import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { type ExtensionKey, text } from '../messages/index.ts'
import { PracticeForm } from './PracticeForm.tsx'

/** The practice form with what to do beside it; the panel is drawn into `#panel` by its own root. */
export function PracticePage({ locale }: { locale: Signal<Locale> }): JSX.Element {
  const t = (key: ExtensionKey) => text(locale.value, key)
  return (
    <div class="practice">
      <main class="panel practice-main">
        <h1>{t('practice.title')}</h1>
        <p>{t('practice.lead')}</p>
        <ol class="steps">
          <li>{t('practice.how.1')}</li>
          <li>{t('practice.how.2')}</li>
          <li>{t('practice.how.3')}</li>
        </ol>
        <p class="muted">
          {t('practice.formNote')} <a href="/welcome.html">{t('practice.back')}</a>
        </p>
        <div id="practice">
          <PracticeForm />
        </div>
      </main>
      <div id="panel" class="practice-panel" />
    </div>
  )
}
