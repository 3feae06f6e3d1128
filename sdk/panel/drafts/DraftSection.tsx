/** Says in the Fill tab that the page has lost what was typed there, and puts it back on request. Never on the page. */
import type { Locale } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { draftPlan } from '../../drafts/plan.ts'
import type { FillPlan, PlanItem } from '../../types.ts'
import { useStore } from '../parts/context.ts'
import { Notice } from '../parts/Notice.tsx'
import { Sure } from '../parts/Sure.tsx'
import { DraftReview } from './DraftReview.tsx'
import type { DraftKeeper, DraftOffer } from './draft-keeper.ts'
import { useDraftWords } from './words/index.ts'

/** What goes back of itself: what is free now, and what a choice among it will open. */
export const comesBack = ({ action, reason }: PlanItem): boolean => action === 'write' || reason === 'depends'

export function DraftSection({ keeper }: { keeper: DraftKeeper }): JSX.Element {
  const store = useStore()
  const offer = keeper.offer.value
  const scan = store.scan.value
  const plan = useMemo(() => (offer && scan ? draftPlan(scan, offer.entries) : undefined), [offer, scan])
  const isOwn = offer !== undefined && offer.client === store.profileId.value && !store.mixUpOpen.value
  const isOffered = isOwn && plan?.items.some(comesBack) === true
  useLayoutEffect(() => {
    // What was being looked at has come back by itself, or is somebody else's.
    if (!isOffered) store.reviewing.value = false
  }, [isOffered, store])
  const t = useDraftWords()
  const isReviewing = store.reviewing.value
  const words = isOffered ? offerWords(t, store.locale.value, offer, plan) : ''
  return (
    <>
      {/* The region stands before it is filled: what appears together with its words is passed over by many screen readers. */}
      <p class="visually-hidden" role="status">
        {isReviewing ? '' : words}
      </p>
      {isOffered && isReviewing && <DraftReview offer={offer} plan={plan} />}
      {isOffered && !isReviewing && <Offered keeper={keeper} words={words} />}
    </>
  )
}

function offerWords(t: ReturnType<typeof useDraftWords>, locale: Locale, offer: DraftOffer, plan: FillPlan): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return t('draft.offer', {
    count: offer.count,
    when: when.format(new Date(offer.at)),
    missing: plan.items.filter(comesBack).length,
  })
}

function Offered({ keeper, words }: { keeper: DraftKeeper; words: string }): JSX.Element {
  const store = useStore()
  const t = useDraftWords()
  const asked = useSignal(false)
  return (
    <section data-draft-offer>
      <Notice tone="plain">
        <p>{words}</p>
        <p class="muted">{t('draft.why')}</p>
        {asked.value ? (
          <Sure
            back={t('draft.drop.back')}
            deed={t('draft.drop.deed')}
            onBack={() => {
              asked.value = false
            }}
            onDeed={() => void keeper.drop()}
          >
            {t('draft.drop.sure')}
          </Sure>
        ) : (
          <div class="row">
            <button
              type="button"
              class="secondary"
              onClick={() => {
                store.reviewing.value = true
              }}
            >
              {t('draft.review')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                asked.value = true
              }}
            >
              {t('draft.drop')}
            </button>
          </div>
        )}
      </Notice>
    </section>
  )
}
