import type { FieldPath } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { ProfileSummary } from '../ports.ts'
import { SlotsContext, useStore, useText } from './context.ts'
import { pathName } from './field-name.ts'
import { later } from './later.tsx'
import { Notice } from './Notice.tsx'
import { Sure } from './Sure.tsx'

const CorrectionList = later(() => import('./CorrectionList.tsx').then((part) => part.CorrectionList))
const ProfileEditor = later(() => import('../editor/ProfileEditor.tsx').then((part) => part.ProfileEditor))

/** Choose, search, edit: whose data go into the form. */
export function ProfilesTab(): JSX.Element {
  const store = useStore()
  const t = useText()
  const slots = useContext(SlotsContext)
  const editing = store.editing.value
  if (editing) {
    const named = (paths: readonly FieldPath[]): string =>
      paths.map((path) => pathName(path, store.locale.value)).join(t('list.separator'))
    return (
      <>
        {editing.unread.length > 0 && (
          <Notice tone="attention">
            <p>
              {t('edit.fromPageUnread', {
                count: editing.unread.length,
                labels: editing.unread.join(t('list.separator')),
              })}
            </p>
          </Notice>
        )}
        {editing.replaced && editing.replaced.length > 0 && (
          <Notice tone="attention">
            <p>{t('documents.replaced', { fields: named(editing.replaced) })}</p>
          </Notice>
        )}
        {editing.suggested && editing.suggested.length > 0 && (
          <Notice tone="attention">
            <p>{t('documents.suggested', { fields: named(editing.suggested) })}</p>
          </Notice>
        )}
        <ProfileEditor
          key={editing.id ?? 'new'}
          initial={editing.filing}
          at={editing.at}
          portfolio={store.others()}
          save={store.save}
          close={() => {
            store.editing.value = undefined
          }}
        />
      </>
    )
  }
  const { aboveProfiles: Above, belowProfiles: Below } = slots
  return (
    <section aria-labelledby="ba-profiles">
      <h1 id="ba-profiles">{t('profiles.title')}</h1>
      {Above && <Above locale={store.locale.value} />}
      <Differences />
      <List />
      {Below && <Below store={store} />}
      <CorrectionList />
    </section>
  )
}

/** Two places say different things of one person or company: nothing was overwritten, and the user is told. */
function Differences(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const differences = store.differences.value
  if (differences.length === 0) return null
  return (
    <div role="status">
      <Notice tone="attention">
        <p>{t('profiles.differences')}</p>
        <ul>
          {differences.map(({ path, stored, given }) => (
            <li key={path}>{t('profiles.difference', { field: pathName(path, store.locale.value), stored, given })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function List(): JSX.Element {
  const store = useStore()
  const t = useText()
  const query = useSignal('')
  const wanted = query.value.trim().toLowerCase()
  const all = store.profiles.value
  const shown = all.filter((profile) => `${profile.name} ${profile.detail ?? ''}`.toLowerCase().includes(wanted))
  return (
    <>
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
      {store.canStore.value && (
        <div class="row">
          <button type="button" class="secondary" onClick={() => store.edit(undefined)}>
            {t('edit.new')}
          </button>
          {store.scan.value && (
            <button type="button" class="secondary" onClick={() => store.editFromPage()}>
              {t('edit.saveFromPage')}
            </button>
          )}
        </div>
      )}
      {!all.some((profile) => !profile.sample) && store.readingProfiles.value ? (
        <p role="status" class="busy">
          {t('profiles.reading')}
        </p>
      ) : (
        all.length === 0 && <p class="muted">{t('profiles.none')}</p>
      )}
      {all.length > 0 && shown.length === 0 && <p role="status">{t('profiles.noHit', { query: query.value })}</p>}
      <ul class="cards">
        {shown
          .filter((profile) => !profile.sample)
          .map((profile) => (
            <Profile key={profile.id} profile={profile} />
          ))}
      </ul>
      {shown.some((profile) => profile.sample) && (
        <>
          <p class="muted">{t('profiles.sampleNote')}</p>
          <ul class="cards">
            {shown
              .filter((profile) => profile.sample)
              .map((profile) => (
                <Profile key={profile.id} profile={profile} />
              ))}
          </ul>
        </>
      )}
    </>
  )
}

function Profile({ profile }: { profile: ProfileSummary }): JSX.Element {
  const store = useStore()
  const t = useText()
  const asked = useSignal(false)
  const inUse = profile.id === store.profileId.value
  const editable = store.canStore.value && !profile.sample
  return (
    <li class={`card ${inUse ? 'card-current' : ''}`} data-profile={profile.id}>
      <div class="card-head">
        <span class="card-label">
          <strong>{profile.name}</strong>
          {profile.sample && <span class="chip">{t('header.sample')}</span>}
          {profile.session && <span class="chip">{t('header.session')}</span>}
        </span>
        <button
          type="button"
          class="secondary"
          aria-pressed={inUse}
          aria-label={`${t(inUse ? 'profiles.inUse' : 'profiles.use')}: ${profile.name}`}
          onClick={() => {
            // First the tab: where the user has gone meanwhile he stays.
            store.tab.value = 'fill'
            store.choose(profile.id)
          }}
        >
          {inUse ? t('profiles.inUse') : t('profiles.use')}
        </button>
      </div>
      {profile.detail && <p class="muted">{profile.detail}</p>}
      {editable && (
        <div class="row">
          <button
            type="button"
            class="quiet"
            aria-label={`${t('edit.open')}: ${profile.name}`}
            onClick={() => store.edit(profile.id)}
          >
            {t('edit.open')}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              asked.value = true
            }}
          >
            {t('edit.delete')}
          </button>
        </div>
      )}
      {asked.value && (
        <Sure
          back={t('edit.cancel')}
          deed={t('edit.delete')}
          onBack={() => {
            asked.value = false
          }}
          onDeed={() => store.remove(profile.id)}
        >
          {t('edit.deleteConfirm', { name: profile.name })}
        </Sure>
      )}
    </li>
  )
}
