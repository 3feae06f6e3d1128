import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { refusalText } from '../../messages/index.ts'
import type { Health } from '../../vault/index.ts'
import { useSettings } from '../page/context.ts'

type State =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; health: Health }
  | { kind: 'refused'; reason: string }
  | { kind: 'removed'; count: number }

export function HealthCheck(): JSX.Element {
  const { vault, t, language } = useSettings()
  const state = useSignal<State>({ kind: 'idle' })
  const now = state.value

  async function check(): Promise<void> {
    const open = vault.vault()
    if (!open) return
    state.value = { kind: 'working' }
    const found = await open.checkHealth()
    state.value = found.ok ? { kind: 'done', health: found.health } : { kind: 'refused', reason: found.reason }
  }

  async function removeOld(): Promise<void> {
    const open = vault.vault()
    if (!open) return
    state.value = { kind: 'working' }
    const done = await open.removeOldCopies()
    state.value = done.ok ? { kind: 'removed', count: done.removed } : { kind: 'refused', reason: done.reason }
  }

  return (
    <details class="group" data-health={now.kind}>
      <summary>
        <span class="group-name">{t('health')}</span>
      </summary>
      <p>{t('health.why')}</p>
      <div class="row">
        <button type="button" class="secondary" disabled={now.kind === 'working'} onClick={check}>
          {t('health.run')}
        </button>
        <button type="button" class="secondary" disabled={now.kind === 'working'} onClick={removeOld}>
          {t('health.removeOld')}
        </button>
      </div>
      <p class="muted">{t('health.removeOld.why')}</p>
      <div role="status">
        {now.kind === 'working' && <p class="busy">{t('health.working')}</p>}
        {now.kind === 'refused' && <p class="notice notice-problem">{refusalText(language, now.reason)}</p>}
        {now.kind === 'removed' && <p class="notice notice-good">{t('health.removed', { count: now.count })}</p>}
        {now.kind === 'done' && <Findings health={now.health} />}
      </div>
    </details>
  )
}

function Findings({ health }: { health: Health }): JSX.Element {
  const { vault, t, date } = useSettings()
  const { unreadable, badScans, headerCopies, badCopies, withoutPicture } = health
  const bad = unreadable.length + badScans.length + badCopies + (2 - headerCopies)
  const [newest] = health.copies
  const line = (text: string, good: boolean) => (
    <li>
      <span class={`state ${good ? 'state-good' : 'state-bad'}`}>{good ? '✓' : '✗'}</span> {text}
    </li>
  )

  async function save(): Promise<void> {
    const rows = await vault.vault()?.damagedRows()
    if (!rows?.ok) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([rows.json], { type: 'application/json' }))
    link.download = 'damaged-rows.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  return (
    <div data-bad={bad}>
      <p class={`notice ${bad === 0 ? 'notice-good' : 'notice-problem'}`}>
        {bad === 0 ? t('health.good') : t('health.bad', { count: bad })}
      </p>
      <ul>
        {line(t('health.records', { good: health.records, bad: unreadable.length }), unreadable.length === 0)}
        {line(t('health.scans', { good: health.scans - badScans.length, bad: badScans.length }), badScans.length === 0)}
        {line(t('health.headers', { count: headerCopies }), headerCopies === 2)}
        {line(t('health.copies', { count: health.copies.length, bad: badCopies }), badCopies === 0)}
        {newest && <li class="muted">{t('health.newest', { when: date(newest.savedAt, true) })}</li>}
        {withoutPicture > 0 && <li class="muted">{t('health.withoutPicture', { count: withoutPicture })}</li>}
      </ul>
      {unreadable.length + badScans.length > 0 && <p>{t('health.recover')}</p>}
      {unreadable.length > 0 && (
        <button type="button" class="quiet" onClick={save}>
          {t('health.save')}
        </button>
      )}
    </div>
  )
}
