import type { Locale, Material } from '@beian-assist/rules'
import type { ComponentChildren, JSX } from 'preact'
import { text } from '../messages/index.ts'

/** Bytes as people say them. */
const megabytes = (bytes: number): string => `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MB`

/** One paper of the filing: whether it is there, why it is needed, where to get it, what the picture must be like. */
export function Paper(props: { material: Material; locale: Locale; children?: ComponentChildren }): JSX.Element {
  const { material, locale, children } = props
  const { attached, name, need, reasons, how, notes, image, missing } = material
  const t = (key: Parameters<typeof text>[1], values?: Readonly<Record<string, string | number>>) =>
    text(locale, key, values)
  const state = attached === true ? 'have' : need === 'required' ? 'lack' : need === 'advised' ? 'advised' : 'open'
  return (
    <li class={`card paper paper-${state}`} data-material={material.id}>
      <p>
        <span class="mark" aria-hidden="true">
          {attached === true ? '✓' : need === 'required' ? '!' : '◦'}
        </span>{' '}
        <strong>{name}</strong> <span class="chip">{t(`paper.${state}`)}</span>
      </p>
      {reasons.map((reason) => (
        <p key={reason} class="muted">
          {reason}
        </p>
      ))}
      {need === 'undecided' && missing.length > 0 && <p class="muted">{t('paper.hangs')}</p>}
      {attached !== true && <p>{how}</p>}
      {notes.map((note) => (
        <p key={note.text} class="muted">
          {note.text}
        </p>
      ))}
      {attached !== true && (
        <p class="muted">
          {t('paper.image', {
            formats: image.formats.join(' / ').toUpperCase(),
            size: megabytes(image.maxBytes),
            short: image.minShortSide,
            long: image.minLongSide,
          })}
          {image.colour && ` ${t('paper.colour')}`}
        </p>
      )}
      {children}
    </li>
  )
}
