import { dataVersion, rules, sources } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useSettings } from '../page/context.ts'

const DAY_MS = 24 * 3_600_000
/** Providers and bureaus change their pages all the time: from here on the user is told to look whether there is an update. */
const OLD_DAYS = 90

/** The day the facts were collected stands at the head of their version. */
export function ageInDays(version: string, now: number): number | undefined {
  const day = Date.parse(version.slice(0, 10))
  return Number.isNaN(day) ? undefined : Math.max(0, Math.floor((now - day) / DAY_MS))
}

export function RulesData(): JSX.Element {
  const { t } = useSettings()
  const age = ageInDays(dataVersion, Date.now())
  return (
    <>
      <dl class="values">
        <dt>{t('rules.version')}</dt>
        <dd>{dataVersion}</dd>
        <dt>{t('rules.age')}</dt>
        <dd>{age === undefined ? '—' : t('rules.days', { days: age })}</dd>
        <dt>{t('rules.count')}</dt>
        <dd>{rules.length}</dd>
        <dt>{t('rules.sources')}</dt>
        <dd>{Object.keys(sources).length}</dd>
      </dl>
      {age !== undefined && age > OLD_DAYS && (
        <p role="status" class="notice notice-attention">
          {t('rules.old', { days: age })}
        </p>
      )}
      <p>{t('rules.update')}</p>
      <p class="muted">{t('rules.word')}</p>
    </>
  )
}
