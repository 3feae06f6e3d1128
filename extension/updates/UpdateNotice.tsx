import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { type UpdateKey, updateText } from './messages/index.ts'
import { type VersionNotes, versionNotes } from './notes.ts'

interface UpdateNoticeProps {
  readonly version: string
  readonly locale: Locale
  /** The user has seen it. */
  readonly close: () => void
  /** What each version brought, if not this product's. */
  readonly all?: readonly VersionNotes[]
}

/** One line after an update, its notes folded. A version without any says nothing. */
export function UpdateNotice({ version, locale, close, all = versionNotes }: UpdateNoticeProps): JSX.Element | null {
  const t = (key: UpdateKey, values?: Readonly<Record<string, string | number>>) => updateText(locale, key, values)
  const own = all.find((one) => one.version === version)
  if (!own) return null
  return (
    <div class="notice notice-plain" data-update={version}>
      <details>
        <summary>{t('update.title', { version, count: own.notes.length })}</summary>
        <ul class="bullets">
          {own.notes.map((key) => (
            <li key={key}>
              <p>{t(key)}</p>
            </li>
          ))}
        </ul>
        <p class="muted">{t('update.later')}</p>
      </details>
      <button type="button" class="quiet" onClick={close}>
        {t('update.close')}
      </button>
    </div>
  )
}
