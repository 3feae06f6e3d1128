import { providerNames } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { clientHue } from './client-hue.ts'
import { SlotsContext, useStore, useText } from './context.ts'

export function Header(): JSX.Element {
  const store = useStore()
  const t = useText()
  const { lock: Lock, openSettings } = useContext(SlotsContext)
  const profile = store.profiles.value.find((entry) => entry.id === store.profileId.value)
  const place = store.place.value
  const step = store.scan.value?.step
  return (
    <header class="header" part="header">
      <div class="header-row">
        <strong class="brand">{t('app.name')}</strong>
        {Lock && <Lock locale={store.locale.value} />}
        {openSettings && (
          <button type="button" class="quiet header-settings" onClick={openSettings}>
            {t('header.settings')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          lang={store.locale.value === 'zh-CN' ? 'en' : 'zh-CN'}
          aria-label={`${t('header.language')} ${t('header.languageLabel')}`}
          onClick={() => store.speak(store.locale.value === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {t('header.language')}
        </button>
      </div>
      {/* Big and in its own colour: whose data these are must be seen without reading. */}
      <p
        class={profile ? 'client' : 'client client-none'}
        style={profile ? { '--ba-hue': String(clientHue(profile.client ?? profile.id)) } : {}}
      >
        <span class="visually-hidden">{t('header.client')}: </span>
        <strong title={profile?.name}>{profile ? profile.name : t('header.noClient')}</strong>
        {profile?.sample && <span class="chip">{t('header.sample')}</span>}
        {profile?.session && <span class="chip">{t('header.session')}</span>}
      </p>
      <dl class="facts">
        {place && (
          <>
            <dt>{t('header.page')}</dt>
            <dd>
              {providerName(place.provider, store.locale.value) ?? place.name ?? t('site.unknown')}{' '}
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
  const found = id === undefined ? undefined : providerNames[id]
  return found && (locale === 'en' ? found.en : found.zh)
}
