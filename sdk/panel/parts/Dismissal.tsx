import type { Finding } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { findingKey } from '../state/finding-key.ts'
import { useStore, useText } from './context.ts'

/** "Not applicable because …": nothing is put aside without a reason. */
export function DismissForm({ finding, close }: { finding: Finding; close: () => void }): JSX.Element {
  const store = useStore()
  const t = useText()
  const blank = useSignal(false)
  const id = `ba-why-${findingKey(finding).replace(/[^A-Za-z0-9]/g, '-')}`
  return (
    <form
      class="quick-edit"
      onSubmit={async (event) => {
        event.preventDefault()
        const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim()
        blank.value = reason === ''
        if (reason === '') return
        await store.dismiss(finding, reason)
        close()
      }}
    >
      <label for={id}>{t('findings.dismissWhy')}</label>
      <textarea
        id={id}
        name="reason"
        rows={2}
        maxLength={500}
        aria-invalid={blank.value}
        aria-describedby={blank.value ? `${id}-error` : undefined}
      />
      {blank.value && (
        <p id={`${id}-error`} role="alert" class="edit-error">
          {t('findings.dismissNeeded')}
        </p>
      )}
      <div class="row">
        <button type="submit" class="secondary">
          {t('findings.dismissDo')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('edit.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Findings that the user put aside, each with the reason given, so that it can be taken up again. */
export function Dismissed(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const { dismissed } = store.findings.value
  if (dismissed.length === 0) return null
  const reasons = new Map(store.notes.value.dismissed.map((one) => [findingKey(one), one]))
  return (
    <details class="group">
      <summary>
        <span class="group-name">{t('findings.dismissed')}</span>
        <span class="count">{t('group.count', { count: dismissed.length })}</span>
      </summary>
      <ul class="cards">
        {dismissed.map((finding) => {
          const said = reasons.get(findingKey(finding))
          return (
            <li key={findingKey(finding)} class="card" data-dismissed={finding.ruleId}>
              <p>{finding.message}</p>
              {said && <p class="muted">{t('findings.dismissedReason', { reason: said.reason, on: said.on })}</p>}
              <button
                type="button"
                class="quiet"
                aria-label={`${t('findings.reopen')}: ${finding.message}`}
                onClick={() => store.reopen(finding)}
              >
                {t('findings.reopen')}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
