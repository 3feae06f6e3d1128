import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'

/** The picture that goes into an upload field of the page: chosen here or read as a document; confirmed like any value. */
export function FileChoice({ field, label }: { field: string; label: string }): JSX.Element {
  const store = useStore()
  const t = useText()
  const files = store.files.value[field] ?? []
  return (
    <div class="row">
      <label class="file-choice">
        <span class="secondary" aria-hidden="true">
          {t(files.length > 0 ? 'files.another' : 'files.choose')}
        </span>
        <input
          type="file"
          class="visually-hidden"
          accept="image/*,application/pdf"
          aria-label={`${t('files.choose')}: ${label}`}
          onChange={(event) => store.giveFiles(field, [...(event.currentTarget.files ?? [])].slice(0, 1))}
        />
      </label>
      {files.length > 0 && (
        <>
          <span class="muted">{files.map(({ name }) => name).join(t('list.separator'))}</span>
          <button type="button" class="quiet" onClick={() => store.giveFiles(field, [])}>
            {t('files.none')}
          </button>
        </>
      )}
    </div>
  )
}
