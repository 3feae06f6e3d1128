/** What the columns of an agency's own table mean, by the engine that reads forms. */
import type { FieldPath } from '@beian-assist/rules'
import { type ColumnHeader, type GuessedColumn, guessColumns as guessWith } from '@beian-assist/rules/files'
import { readTitles } from '@beian-assist/sdk/panel'

export type { GuessedColumn }

export const guessColumns = (
  headers: readonly ColumnHeader[],
  remembered: Readonly<Record<string, FieldPath>> = {},
): readonly GuessedColumn[] => guessWith(headers, readTitles, remembered)
