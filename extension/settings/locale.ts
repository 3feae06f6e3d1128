/** The panel's language: the user's choice, else the browser's. A setting without names or values, so it lies outside the vault. */
import type { Locale } from '@beian-assist/rules'
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'locale'
const schema = z.enum(['zh-CN', 'en'])

export async function chosenLocale(): Promise<Locale> {
  const stored = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  if (stored.success) return stored.data
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export async function keepLocale(locale: Locale): Promise<void> {
  await browser.storage.local.set({ [KEY]: locale })
}
