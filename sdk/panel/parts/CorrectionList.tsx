import type { JSX } from 'preact'
import type { Correction } from '../../corrections/correction.ts'
import { correctionsFile } from '../../corrections/file.ts'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'
import { Notice } from './Notice.tsx'

/** All that was taught: what, where, since when; each can be forgotten, all can be handed on as a file. */
export function CorrectionList(): JSX.Element {
  const store = useStore()
  const t = useText()
  const all = store.corrections.value
  const note = store.correctionNote.value
  const unread = store.unreadCorrections.value
  return (
    <>
      {unread !== 0 && (
        <Notice tone="attention">
          <p>{unread === 'all' ? t('corrections.unread.all') : t('corrections.unread.some', { count: unread })}</p>
        </Notice>
      )}
      <details class="group corrections">
        <summary>
          <span class="group-name">{t('corrections.title')}</span>
          <span class="count">{t('group.count', { count: all.length })}</span>
        </summary>
        <p class="muted">{t(store.correctionsLast() ? 'corrections.kept' : 'corrections.session')}</p>
        {note && (
          <p role="status">
            {t(`corrections.note.${note.code}`, { count: note.count ?? 0, refused: note.refused ?? 0 })}
          </p>
        )}
        <ul class="cards">
          {all.map((each) => (
            <Entry key={each.id} correction={each} />
          ))}
        </ul>
        <div class="row">
          {all.length > 0 && (
            <button type="button" class="secondary" onClick={() => save(correctionsFile(all))}>
              {t('corrections.export')}
            </button>
          )}
          <label class="file-choice">
            <span class="secondary" aria-hidden="true">
              {t('corrections.import')}
            </span>
            <input
              type="file"
              class="visually-hidden"
              aria-label={t('corrections.import')}
              accept="application/json,.json"
              onChange={async (event) => {
                const input = event.currentTarget
                const [file] = input.files ?? []
                if (file && file.size <= MAX_BYTES) await store.learn(await file.text())
                else if (file) await store.learn('')
                input.value = ''
              }}
            />
          </label>
        </div>
      </details>
    </>
  )
}

const MAX_BYTES = 2_000_000

function Entry({ correction }: { correction: Correction }): JSX.Element {
  const store = useStore()
  const t = useText()
  const { id, label, origin, path, field, taughtOn } = correction
  const name = field === 'never' ? t('corrections.never') : fieldName(field, store.locale.value)
  const shown = label || t('card.unnamed')
  return (
    <li class="card" data-correction={field}>
      <p>
        <strong>{shown}</strong> → {name}
      </p>
      <p class="muted host">
        {origin}
        {path} · {taughtOn}
      </p>
      <button
        type="button"
        class="quiet"
        aria-label={t('corrections.remove', { label: shown })}
        onClick={() => store.forget(id)}
      >
        {t('correct.forget')}
      </button>
    </li>
  )
}

/** Hands the file over as a download; nothing leaves the browser. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'beian-corrections.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
