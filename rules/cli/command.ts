import type { Locale } from '../engine/report.ts'

/** 0: nothing to mend; 1: a finding of severity error; 2: the input or the call cannot be used. */
export type ExitCode = 0 | 1 | 2

export interface Outcome {
  /** Asked for when all of `out` has been written. */
  readonly code: ExitCode | (() => ExitCode)
  readonly out?: string | Iterable<string>
  readonly err?: string
}

/** What a command is called with: options as typed, the rest in order. */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly locale: Locale
}

export interface Command {
  /** Options besides `--locale`. */
  readonly options: readonly string[]
  run(call: Call): Outcome | Promise<Outcome>
}

/** The call cannot be used; `message` says why. */
export const refused = (message: string): Outcome => ({ code: 2, err: `beian: ${message}\n` })
