import type { Locale } from '@beian-assist/rules'
import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { VaultModel } from '../../panel/vault/vault-model.ts'
import { type SettingsKey, settingsText } from '../messages/index.ts'

export interface SettingsUi {
  readonly vault: VaultModel
  readonly locale: ReadonlySignal<Locale>
  /** Changes the language once its texts are loaded. */
  speak(locale: Locale): Promise<void>
}

export const SettingsContext = createContext<SettingsUi | undefined>(undefined)

export function useSettings() {
  const ui = useContext(SettingsContext)
  if (!ui) throw new Error('a section of the settings stands outside its context')
  const locale = ui.locale.value
  const t = (key: SettingsKey, values?: Readonly<Record<string, string | number>>) => settingsText(locale, key, values)
  const date = (at: number | Date, time = false) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(time ? { timeStyle: 'short' } : {}) }).format(at)
  return { ...ui, language: locale, t, date }
}
