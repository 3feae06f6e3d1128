import { fieldLabel } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { purgeScans } from '../activity/purge-scans.ts'
import { recordName } from '../panel/vault/Disputes.tsx'
import { keepPreferences, RETENTION_CHOICES } from '../settings/preferences.ts'
import { dueScans } from '../vault/index.ts'
import { useManager } from './context.ts'

const SHOWN = 50
const SOON_MS = 30 * 24 * 3_600_000

/** The rule, what is due by it, and one press that removes exactly that. */
export function PurgeScans(): JSX.Element {
  const { vault, model, language, t } = useManager()
  const end = useSignal<{ gone: number; left: number } | undefined>(undefined)
  const days = vault.preferences.value.retentionDays
  const all = days > 0 ? dueScans(model.records.value, days) : []
  const now = Date.now()
  const due = all.filter(({ dueAt }) => dueAt <= now)
  const soon = all.filter(({ dueAt }) => dueAt > now && dueAt <= now + SOON_MS).length
  const byId = new Map(model.records.value.map((one) => [one.id, one]))
  const choices = [...new Set([...RETENTION_CHOICES, days])].sort((a, b) => a - b)

  async function clear(): Promise<void> {
    const scans = due.map(({ record }) => record)
    const { gone } = await purgeScans(vault, model.records.value, scans)
    end.value = { gone, left: scans.length - gone }
    await model.settled()
  }

  return (
    <>
      <h3>{t('purge.scans')}</h3>
      <label>
        {t('purge.rule')}{' '}
        <select
          value={String(days)}
          data-retention
          onChange={async (event) => {
            end.value = undefined
            vault.preferences.value = { ...vault.preferences.value, retentionDays: Number(event.currentTarget.value) }
            await keepPreferences(vault.preferences.value)
          }}
        >
          {choices.map((value) => (
            <option key={value} value={String(value)}>
              {value === 0 ? t('purge.never') : t('purge.days', { count: value })}
            </option>
          ))}
        </select>
      </label>
      {end.value && (
        <p
          role={end.value.left > 0 ? 'alert' : 'status'}
          class={`notice notice-${end.value.left > 0 ? 'problem' : 'good'}`}
        >
          {t('purge.scansDone', { count: end.value.gone })}{' '}
          {end.value.left > 0 && t('purge.scansLeft', { count: end.value.left })}
        </p>
      )}
      {due.length > 0 ? (
        <div class="card-form" data-due={due.length}>
          <p>
            {t('purge.due', {
              count: due.length,
              kb: Math.ceil(due.reduce((sum, { record }) => sum + record.data.bytes, 0) / 1024),
            })}
          </p>
          <ul>
            {due.slice(0, SHOWN).map(({ record, completedAt }) => (
              <li key={record.id}>
                {t('purge.dueLine', {
                  name: fieldLabel(`materials.${record.data.material}`, language),
                  client: recordName(record.data.of === null ? undefined : byId.get(record.data.of)?.data),
                  day: new Date(completedAt).toLocaleDateString(language),
                })}
              </li>
            ))}
          </ul>
          {due.length > SHOWN && <p class="muted">{t('more', { count: due.length - SHOWN })}</p>}
          <button type="button" class="secondary danger" onClick={clear}>
            {t('purge.doScans', { count: due.length })}
          </button>
        </div>
      ) : (
        <p class="muted">{t(days > 0 ? 'purge.noneDue' : 'purge.ruleOff')}</p>
      )}
      {soon > 0 && <p class="muted">{t('purge.soon', { count: soon })}</p>}
    </>
  )
}
