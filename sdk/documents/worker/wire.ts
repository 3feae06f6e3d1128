import type { EngineId } from '../reader.ts'
import type { DocumentOutcome, ReadOptions, ReadStage } from '../types.ts'

/** What a reader's options say, without what cannot be sent. */
export type SentOptions = Pick<ReadOptions, 'kind' | 'told' | 'today'>

export type ToWorker =
  | { readonly do: 'use'; readonly engine: EngineId }
  | { readonly do: 'prepare' }
  | { readonly do: 'read'; readonly id: number; readonly file: Blob; readonly options: SentOptions }
  | { readonly do: 'abort'; readonly id: number }

export type FromWorker =
  | { readonly is: 'progress'; readonly id: number; readonly stage: ReadStage; readonly done: number }
  | { readonly is: 'outcome'; readonly id: number; readonly outcome: DocumentOutcome }
