import type { JSX } from 'preact'

interface SecretInputProps {
  id: string
  name: string
  /** In clear instead of dots. */
  shown: boolean
  autocomplete: 'new-password' | 'current-password' | 'off'
  described?: string
  invalid?: boolean
}

export function SecretInput({ id, name, shown, autocomplete, described, invalid }: SecretInputProps): JSX.Element {
  const shared = { id, name, spellcheck: false, 'aria-describedby': described, 'aria-invalid': invalid ?? false }
  return shown ? (
    <input {...shared} type="text" autocomplete={autocomplete} />
  ) : (
    <input {...shared} type="password" autocomplete={autocomplete} />
  )
}
