import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { pictureTypes } from '../../documents/image/picture-types.ts'
import { WATERMARK } from '../../documents/pack/watermark-text.ts'
import type { DocumentList } from '../documents/document-list.ts'
import { imageOf, pictures } from '../documents/told-by.ts'
import { useStore } from '../parts/context.ts'
import { PackItemCard } from './PackItemCard.tsx'
import { PackOut } from './PackOut.tsx'
import { type PackLimits, type PackList, papersOf } from './pack-list.ts'
import { useWords } from './words/index.ts'

/** Pictures in, files that the page takes out: into its upload fields or into one ZIP file. */
export function PackSection({ pack, documents }: { pack: PackList; documents: DocumentList }): JSX.Element {
  const store = useStore()
  const w = useWords()
  const composite = useSignal(false)
  const locale = store.locale.value
  const today = new Date().toISOString().slice(0, 10)
  const { materials, limits, nameOf } = papersOf(store.filing.value, locale, today)
  const list = pack.list.value
  const add = (material: string, file: File) => pack.add({ material, file }, limits)
  const read = documents.list.value.filter(({ outcome }) => outcome?.ok && 'file' in outcome)

  async function takeRead(): Promise<void> {
    const fields = pictures(documents.list.value)
    for (const entry of read) {
      const { file, outcome } = entry
      if (!file || !outcome?.ok || !('file' in outcome)) continue
      const field = Object.keys(fields).find((key) => fields[key]?.includes(file))
      const material = field?.replace('materials.', '') ?? ''
      const boxes = Object.values(outcome.fields).flatMap(({ box }) => (box ? [box] : []))
      const seen = imageOf(entry)
      await pack.add({ material, file, boxes, width: outcome.image.width, ...(seen ? { seen } : {}) }, limits)
    }
  }

  return (
    <section aria-labelledby="ba-pack" class="materials">
      <h2 id="ba-pack">{w('pack.title')}</h2>
      <p class="muted">{w('pack.intro')}</p>
      {materials.length === 0 && <p class="muted">{w('pack.noProfile')}</p>}
      {materials.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-name">{w('pack.needed')}</span>
            <span class="count">{materials.length}</span>
          </summary>
          <ul class="cards">
            {materials.map(({ id, anyOf, name, need }) => (
              <li key={anyOf.join()} class="card card-head" data-paper={id}>
                <span class="card-label">
                  {name} <span class="chip">{w(`pack.need.${need}`)}</span>
                </span>
                {list.some((entry) => anyOf.includes(entry.material)) ? (
                  <span class="good">{w('pack.have')}</span>
                ) : (
                  <Choose
                    text={w('pack.add')}
                    label={w('pack.addFor', { what: name })}
                    take={(file) => add(id, file)}
                    pdf={pack.takesPdf}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        {read.length > 0 && (
          <button type="button" class="secondary" onClick={takeRead}>
            {w('pack.take')}
          </button>
        )}
        <Choose
          text={w('pack.addOther')}
          label={w('pack.addOther')}
          take={(file) => add('', file)}
          pdf={pack.takesPdf}
        />
      </div>
      {list.length > 0 && <Options pack={pack} limits={limits} composite={composite} />}
      <div aria-live="polite">
        {list.map((entry) => (
          <PackItemCard key={entry.id} entry={entry} name={nameOf(entry)} pack={pack} limits={limits} />
        ))}
      </div>
      {list.some(({ made }) => made) && (
        <PackOut pack={pack} papers={{ materials, limits, nameOf }} composite={composite.value} />
      )}
    </section>
  )
}

function Options(props: { pack: PackList; limits: PackLimits; composite: { value: boolean } }): JSX.Element {
  const { pack, limits, composite } = props
  const w = useWords()
  const has = (material: string) => pack.list.value.some((entry) => entry.material === material)
  return (
    <div>
      <label class="edit-check">
        <input
          type="checkbox"
          checked={pack.marked.value}
          onChange={(event) => pack.setMarked(event.currentTarget.checked, limits)}
        />
        {w('pack.watermark', { text: WATERMARK })}
      </label>
      {has('principalIdFront') && has('principalIdBack') && (
        <label class="edit-check">
          <input
            type="checkbox"
            checked={composite.value}
            onChange={(event) => {
              composite.value = event.currentTarget.checked
            }}
          />
          {w('pack.composite')}
        </label>
      )}
    </div>
  )
}

function Choose({ text, label, take, pdf }: ChooseProps): JSX.Element {
  return (
    <label class="file-choice">
      <span class="secondary" aria-hidden="true">
        {text}
      </span>
      <input
        type="file"
        class="visually-hidden"
        accept={pdf ? `${pictureTypes},application/pdf` : pictureTypes}
        aria-label={label}
        onChange={(event) => {
          const input = event.currentTarget
          const [file] = input.files ?? []
          input.value = ''
          if (file) take(file)
        }}
      />
    </label>
  )
}

interface ChooseProps {
  readonly text: string
  readonly label: string
  readonly pdf: boolean
  readonly take: (file: File) => void
}
