import type { Locale } from '@beian-assist/rules'
import { loadLanguage } from '@beian-assist/sdk/panel'
import { chosenLocale } from './locale.ts'

/** The language to draw a page in, with its texts at hand. `wanted` goes before the user's choice. */
export async function spokenLocale(wanted?: Locale): Promise<Locale> {
  const locale = wanted ?? (await chosenLocale())
  await loadLanguage(locale)
  return locale
}
