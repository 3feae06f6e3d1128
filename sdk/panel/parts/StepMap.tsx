import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { FilingStep } from '../steps/steps.ts'
import { SlotsContext, useStore, useText } from './context.ts'
import { pathName } from './field-name.ts'

/** Missing fields that are named before the rest is counted. */
const NAMED = 4

/** The whole filing at a glance: every step, also those that the page in front does not show. */
export function StepMap(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const { explainWords } = useContext(SlotsContext)
  const steps = store.steps.value
  if (steps.length === 0) return null
  const total = steps.reduce((sum, { required }) => sum + required.length, 0)
  const missing = steps.reduce((sum, step) => sum + step.missing.length, 0)
  const filled = steps.reduce((sum, step) => sum + step.filled.length, 0)
  return (
    <details class="group step-map">
      <summary>
        <span class="group-name">{t('steps.title')}</span>
        <span class="count">
          {missing === 0 ? t('steps.allKnown', { total }) : t('steps.missing', { total, missing })}
          {filled > 0 && ` · ${t('steps.filled', { filled })}`}
        </span>
      </summary>
      <ol class="step-list">
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
        <li class="step-row">
          <div class="card-head">
            <span class="mark" aria-hidden="true">
              ◦
            </span>
            <span class="card-label">{t('steps.step.finish')}</span>
          </div>
          <p class="muted">{t('steps.finish')}</p>
        </li>
      </ol>
      {explainWords && (
        <button type="button" class="quiet" data-explain onClick={explainWords}>
          {t('steps.words')}
        </button>
      )}
    </details>
  )
}

/** Name of a step in the panel's language. */
export function useStepName(): (step: FilingStep) => string {
  const t = useText()
  return ({ kind, number }) => {
    const name = t(`steps.step.${kind}`)
    return number === undefined ? name : t('steps.numbered', { name, number })
  }
}

function Step({ step }: { step: FilingStep }): JSX.Element {
  const store = useStore()
  const t = useText()
  const name = useStepName()
  const slots = useContext(SlotsContext)
  const { required, missing, unsaid, filled, errors, warnings, onPage } = step
  const known = required.length - missing.length
  const id = store.profileId.value
  const profile = store.profiles.value.find((entry) => entry.id === id)
  const open =
    step.kind === 'materials' && slots.documents
      ? () => {
          store.tab.value = 'documents'
        }
      : store.canStore.value && id !== undefined && profile?.sample === false
        ? async () => {
            store.tab.value = 'profiles'
            await store.edit(id)
          }
        : undefined
  return (
    <li
      class={`step-row ${onPage ? 'step-current' : ''}`}
      data-step={step.id}
      aria-current={onPage ? 'step' : undefined}
    >
      <div class="card-head">
        <span class="mark" aria-hidden="true">
          {errors > 0 ? '!' : missing.length === 0 ? '✓' : '◦'}
        </span>
        <span class="card-label">
          {name(step)}
          {onPage && <span class="chip">{t('steps.onPage')}</span>}
        </span>
        <span class="count">
          {required.length === 0
            ? t('steps.nothingAsked')
            : t(filled.length > 0 ? 'steps.knownFilled' : 'steps.known', {
                known,
                total: required.length,
                filled: filled.length,
              })}
        </span>
      </div>
      {(errors > 0 || warnings > 0) && (
        <button
          type="button"
          class={`quiet ${errors > 0 ? 'bad' : ''}`}
          onClick={() => {
            store.tab.value = 'findings'
          }}
        >
          {errors > 0 ? t('steps.errors', { count: errors }) : t('steps.warnings', { count: warnings })}
        </button>
      )}
      {unsaid.length > 0 && (
        <p class="muted">
          {t('steps.lacks', {
            fields:
              unsaid
                .slice(0, NAMED)
                .map((path) => pathName(path, store.locale.value))
                .join(t('list.separator')) + (unsaid.length > NAMED ? '…' : ''),
          })}{' '}
          {open && (
            <button type="button" class="quiet" aria-label={`${t('steps.open')}: ${name(step)}`} onClick={open}>
              {t('steps.open')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}
