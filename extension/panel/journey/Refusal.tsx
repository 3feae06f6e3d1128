import type { FieldId } from '@beian-assist/rules'
import { EditValue, pathName, pathOf } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CALLS_ID } from './CallChecklist.tsx'
import { type Rejection, readRejection } from './rejection.ts'
import { useJourney } from './use-journey.ts'

/** The notice of refusal, compared with the rules: what it is about and which values to change. */
export function Refusal(): JSX.Element {
  const { filing, state, store, locale, t } = useJourney()
  const found = useSignal<Rejection | undefined>(undefined)

  async function read(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const notice = String(new FormData(event.currentTarget as HTMLFormElement).get('notice') ?? '').trim()
    if (notice === '') return
    found.value = readRejection(notice, {
      websites: (filing.websites?.length ?? 0) > 0,
      apps: (filing.apps?.length ?? 0) > 0,
    })
    await store.note({ on: new Date().toISOString(), state, reason: notice })
  }

  const result = found.value
  return (
    <div class="card-form">
      <h2>{t('refused.title')}</h2>
      <form class="card-form-part" onSubmit={read}>
        <label for="ba-notice">{t('refused.paste')}</label>
        <textarea
          id="ba-notice"
          name="notice"
          rows={4}
          maxLength={4000}
          onInput={(event) => {
            // What was found belongs to a text that is gone.
            if (event.currentTarget.value.trim() === '') found.value = undefined
          }}
        />
        <button type="submit" class="primary">
          {t('refused.match')}
        </button>
      </form>
      <div role="status">
        {result && (
          <>
            <p class="muted">{t('refused.saved')}</p>
            {result.call && <Call />}
            {result.rules.length === 0 && !result.call && <p>{t('refused.none')}</p>}
            {result.rules.length > 0 && <p>{t('refused.found')}</p>}
            <ul class="cards">
              {result.rules.map(({ ruleId, fields }) => (
                <li key={ruleId} class="card" data-rule={ruleId}>
                  <p>
                    <strong>{store.ruleTitle(ruleId, locale)}</strong>
                  </p>
                  <Fields ids={fields} />
                </li>
              ))}
            </ul>
            {result.fields.length > 0 && (
              <>
                <p>{t('refused.fields')}</p>
                <Fields ids={result.fields} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** Nobody answered a reviewer's call: what helps stands further down. */
function Call(): JSX.Element {
  const { t } = useJourney()
  return (
    <div class="card" data-call>
      <p>{t('refused.call')}</p>
      <button
        type="button"
        onClick={(event) => {
          const root = event.currentTarget.getRootNode() as ParentNode
          const list = root.querySelector<HTMLDetailsElement>(`#${CALLS_ID}`)
          if (!list) return
          list.open = true
          list.querySelector('summary')?.focus()
        }}
      >
        {t('refused.toCall')}
      </button>
    </div>
  )
}

/** Fields that are named at once; a rule that reads more is told by its first ones. */
const NAMED = 4

/** Values to look at, each to be changed on the spot. */
function Fields({ ids }: { ids: readonly FieldId[] }): JSX.Element {
  const { filing, locale } = useJourney()
  const open = useSignal<string | undefined>(undefined)
  const service = (filing.websites?.length ?? 0) > 0 ? 'websites' : 'apps'
  return (
    <>
      <p>
        {ids.slice(0, NAMED).map((id) => (
          <button
            key={id}
            type="button"
            class="chip chip-button"
            aria-expanded={open.value === id}
            onClick={() => {
              open.value = open.value === id ? undefined : id
            }}
          >
            {pathName(id, locale)}
          </button>
        ))}
      </p>
      {open.value !== undefined && (
        <EditValue
          key={open.value}
          path={pathOf(open.value, { service })}
          close={() => {
            open.value = undefined
          }}
        />
      )}
    </>
  )
}
