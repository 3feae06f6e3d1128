import type { FieldPath, Finding } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { loadRulebook } from '../../check/load-rulebook.ts'
import type { NameOffer } from '../../check/name-offers.ts'
import { valueAt } from '../../filing/path.ts'
import { useStore, useText } from '../parts/context.ts'
import { NameList } from '../parts/NameList.tsx'
import { useDraft } from './context.ts'

/** Pause in the typing after which the name is judged, in ms: neither the picture nor a screen reader follows every key. */
const PAUSE_MS = 300

interface Judgement {
  readonly name: string
  readonly findings: readonly Finding[]
  readonly offers: readonly NameOffer[]
}

/**
 * Beneath the name of a website or APP: what is wrong with it, and names that are in order. What was said stays until the
 * next judgement replaces it at once, so that nothing moves between two keys.
 */
export function NameHelp({ path, id }: { path: FieldPath; id: string }): JSX.Element {
  const store = useStore()
  const draft = useDraft()
  const t = useText()
  const locale = store.locale.value
  const filing = draft.filing.value
  const here = useRef<HTMLDivElement>(null)
  const [said, say] = useState<Judgement | undefined>(undefined)

  useEffect(() => {
    let isCurrent = true
    const judge = async () => {
      const name = valueAt(filing, path)
      if (typeof name !== 'string' || name === '') {
        say({ name: '', findings: draft.findings.peek().get(path) ?? [], offers: [] })
        return
      }
      const { nameFindings, nameOffers } = await loadRulebook()
      if (!isCurrent) return
      const findings = draft.isJudged ? (draft.findings.peek().get(path) ?? []) : nameFindings(filing, path, { locale })
      say({ name, findings, offers: nameOffers(filing, path) })
    }
    // Without the linter the field is what it is without help: the rules speak when the value is kept.
    const timer = setTimeout(() => void judge().catch(() => undefined), said ? PAUSE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [filing, path, locale, draft])

  const isGood = said !== undefined && said.name !== '' && said.findings.length === 0
  const take = (name: string): void => {
    draft.set(path, name)
    // The button goes with the name that it replaces.
    here.current?.closest('.edit-field')?.querySelector('input')?.focus()
  }
  return (
    <div ref={here} class="name-help name-help-edit">
      <div id={id} role="status">
        {isGood && <p class="muted">{t('names.good')}</p>}
        {said && said.findings.length > 0 && (
          <ul class="edit-findings">
            {said.findings.map((finding) => (
              <li key={finding.ruleId} class={finding.severity === 'error' ? 'edit-error' : 'attention'}>
                {finding.message} {finding.fix}
              </li>
            ))}
          </ul>
        )}
        {said && said.offers.length > 0 && <p>{t('names.offer')}</p>}
      </div>
      {said && said.offers.length > 0 && <NameList offers={said.offers} take={take} />}
    </div>
  )
}
