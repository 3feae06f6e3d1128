import type { JSX } from 'preact'
import { ClientDetail } from './ClientDetail.tsx'
import { ClientList } from './ClientList.tsx'
import { useManager } from './context.ts'

export function Clients(): JSX.Element {
  const { model, t } = useManager()
  const count = model.hits.value.length
  const { sort, archived, tags, query } = model
  return (
    <>
      <div class="manager-search no-print">
        <input
          id="ba-search"
          type="search"
          class="search"
          aria-label={t('search.label')}
          placeholder={t('search.hint')}
          aria-controls="ba-clients"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            document.querySelector<HTMLElement>('#ba-clients')?.focus()
          }}
        />
        <label class="manager-choice">
          <span>{t('sort')}</span>
          <select
            value={sort.value ?? ''}
            onChange={(event) => {
              sort.value = (event.currentTarget.value || undefined) as typeof sort.value
            }}
          >
            <option value="">{t('sort.auto')}</option>
            <option value="name">{t('sort.name')}</option>
            <option value="updated">{t('sort.updated')}</option>
          </select>
        </label>
        <label class="manager-choice">
          <span>{t('archived')}</span>
          <select
            value={archived.value}
            onChange={(event) => {
              archived.value = event.currentTarget.value as typeof archived.value
            }}
          >
            <option value="without">{t('archived.without')}</option>
            <option value="with">{t('archived.with')}</option>
            <option value="only">{t('archived.only')}</option>
          </select>
        </label>
      </div>
      {model.allTags.value.size > 0 && (
        <fieldset class="manager-tags no-print">
          <legend>{t('tags')}</legend>
          {[...model.allTags.value].map(([tag, number]) => (
            <label key={tag} class="edit-check">
              <input
                type="checkbox"
                checked={tags.value.includes(tag)}
                onChange={(event) => {
                  const others = tags.value.filter((one) => one !== tag)
                  tags.value = event.currentTarget.checked ? [...others, tag] : others
                }}
              />
              {tag} <span class="count">{number}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" class="muted no-print">
        {model.clients.value.length === 0 ? t('clients.none') : t('clients.count', { count })}
      </p>
      {model.clients.value.length === 0 ? (
        <p>
          <a href="#exchange">{t('clients.start')}</a>
        </p>
      ) : (
        <div class="manager-two">
          <ClientList />
          <ClientDetail />
        </div>
      )}
    </>
  )
}
