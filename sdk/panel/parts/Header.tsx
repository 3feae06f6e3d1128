import { providers } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'

export function Header(): JSX.Element {
  const store = useStore()
  const t = useText()
  const profile = store.profiles.value.find((entry) => entry.id === store.profileId.value)
  const place = store.place.value
  const step = store.scan.value?.step
  return (
    <header class="header" part="header">
      <div class="header-row">
        <strong class="brand">{t('app.name')}</strong>
        <button
          type="button"
          class="quiet"
          lang={store.locale.value === 'zh-CN' ? 'en' : 'zh-CN'}
          aria-label={`${t('header.language')} ${t('header.languageLabel')}`}
          onClick={() => {
            store.locale.value = store.locale.value === 'zh-CN' ? 'en' : 'zh-CN'
          }}
        >
          {t('header.language')}
        </button>
      </div>
      <dl class="facts">
        <dt>{t('header.client')}</dt>
        <dd class="client">
          {profile ? profile.name : t('header.noClient')}
          {profile?.sample && <span class="chip">{t('header.session')}</span>}
        </dd>
        {place && (
          <>
            <dt>{t('header.page')}</dt>
            <dd>
              {providerName(place.provider, store.locale.value) ?? t('site.unknown')}{' '}
              <span class="host">{place.host}</span>
              {step && <span class="step">{t('header.step', { step })}</span>}
            </dd>
          </>
        )}
      </dl>
    </header>
  )
}

function providerName(id: string | undefined, locale: 'zh-CN' | 'en'): string | undefined {
  const found = providers.find((provider) => provider.id === id)
  return found && (locale === 'en' ? found.en : found.zh)
}
