import type { Locale } from '@beian-assist/rules'
import { copyText } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { text } from '../messages/index.ts'
import { copyWish } from './acts.ts'

/** What came of copying from the context menu; with the button where the browser wants one more press. */
export function CopyNotice({ locale }: { locale: Locale }): JSX.Element | null {
  const wish = copyWish.value
  if (!wish) return null
  const { value, label, copied, isShort } = wish
  const close = (): void => {
    copyWish.value = undefined
  }
  return (
    <div role="status" class="notice notice-attention">
      <p>
        {text(
          locale,
          value === undefined ? 'copy.none' : !copied ? 'copy.press' : isShort ? 'copy.doneShort' : 'copy.done',
          { label },
        )}
      </p>
      <div class="row">
        {value !== undefined && !copied && (
          <button
            type="button"
            class="secondary"
            onClick={async () => {
              // Refused once more, the button stays, with the words that ask for it.
              const isShort = await copyText(value).catch(() => undefined)
              copyWish.value = { value, label, copied: isShort !== undefined, isShort: isShort === true }
            }}
          >
            {text(locale, 'copy.button')}
          </button>
        )}
        <button type="button" class="quiet" onClick={close}>
          {text(locale, 'copy.close')}
        </button>
      </div>
    </div>
  )
}
