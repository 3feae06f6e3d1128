import type { Locale } from '@beian-assist/rules'
import type { Signal } from '@preact/signals'
import { loadLanguage } from './catalogue.ts'

/**
 * Changes the language of what reads `locale`, once its texts are at hand; until then, and where they cannot be had, the old
 * one stays. Of two changes that overlap the later one counts.
 */
export function speaker(locale: Signal<Locale>): (to: Locale) => Promise<void> {
  let turn = 0
  return async (to) => {
    const mine = ++turn
    await loadLanguage(to)
    if (mine === turn) locale.value = to
  }
}
