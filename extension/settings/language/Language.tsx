import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useSettings } from '../page/context.ts'

const NAMES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' }

export function Language(): JSX.Element {
  const { locale, speak, t } = useSettings()
  return (
    <fieldset>
      <legend>{t('language.choose')}</legend>
      {(Object.keys(NAMES) as Locale[]).map((id) => (
        <label key={id} class="edit-check" lang={id}>
          <input type="radio" name="language" value={id} checked={locale.value === id} onChange={() => speak(id)} />
          {NAMES[id]}
        </label>
      ))}
      <p class="muted">{t('language.open')}</p>
    </fieldset>
  )
}
