import { decideFilingType, type TypeFacts } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useJourney } from './use-journey.ts'

type Answered = Omit<TypeFacts, 'provider' | 'province'>

/** Which filing applies, by as few questions as it takes. */
export function TypeAdvice(): JSX.Element {
  const { filing, store, t } = useJourney()
  const answers = useSignal<Answered>({})
  const decision = decideFilingType({
    ...answers.value,
    provider: store.place.value?.provider ?? filing.provider ?? undefined,
    province: filing.province ?? undefined,
  })
  const open = decision.result === 'ask' ? decision.missing[0] : undefined
  const answer = (value: boolean) => () => {
    if (open) answers.value = { ...answers.value, [open]: value }
  }
  return (
    <details class="group" data-advice={decision.result}>
      <summary>
        <span class="group-name">{t('type.title')}</span>
      </summary>
      <p class="muted">{t('type.intro')}</p>
      <div role="status">
        {open && open !== 'provider' && <p>{t(`type.ask.${open}`)}</p>}
        {decision.result === 'stop' && <p class="notice notice-attention">{t(`type.stop.${decision.reason}`)}</p>}
        {decision.result === 'file' && (
          <>
            <p class="notice notice-good">
              {t('type.file', { types: decision.steps.map((step) => t(`type.name.${step}`)).join(t('type.then')) })}
            </p>
            {decision.note && <p class="muted">{t(`type.note.${decision.note}`)}</p>}
          </>
        )}
      </div>
      <div class="row">
        {open && open !== 'province' && open !== 'provider' && (
          <>
            <button type="button" class="secondary" onClick={answer(true)}>
              {t('type.yes')}
            </button>
            <button type="button" class="secondary" onClick={answer(false)}>
              {t('type.no')}
            </button>
          </>
        )}
        {decision.result === 'file' && (
          <button
            type="button"
            class="primary"
            onClick={() => store.change([{ path: 'type', value: decision.steps.at(-1) }])}
          >
            {t('type.use')}
          </button>
        )}
        {Object.keys(answers.value).length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              answers.value = {}
            }}
          >
            {t('type.again')}
          </button>
        )}
      </div>
    </details>
  )
}
