import type { JSX, TargetedInputEvent } from 'preact'

interface SecretInputProps {
  id: string
  name: string
  /** In clear instead of dots. */
  shown: boolean
  autocomplete: 'new-password' | 'current-password' | 'off'
  described?: string
  invalid?: boolean
  onInput?: (event: TargetedInputEvent<HTMLInputElement>) => void
}

export function SecretInput({
  id,
  name,
  shown,
  autocomplete,
  described,
  invalid,
  onInput,
}: SecretInputProps): JSX.Element {
  const shared = {
    id,
    name,
    spellcheck: false,
    'aria-describedby': described || undefined,
    'aria-invalid': invalid ?? false,
    onInput,
  }
  return shown ? (
    <input {...shared} type="text" autocomplete={autocomplete} />
  ) : (
    <input {...shared} type="password" autocomplete={autocomplete} />
  )
}
