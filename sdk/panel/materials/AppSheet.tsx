import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { useStore } from '../parts/context.ts'
import { Save } from './Save.tsx'
import { SheetContext, type WrittenSheet } from './sheet.ts'
import { useWords } from './words/index.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The APP domains of the profile in use as a table for the page's batch import. */
export function AppSheet(): JSX.Element | null {
  const store = useStore()
  const w = useWords()
  const write = useContext(SheetContext)
  const made = useSignal<WrittenSheet | undefined>(undefined)
  const filing = store.filing.value
  if (!write || !filing?.apps?.length) return null
  const name = `APP-domains.xlsx`
  return (
    <div class="made" data-app-sheet>
      <button
        type="button"
        class="secondary"
        onClick={async () => {
          made.value = await write(filing, store.locale.value)
        }}
      >
        {w('app.sheet')}
      </button>
      <div role="status">
        {made.value?.rows === 0 && <p class="attention">{w('app.sheet.none')}</p>}
        {made.value?.cut.map((cut) => (
          <p key={cut.name} class="attention">
            {w('app.sheet.tooMany', { name: cut.name, count: cut.count })}
          </p>
        ))}
        {made.value && made.value.rows > 0 && (
          <p>
            <Save bytes={made.value.bytes} type={TYPE} name={name}>
              {w('app.sheet.save', { name })}
            </Save>{' '}
            <span class="muted">{w('app.sheet.note')}</span>
          </p>
        )}
      </div>
    </div>
  )
}
