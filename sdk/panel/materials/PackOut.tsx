import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useStore } from '../parts/context.ts'
import { type PackList, type Papers, seenOf } from './pack-list.ts'
import { Save } from './Save.tsx'
import { useWords } from './words/index.ts'

/** Where the files go. Nothing reaches the page before the user confirms the filling. */
export function PackOut(props: { pack: PackList; papers: Papers; composite: boolean }): JSX.Element {
  const { pack, papers, composite } = props
  const store = useStore()
  const w = useWords()
  const given = useSignal(0)
  const archive = useSignal<{ bytes: Uint8Array; of: unknown } | undefined>(undefined)
  const busy = pack.working.value > 0
  const name = `${w('pack.zipName')}.zip`
  const current = store.profiles.value.find(({ id }) => id === store.profileId.value)
  const files = () => pack.files(papers, composite ? w('pack.compositeName') : undefined)

  async function intoPage(): Promise<void> {
    let count = 0
    for (const { material, name: file, bytes } of await files()) {
      if (material === '') continue
      const type = file.endsWith('.png') ? 'image/png' : 'image/jpeg'
      const entry = pack.list.value.find((one) => one.material === material)
      store.giveFiles(`materials.${material}`, [new File([bytes.slice()], file, { type })], entry && seenOf(entry))
      count++
    }
    given.value = count
  }

  async function save(): Promise<void> {
    const of = pack.list.value
    archive.value = {
      bytes: pack.archive(papers.materials, await files(), store.locale.value, current?.name ?? ''),
      of,
    }
  }

  // What was packed before a picture changed is not offered any more.
  const fresh = archive.value && archive.value.of === pack.list.value ? archive.value : undefined
  return (
    <div class="made">
      <div class="row">
        <button type="button" class="primary" disabled={busy} onClick={intoPage}>
          {w('pack.intoPage')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={save}>
          {w('pack.zip')}
        </button>
      </div>
      <div role="status">
        {given.value > 0 && <p class="good">{w('pack.intoPageDone', { count: given.value })}</p>}
        {fresh && (
          <p>
            <Save bytes={fresh.bytes} type="application/zip" name={name}>
              {w('pack.zipSave', { name })}
            </Save>
          </p>
        )}
      </div>
    </div>
  )
}
