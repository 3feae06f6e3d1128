import type { JSX } from 'preact'
import { CornerEditor } from './CornerEditor.tsx'
import { Picture } from './Picture.tsx'
import type { Crop, PackItem, PackLimits, PackList } from './pack-list.ts'
import { useWords } from './words/index.ts'

const SIDES = ['left', 'right', 'top', 'bottom'] as const

/** One upload file as it will be, and the handles to make it better. */
export function PackItemCard(props: {
  entry: PackItem
  name: string
  pack: PackList
  limits: PackLimits
}): JSX.Element {
  const { entry, name, pack, limits } = props
  const w = useWords()
  const { id, made, turns, crop } = entry
  const set = (side: keyof Crop, percent: number) =>
    pack.arrange(id, { crop: { ...crop, [side]: percent / 100 } }, limits)
  return (
    <article class="document" aria-label={name} data-pack={entry.material || 'other'}>
      <div class="card-head">
        <strong class="card-label">{name}</strong>
        <button
          type="button"
          class="quiet"
          aria-label={w('pack.removeFor', { what: name })}
          onClick={() => pack.drop(id)}
        >
          {w('pack.remove')}
        </button>
      </div>
      {!made && !entry.problem && (
        <p role="status" class="muted">
          {w('pack.making')}
        </p>
      )}
      {entry.problem && (
        <p role="alert" class="notice notice-problem">
          {w(`pack.refused.${entry.problem}`)} {w('refused.kept')}
        </p>
      )}
      {made && (
        <>
          <Picture
            bytes={made.bytes}
            type={`image/${made.format}`}
            side={320}
            label={w('pack.preview', { what: name })}
          />
          <p class="muted" data-result>
            {w('pack.result', { width: made.width, height: made.height, size: Math.ceil(made.bytes.length / 1024) })}
          </p>
          {entry.notes.map((note) => (
            <p key={note} class="attention">
              {w(`pack.note.${note}`)}
            </p>
          ))}
        </>
      )}
      {entry.image && (
        <>
          <div class="row">
            <button
              type="button"
              class="quiet"
              aria-label={w('pack.leftFor', { what: name })}
              onClick={() => pack.arrange(id, { turns: (turns + 3) % 4 }, limits)}
            >
              ↺ {w('pack.left')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={w('pack.rightFor', { what: name })}
              onClick={() => pack.arrange(id, { turns: (turns + 1) % 4 }, limits)}
            >
              ↻ {w('pack.right')}
            </button>
            {entry.lean !== 0 && (
              <label class="edit-check">
                <input
                  type="checkbox"
                  checked={entry.straighten}
                  onChange={() => pack.arrange(id, { straighten: !entry.straighten }, limits)}
                />
                {w('pack.straighten')}
              </label>
            )}
          </div>
          <details class="why" data-corners>
            <summary>{w('pack.corners')}</summary>
            <CornerEditor
              image={entry.image}
              turns={turns}
              corners={entry.corners}
              what={name}
              set={(corners) => pack.setCorners(id, corners, limits)}
            />
          </details>
          <details class="why">
            <summary>{w('pack.crop')}</summary>
            {SIDES.map((side) => (
              <label key={side} class="edit-field crop-side">
                {w(`pack.crop.${side}`)}
                <input
                  type="range"
                  min={0}
                  max={45}
                  value={Math.round(crop[side] * 100)}
                  aria-valuetext={`${Math.round(crop[side] * 100)}%`}
                  onChange={(event) => set(side, Number(event.currentTarget.value))}
                />
              </label>
            ))}
          </details>
        </>
      )}
    </article>
  )
}
