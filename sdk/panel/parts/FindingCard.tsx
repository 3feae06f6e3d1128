import type { FieldPath, Finding } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fieldOf } from '../../filing/field-path.ts'
import type { ControlId } from '../../types.ts'
import { EditValue } from '../editor/EditValue.tsx'
import { findingKey } from '../state/finding-key.ts'
import { isNamePath } from '../state/name-path.ts'
import { useStore, useText } from './context.ts'
import { DismissForm } from './Dismissal.tsx'
import { pathName } from './field-name.ts'
import { NameOffers } from './NameOffers.tsx'
import { placeInProfile } from './profile-place.ts'
import { Sources } from './Sources.tsx'

/** Other names stand once, at the first finding that the present one has to answer for. */
function asksForName(finding: Finding, open: readonly Finding[]): boolean {
  const [path] = finding.fields
  if (path === undefined || !isNamePath(path)) return false
  const about = open.filter(({ fields, severity }) => fields[0] === path && severity !== 'info')
  return (about.find(({ severity }) => severity === 'error') ?? about[0]) === finding
}

/** One finding: what, how to mend it, why, where it is written, and what can be done at once. */
export function FindingCard({ finding, id }: { finding: Finding; id: string }): JSX.Element {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  return (
    <li id={id} tabIndex={-1} class={`card finding finding-${finding.severity}`} data-rule={finding.ruleId}>
      <p class="finding-message">{finding.message}</p>
      <p>
        <strong>{t('findings.fix')}</strong>: {finding.fix}
      </p>
      {finding.fields.length > 0 && (
        <p class="where">
          {t('findings.where')}:{' '}
          {finding.fields.map((path) => (
            <Place key={path} path={path} />
          ))}
        </p>
      )}
      <Mend finding={finding} />
      <details class="why">
        <summary>{t('findings.why')}</summary>
        <p class="muted">{t('findings.rule', { title: store.ruleTitle(finding.ruleId, locale) })}</p>
        <Sources title={t('findings.sources')} sources={finding.sources} all={finding.disputed !== undefined} />
        <p class="rule-id muted">{finding.ruleId}</p>
      </details>
      {finding.disputed && finding.disputed.length > 0 && (
        <div class="disputed">
          <p>
            <strong>{t('findings.disputed')}</strong> {t('findings.disputedHint')}
          </p>
          <Sources sources={finding.sources} all />
          <Sources sources={finding.disputed} all />
        </div>
      )}
    </li>
  )
}

/** The control that stands for a place of the filing, if the page in front shows it. */
function useControl(path: FieldPath | undefined): ControlId | undefined {
  const store = useStore()
  const mappings = store.scan.value?.mappings ?? []
  return mappings.find((mapping) => mapping.status !== 'refused' && mapping.path === path)?.control
}

function Place({ path }: { path: FieldPath }): JSX.Element {
  const store = useStore()
  const control = useControl(path)
  const name = pathName(path, store.locale.value)
  return control ? (
    <button type="button" class="chip chip-button" onClick={() => store.show(control)}>
      {name}
    </button>
  ) : (
    <span class="chip">{name}</span>
  )
}

/** What can be done at once: the proved rewriting, the field on the page, the value in the profile, or saying that it does not apply. */
function Mend({ finding }: { finding: Finding }): JSX.Element {
  const store = useStore()
  const t = useText()
  const open = useSignal<'edit' | 'dismiss' | undefined>(undefined)
  const fix = store.fixes.value.get(findingKey(finding))
  const editable = finding.fields.find((path) => fieldOf(path) !== undefined)
  const [path] = finding.fields
  const control = useControl(path)
  const flip = (part: 'edit' | 'dismiss') => () => {
    open.value = open.value === part ? undefined : part
  }
  const close = () => {
    open.value = undefined
  }
  const known = store.filing.value !== undefined
  // What the page alone names is mended on the page, or not at all.
  const mayFix = fix && (placeInProfile(store, fix.path).named === undefined || store.place.value?.fillAllowed === true)
  return (
    <>
      {mayFix && known && (
        <p>
          <button type="button" class="secondary" onClick={() => store.mend(fix.path, fix.value)}>
            {t('findings.fixNow', { value: fix.value })}
          </button>
          <span class="muted"> {t('findings.fixHint')}</span>
        </p>
      )}
      {known && path && asksForName(finding, store.findings.value.open) && <NameOffers path={path} />}
      <div class="row">
        {control && (
          <button type="button" class="quiet" onClick={() => store.show(control)}>
            {t('findings.go')}
          </button>
        )}
        {known && editable && (
          <button type="button" class="quiet" aria-expanded={open.value === 'edit'} onClick={flip('edit')}>
            {t('findings.edit')}
          </button>
        )}
        {known && (
          <button type="button" class="quiet" aria-expanded={open.value === 'dismiss'} onClick={flip('dismiss')}>
            {t('findings.dismiss')}
          </button>
        )}
      </div>
      {open.value === 'edit' && editable && <EditValue path={editable} ofPage close={close} />}
      {open.value === 'dismiss' && <DismissForm finding={finding} close={close} />}
    </>
  )
}
