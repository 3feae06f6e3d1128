import type { Locale } from '@beian-assist/rules'
import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import { type ManagerKey, managerText } from './messages/index.ts'
import type { ManagerModel } from './model.ts'

interface Manager {
  readonly vault: VaultModel
  readonly locale: ReadonlySignal<Locale>
  /** Changes the language once its texts are loaded. */
  speak(locale: Locale): Promise<void>
  readonly model: ManagerModel
}

export const ManagerContext = createContext<Manager | undefined>(undefined)

export function useManager() {
  const found = useContext(ManagerContext)
  if (!found) throw new Error('a part of the manager stands outside its context')
  const language = found.locale.value
  const t = (key: ManagerKey, values?: Readonly<Record<string, string | number>>) => managerText(language, key, values)
  return { ...found, language, t }
}
