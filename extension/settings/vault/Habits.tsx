import type { JSX } from 'preact'
import type { SettingsKey } from '../messages/index.ts'
import { useSettings } from '../page/context.ts'
import {
  DRAFT_CHOICES,
  IDLE_CHOICES,
  keepPreferences,
  type Preferences,
  REMINDER_CHOICES,
  RETENTION_CHOICES,
} from '../preferences.ts'

interface ChoiceProps {
  name: keyof Preferences
  values: readonly number[]
  unit: SettingsKey
  never: SettingsKey
  hint: SettingsKey
}

/** Auto-lock, backup reminder, retention: one choice each, kept as soon as it is made. */
export function Habits(): JSX.Element {
  const { t } = useSettings()
  return (
    <section class="card-form" aria-labelledby="ba-habits">
      <h3 id="ba-habits">{t('habits')}</h3>
      <Choice
        name="idleMinutes"
        values={IDLE_CHOICES}
        unit="habits.minutes"
        never="habits.never"
        hint="habits.idle.hint"
      />
      <Choice
        name="reminderDays"
        values={REMINDER_CHOICES}
        unit="habits.days"
        never="habits.never"
        hint="habits.reminder.hint"
      />
      <Choice
        name="retentionDays"
        values={RETENTION_CHOICES}
        unit="habits.days"
        never="habits.keep"
        hint="habits.retention.hint"
      />
      <Choice
        name="draftDays"
        values={DRAFT_CHOICES}
        unit="habits.days"
        never="habits.noDrafts"
        hint="habits.drafts.hint"
      />
    </section>
  )
}

function Choice({ name, values, unit, never, hint }: ChoiceProps): JSX.Element {
  const { vault, t } = useSettings()
  const now = vault.preferences.value[name]
  // A value that an earlier version offered stays one of the choices.
  const all = [...new Set([...values, now])].sort((a, b) => a - b)
  return (
    <div class="edit-field">
      <label for={`ba-${name}`}>{t(`habits.${name}`)}</label>
      <select
        id={`ba-${name}`}
        aria-describedby={`ba-${name}-hint`}
        onChange={async (event) => {
          vault.preferences.value = { ...vault.preferences.value, [name]: Number(event.currentTarget.value) }
          await keepPreferences(vault.preferences.value)
        }}
      >
        {all.map((value) => (
          <option key={value} value={value} selected={value === now}>
            {value === 0 ? t(never) : t(unit, { count: value })}
          </option>
        ))}
      </select>
      <p id={`ba-${name}-hint`} class="muted">
        {t(hint)}
      </p>
    </div>
  )
}
