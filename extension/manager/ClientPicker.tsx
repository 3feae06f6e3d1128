import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useManager } from './context.ts'

const SHOWN = 30

/** Several clients at once: those chosen on top, then what the search finds. */
export function ClientPicker(): JSX.Element {
  const { model, t } = useManager()
  const query = useSignal('')
  const picked = model.picked.value
  const found = model.find(query.value)
  const first = [...found].sort((a, b) => Number(picked.has(b.key)) - Number(picked.has(a.key))).slice(0, SHOWN)
  const tagged = (tag: string) => model.clients.value.filter((one) => one.tags.includes(tag)).map(({ key }) => key)
  return (
    <fieldset class="manager-pick" data-picked={picked.size}>
      <legend>{t('pick.legend')}</legend>
      <input
        type="search"
        aria-label={t('pick.search')}
        placeholder={t('pick.search')}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value
        }}
      />
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={() =>
            model.pick(
              found.map(({ key }) => key),
              true,
            )
          }
        >
          {t('pick.all', { count: found.length })}
        </button>
        {[...model.allTags.value.keys()].slice(0, 8).map((tag) => (
          <button key={tag} type="button" class="quiet" onClick={() => model.pick(tagged(tag), true)}>
            {t('pick.tag', { tag, count: tagged(tag).length })}
          </button>
        ))}
        <button type="button" class="quiet" disabled={picked.size === 0} onClick={() => model.pick([...picked], false)}>
          {t('pick.clear')}
        </button>
      </div>
      <div class="manager-pick-list">
        {first.map((client) => (
          <label key={client.key} class="edit-check" data-pick={client.key}>
            <input
              type="checkbox"
              checked={picked.has(client.key)}
              onChange={(event) => model.pick([client.key], event.currentTarget.checked)}
            />
            <span>
              {client.name || t('client.unnamed')} <span class="muted">{client.certNumber.slice(-6)}</span>
            </span>
          </label>
        ))}
        {found.length === 0 && <p class="muted">{t('pick.none')}</p>}
        {found.length > SHOWN && <p class="muted">{t('pick.more', { count: found.length - SHOWN })}</p>}
      </div>
      <p role="status">{t('pick.count', { count: picked.size })}</p>
    </fieldset>
  )
}
