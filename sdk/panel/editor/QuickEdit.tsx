import { type FieldPath, type Filing, type Finding, fields } from '@beian-assist/rules'
import { signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ProfilePlace } from '../../check/profile-place.ts'
import { fieldOf } from '../../filing/field-path.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import { useStore, useText } from '../parts/context.ts'
import { maskValue } from '../parts/masking.ts'
import { placeInProfile } from '../parts/profile-place.ts'
import { type Draft, DraftContext } from './context.ts'
import { FieldInput } from './FieldInput.tsx'

const NOTHING_FOUND: Draft['findings'] = signal(new Map<FieldPath, readonly Finding[]>())

export interface QuickEditProps {
  path: FieldPath
  close: () => void
  /** The path was read off what would be submitted: the page may name another domain there than the profile does. */
  ofPage?: boolean
}

/** One value of the profile, changed where it is seen. What the rules say of it stands among the findings at once. */
export function QuickEdit({ path, close, ofPage = false }: QuickEditProps): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const place: ProfilePlace = ofPage ? placeInProfile(store, path) : { at: path }
  const shown = (text: string): string => (place.field ? maskValue(place.field, text) : text)
  if ('at' in place)
    return <EditAt key={place.at} path={place.at} of={place.named && shown(place.named)} close={close} />
  return (
    <div class="quick-edit" role="status">
      <p>{t('edit.elsewhere', { named: shown(place.named), own: shown(place.own) })}</p>
      <button type="button" class="quiet" onClick={close}>
        {t('edit.cancel')}
      </button>
    </div>
  )
}

function EditAt({ path, of, close }: { path: FieldPath; of: string | undefined; close: () => void }) {
  const store = useStore()
  const t = useText()
  const filing = useSignal<Filing>(store.filing.peek() ?? {})
  const draft = useMemo<Draft>(
    () => ({
      filing,
      findings: NOTHING_FOUND,
      isJudged: false,
      set: (at, value) => {
        filing.value = withValue(filing.value, at, value)
      },
      add: () => undefined,
      remove: () => undefined,
    }),
    [filing],
  )
  const field = fieldOf(path)
  const def = field && fields.find(({ id }) => id === field)
  if (!def) return null
  const isSample = store.profiles.value.find(({ id }) => id === store.profileId.value)?.sample ?? true
  return (
    <DraftContext.Provider value={draft}>
      <form
        class="quick-edit"
        onSubmit={async (event) => {
          event.preventDefault()
          if (await store.change([{ path, value: valueAt(filing.value, path) }])) close()
        }}
      >
        {of !== undefined && <p class="muted">{t('edit.of', { named: of })}</p>}
        <FieldInput def={def} path={path} />
        {store.saveProblem.value && (
          <p role="alert" class="edit-error">
            {store.saveProblem.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="secondary">
            {t(store.canStore.value && !isSample ? 'card.save' : 'card.saveSample')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {t('edit.cancel')}
          </button>
        </div>
      </form>
    </DraftContext.Provider>
  )
}
