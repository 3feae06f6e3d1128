import { laterForm } from './later-form.ts'
import type { LocalForm, LocalFormOptions } from './local-form.ts'

/** Lives until `signal` aborts; after that every call is refused with `aborted`. What looks at a page is loaded now. */
export function createLocalForm(root: Document | Element, options: LocalFormOptions = {}): LocalForm {
  const form = laterForm(async () => {
    const { localForm } = await import('./local-form.ts')
    return localForm(root, options)
  })
  // What the user types from now on is the user's; whoever asks for the form is told when it cannot be had.
  form.get().catch(() => undefined)
  return form
}
