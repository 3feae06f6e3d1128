import { type FieldPath, type Filing, type Finding, fields } from '@beian-assist/rules'
import { signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { fieldOf } from '../../filing/field-path.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import { useStore, useText } from '../parts/context.ts'
import { type Draft, DraftContext } from './context.ts'
import { FieldInput } from './FieldInput.tsx'

const NOTHING_FOUND: Draft['findings'] = signal(new Map<FieldPath, readonly Finding[]>())

/** One value of the profile, changed where it is seen. What the rules say of it stands among the findings at once. */
export function QuickEdit({ path, close }: { path: FieldPath; close: () => void }): JSX.Element | null {
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
