import type { JSX } from 'preact'
import { valueAt } from '../../filing/path.ts'
import { renameBack, renamingOf } from '../state/renaming.ts'
import { useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'

/** What name was changed here by one press, and the way back, as long as nobody has changed it since. */
export function Renamed(): JSX.Element {
  const store = useStore()
  const t = useText()
  const done = renamingOf(store).value
  const stands =
    done && done.profile === store.profileId.value && valueAt(store.filing.value ?? {}, done.path) === done.to
  return (
    <div role="status">
      {stands && (
        <Notice tone="good">
          <p>{t('names.renamed', { to: done.to })}</p>
          <button type="button" class="secondary" onClick={() => void renameBack(store, done)}>
            {t('names.back', { from: done.from })}
          </button>
        </Notice>
      )}
    </div>
  )
}
