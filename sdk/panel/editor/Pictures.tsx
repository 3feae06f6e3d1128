import type { JSX } from 'preact'
import { useStore, useText } from '../parts/context.ts'
import { fieldName } from '../parts/field-name.ts'
import type { Draft } from './context.ts'

/** The pictures read for this profile: what was seen of each, and what the rules say of it. */
export function Pictures({ draft }: { draft: Draft }): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const images = draft.filing.value.images ?? []
  if (images.length === 0) return null
  return (
    <ul class="cards" aria-label={t('edit.pictures')}>
      {images.map((image, index) => {
        const name = fieldName(`materials.${image?.role ?? ''}`, store.locale.value)
        const findings = [...draft.findings.value].flatMap(([path, list]) =>
          path === `images[${index}]` || path.startsWith(`images[${index}].`) ? list : [],
        )
        return (
          <li key={image?.role ?? index} class="card" data-picture={image?.role ?? ''}>
            <div class="card-head">
              <span class="card-label">{name}</span>
              <button
                type="button"
                class="quiet"
                aria-label={`${t('documents.drop.remove')}: ${name}`}
                onClick={() => draft.remove('images', index)}
              >
                {t('documents.drop.remove')}
              </button>
            </div>
            <p class="muted">
              {t('edit.picture', {
                width: image?.width ?? '?',
                height: image?.height ?? '?',
                size: Math.ceil((image?.bytes ?? 0) / 1024),
              })}
            </p>
            {findings.length > 0 && (
              <ul class="edit-findings">
                {findings.map((finding) => (
                  <li key={finding.ruleId} class={finding.severity === 'error' ? 'edit-error' : 'attention'}>
                    {finding.message} {finding.fix}
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
