import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { refusalText, text } from '../../messages/index.ts'
import type { VaultModel } from './vault-model.ts'

/** The database took no record: what the user has typed stays where it is, and the database can be made anew. */
export function WriteTrouble({ model, locale }: { model: VaultModel; locale: Locale }): JSX.Element | null {
  const trouble = model.trouble.value
  if (!trouble) return null
  if (trouble.kind === 'working')
    return (
      <p role="status" class="busy">
        {text(locale, 'repair.working')}
      </p>
    )
  if (trouble.kind === 'mended')
    return (
      <p role="status" class="notice notice-good">
        {text(locale, 'repair.done')}
      </p>
    )
  return (
    <div role="alert" class="notice notice-problem" data-trouble>
      <p>{text(locale, 'repair.why')}</p>
      {trouble.reason && <p>{refusalText(locale, trouble.reason)}</p>}
      <button type="button" class="secondary" onClick={() => model.repair()}>
        {text(locale, 'repair.do')}
      </button>
    </div>
  )
}
