import type { Locale } from '@beian-assist/rules'
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren, JSX, TargetedInputEvent } from 'preact'
import { refusalText, text } from '../../messages/index.ts'
import { newPassphraseProblem } from '../../vault/index.ts'
import { SecretInput } from './SecretInput.tsx'

type Problem = NonNullable<ReturnType<typeof newPassphraseProblem>> | 'different'

export interface NewPair {
  readonly problem: Signal<Problem | undefined>
  /** The passphrase, or undefined while one of the two entries is to be typed again: then the form says so, and keeps them. */
  take(form: HTMLFormElement): string | undefined
  /** What has been said ends as soon as it is no longer so. */
  again(form: HTMLFormElement | null): void
  readonly names: readonly [string, string]
}

/** A new passphrase that is typed twice in one form. `names`: of its two boxes. */
export function useNewPassphrase(first: string, repeat: string): NewPair {
  const problem = useSignal<Problem | undefined>(undefined)
  const read = (form: HTMLFormElement): { typed: string; found: Problem | undefined } => {
    const data = new FormData(form)
    const typed = String(data.get(first) ?? '')
    const weak = newPassphraseProblem(typed)
    return { typed, found: weak ?? (typed === data.get(repeat) ? undefined : 'different') }
  }
  return {
    problem,
    names: [first, repeat],
    take(form) {
      const { typed, found } = read(form)
      problem.value = found
      if (found === undefined) return typed
      form.querySelector<HTMLInputElement>(`[name="${found === 'different' ? repeat : first}"]`)?.focus()
      return undefined
    },
    again(form) {
      if (form && problem.value !== undefined && read(form).found !== problem.value) problem.value = undefined
    },
  }
}

interface NewPassphraseProps {
  pair: NewPair
  locale: Locale
  /** Ids of the two boxes. */
  ids: readonly [string, string]
  label: string
  shown?: boolean
  described?: string
  /** Stands between the two. */
  children?: ComponentChildren
}

/** Both boxes, and what is wrong with them as long as it is. */
export function NewPassphrase({ pair, locale, ids, label, shown = false, ...rest }: NewPassphraseProps): JSX.Element {
  const problem = pair.problem.value
  const again = (event: TargetedInputEvent<HTMLInputElement>) => pair.again(event.currentTarget.form)
  const shared = { shown, autocomplete: 'new-password', onInput: again } as const
  const said = (at: 0 | 1) => {
    const isHere = problem !== undefined && (problem === 'different') === (at === 1)
    return isHere ? (
      <p role="alert" id={`${ids[at]}-problem`} class="edit-error">
        {problem === 'different' ? text(locale, 'vault.passphrase.different') : refusalText(locale, problem)}
      </p>
    ) : null
  }
  const describedBy = (at: 0 | 1): string =>
    [at === 0 ? rest.described : undefined, said(at) && `${ids[at]}-problem`].filter(Boolean).join(' ')
  return (
    <>
      <label for={ids[0]}>{label}</label>
      <SecretInput {...shared} id={ids[0]} name={pair.names[0]} described={describedBy(0)} invalid={said(0) !== null} />
      {said(0)}
      {rest.children}
      <label for={ids[1]}>{text(locale, 'vault.passphrase.repeat')}</label>
      <SecretInput {...shared} id={ids[1]} name={pair.names[1]} described={describedBy(1)} invalid={said(1) !== null} />
      {said(1)}
    </>
  )
}
