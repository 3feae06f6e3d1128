import type { Filing } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { pictureTypes } from '../../documents/image/picture-types.ts'
import { SlotsContext, useStore, useText } from '../parts/context.ts'
import { DocumentCard } from './DocumentCard.tsx'
import type { DocumentList } from './document-list.ts'
import { fieldNamesEn } from './field-names-en.ts'
import { PasteWhois } from './PasteWhois.tsx'
import { withSuggestions } from './suggest.ts'
import { founded, mergeInto, pictures, unticked, usableOf } from './told-by.ts'

/** Pictures in, values out, each beside the piece it was read from; what is accepted opens in the profile form. */
export function DocumentsTab({ documents }: { documents: DocumentList }): JSX.Element {
  const store = useStore()
  const t = useText()
  const { camera, papers: Papers } = useContext(SlotsContext)
  const list = documents.list.value
  const accepted = list.reduce((sum, entry) => sum + usableOf(entry, store.whole.value).size, 0)
  const left = list.flatMap((entry) => unticked(entry, store.whole.value))
  const leftNames = [...new Set(left.map((name) => (store.locale.value === 'en' ? fieldNamesEn[name] : name)))]
  const formats = ['JPG', 'PNG', 'WebP', 'HEIC', ...(documents.takesPdf ? ['PDF'] : [])]
  const current = store.profiles.value.find((entry) => entry.id === store.profileId.value && !entry.sample)

  useEffect(() => documents.prepare(), [documents])
  useEffect(() => {
    // A picture on the clipboard is meant for this tab, wherever the focus is; text goes where the focus is.
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData?.files.length) take(event.clipboardData.files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })

  async function take(files: FileList | readonly File[] | null | undefined): Promise<void> {
    for (const file of files ?? []) await documents.read(file)
  }

  function put(): void {
    const base: Filing = (current && store.filing.value) || { type: 'first', websites: [{ owner: {} }] }
    const merged = mergeInto(list, structuredClone(base), store.whole.value ?? base)
    // An existing profile is the user's word; only a new one is helped along.
    const { filing, suggested } = current ? { ...merged, suggested: [] } : withSuggestions(merged.filing, founded(list))
    store.editing.value = {
      ...(current ? { id: current.id, before: base } : {}),
      filing,
      files: pictures(list),
      unread: [],
      replaced: merged.replaced,
      suggested,
    }
    store.tab.value = 'profiles'
  }

  return (
    <section aria-labelledby="ba-documents">
      <h1 id="ba-documents">{t('documents.title')}</h1>
      <p class="muted">{t('documents.intro')}</p>
      <label
        class="drop"
        data-drop="documents"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer?.files)
        }}
      >
        <span>{t('documents.drop', { formats: formats.join(t('list.separator')) })}</span>
        <br />
        <span class="secondary" aria-hidden="true">
          {t('documents.choose')}
        </span>
        <input
          type="file"
          class="visually-hidden"
          accept={documents.takesPdf ? `${pictureTypes},application/pdf` : pictureTypes}
          multiple
          onChange={async (event) => {
            const input = event.currentTarget
            const files = [...(input.files ?? [])]
            input.value = ''
            await take(files)
          }}
        />
      </label>
      {camera && (
        <p>
          <button type="button" class="secondary" onClick={camera}>
            {t('documents.camera')}
          </button>{' '}
          <span class="muted">{t('documents.cameraWhy')}</span>
        </p>
      )}
      <PasteWhois documents={documents} />
      <div aria-live="polite">
        {list.map((entry) => (
          <DocumentCard key={entry.id} entry={entry} documents={documents} />
        ))}
      </div>
      {Papers && <Papers store={store} />}
      {left.length > 0 && (
        <p class="attention" role="status" data-left>
          {t('documents.left', { count: left.length, fields: leftNames.join(t('list.separator')) })}
        </p>
      )}
      {list.some((entry) => entry.outcome?.ok) && (
        <div class="footer">
          <button type="button" class="primary" disabled={accepted === 0} onClick={put}>
            {current
              ? t('documents.putInto', { count: accepted, name: current.name })
              : t('documents.putNew', { count: accepted })}
          </button>
        </div>
      )}
    </section>
  )
}
