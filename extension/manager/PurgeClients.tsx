import { Sure } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { completedClients } from '../agency/retention/completed.ts'
import { refusalText } from '../messages/index.ts'
import { reachOf } from '../vault/index.ts'
import { ClientPicker } from './ClientPicker.tsx'
import { useManager } from './context.ts'
import { ReachView } from './ReachView.tsx'

/** Chosen clients for good: what goes is said first, and asked about once more. */
export function PurgeClients(): JSX.Element {
  const { vault, model, language, t } = useManager()
  const asked = useSignal(false)
  const copies = useSignal(true)
  const end = useSignal<{ good: boolean; words: string } | undefined>(undefined)
  const picked = model.picked.value
  const reach = reachOf(model.records.value, picked)
  const days = vault.preferences.value.retentionDays || 90
  const completed = completedClients(model.records.value, days, Date.now())

  async function remove(): Promise<void> {
    const open = vault.vault()
    asked.value = false
    const clients = [...picked]
    const before = open?.status()?.records ?? 0
    const done = await open?.removeClients(picked)
    if (!open || !done?.ok) {
      const reason = refusalText(language, done?.ok === false ? done.reason : 'locked')
      end.value = { good: false, words: t('purge.refused', { reason }) }
      return
    }
    const records = before - (open.status()?.records ?? before)
    await vault.activity.note({ act: 'purge', what: 'clients', clients, count: records })
    const words = [t('purge.done', { count: clients.length, records })]
    if (copies.value) words.push(t((await open.removeOldCopies()).ok ? 'purge.copiesDone' : 'purge.copiesFailed'))
    end.value = { good: true, words: words.join(' ') }
    model.pick(clients, false)
    await model.settled()
  }

  return (
    <>
      <h3>{t('purge.clients')}</h3>
      <p class="muted">{t('purge.clientsIntro')}</p>
      {end.value && (
        <p role={end.value.good ? 'status' : 'alert'} class={`notice notice-${end.value.good ? 'good' : 'problem'}`}>
          {end.value.words}
        </p>
      )}
      {completed.length > 0 && (
        <button type="button" class="secondary" onClick={() => model.pick(completed, true)}>
          {t('purge.completed', { days, count: completed.length })}
        </button>
      )}
      <ClientPicker />
      {picked.size > 0 && (
        <div class="card-form">
          <ReachView reach={reach} clients={picked.size} sentence="purge.preview" shared="purge.kept" alone />
          <label class="edit-check">
            <input
              type="checkbox"
              checked={copies.value}
              aria-describedby="ba-copies-hint"
              onChange={(event) => {
                copies.value = event.currentTarget.checked
              }}
            />
            {t('purge.copies')}
          </label>
          <p id="ba-copies-hint" class="muted">
            {t('purge.copiesHint')}
          </p>
          {asked.value ? (
            <Sure
              back={t('purge.no')}
              deed={t('purge.yes')}
              onBack={() => {
                asked.value = false
              }}
              onDeed={remove}
            >
              {t('purge.sure', { count: picked.size })}
            </Sure>
          ) : (
            <button
              type="button"
              class="secondary danger"
              onClick={() => {
                asked.value = true
              }}
            >
              {t('purge.ask', { count: picked.size })}
            </button>
          )}
        </div>
      )}
    </>
  )
}
