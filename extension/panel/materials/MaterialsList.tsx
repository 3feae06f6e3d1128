import type { PanelStore } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { DraftButton } from '../../letters/DraftButton.tsx'
import { text } from '../../messages/index.ts'
import { Paper } from '../../report/Paper.tsx'

/** The papers that this filing needs, by its type, province and provider; ticked off as they are ready. */
export function MaterialsList({ store }: { store: PanelStore }): JSX.Element {
  const locale = store.locale.value
  const all = store.materials.value
  if (!store.filing.value || all.length === 0) return <p class="muted">{text(locale, 'paper.none')}</p>
  const required = all.filter(({ need }) => need === 'required')
  const have = required.filter(({ attached }) => attached === true).length
  const groups = [
    required,
    all.filter(({ need }) => need === 'advised'),
    all.filter(({ need }) => need === 'undecided'),
  ]
  return (
    <details class="group" open>
      <summary>
        <span class="group-name">{text(locale, 'paper.title')}</span>
        <span class="count">{text(locale, 'paper.count', { required: required.length, have })}</span>
      </summary>
      <p class="muted">{text(locale, 'paper.intro')}</p>
      <ul class="cards">
        {groups.flat().map((material) => (
          <Paper key={material.anyOf.join()} material={material} locale={locale}>
            <button
              type="button"
              class="quiet"
              aria-label={`${text(locale, material.attached ? 'paper.unmark' : 'paper.mark')}: ${material.name}`}
              onClick={() =>
                store.change(
                  material.attached
                    ? material.anyOf.map((id) => ({ path: `materials.${id}`, value: false }))
                    : [{ path: `materials.${material.id}`, value: true }],
                )
              }
            >
              {text(locale, material.attached ? 'paper.unmark' : 'paper.mark')}
            </button>
            <DraftButton material={material} store={store} />
          </Paper>
        ))}
      </ul>
    </details>
  )
}
