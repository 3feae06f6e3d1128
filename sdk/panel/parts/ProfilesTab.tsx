import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'

/** Choose whose data go into the form. */
export function ProfilesTab(): JSX.Element {
  const store = useStore()
  const t = useText()
  const query = useSignal('')
  const wanted = query.value.trim().toLowerCase()
  const all = store.profiles.value
  const shown = all.filter((profile) => `${profile.name} ${profile.detail ?? ''}`.toLowerCase().includes(wanted))
  return (
    <section aria-labelledby="ba-profiles">
      <h1 id="ba-profiles">{t('profiles.title')}</h1>
      {all.length > 5 && (
        <input
          type="search"
          class="search"
          aria-label={t('profiles.search')}
          placeholder={t('profiles.search')}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
        />
      )}
      {all.length === 0 && <p class="muted">{t('profiles.none')}</p>}
      {all.length > 0 && shown.length === 0 && <p role="status">{t('profiles.noHit', { query: query.value })}</p>}
      {all.some((profile) => profile.sample) && (
        <Notice tone="plain">
          <p>{t('profiles.sampleNote')}</p>
        </Notice>
      )}
      <ul class="cards">
        {shown.map((profile) => {
          const inUse = profile.id === store.profileId.value
          return (
            <li key={profile.id} class={`card ${inUse ? 'card-current' : ''}`} data-profile={profile.id}>
              <div class="card-head">
                <span class="card-label">
                  <strong>{profile.name}</strong>
                  {profile.sample && <span class="chip">{t('header.session')}</span>}
                </span>
                <button
                  type="button"
                  class="secondary"
                  aria-pressed={inUse}
                  aria-label={`${t('profiles.use')}: ${profile.name}`}
                  onClick={async () => {
                    await store.choose(profile.id)
                    store.tab.value = 'fill'
                  }}
                >
                  {inUse ? t('profiles.inUse') : t('profiles.use')}
                </button>
              </div>
              {profile.detail && <p class="muted">{profile.detail}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
