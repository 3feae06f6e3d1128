import type { Locale } from '../engine/report.ts'
import type { TitleReader } from '../files/index.ts'

/** 0: nothing to mend; 1: a finding of severity error; 2: the input or the call cannot be used. */
export type ExitCode = 0 | 1 | 2

export interface Outcome {
  /** Asked for when all of `out` has been written. */
  readonly code: ExitCode | (() => ExitCode)
  readonly out?: string | Iterable<string>
  readonly err?: string
}

/** What the command line is given by whoever puts it together. */
export interface Ports {
  /** Reads the titles of a table that is not the template's. */
  readonly titles?: () => Promise<TitleReader>
}

/** What a command is called with: options as typed, the rest in order. */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly locale: Locale
  readonly ports?: Ports
}

export interface Command {
  /** Options besides `--locale`. */
  readonly options: readonly string[]
  run(call: Call): Outcome | Promise<Outcome>
}

/** The call cannot be used; `message` says why. */
export const refused = (message: string): Outcome => ({ code: 2, err: `beian: ${message}\n` })
