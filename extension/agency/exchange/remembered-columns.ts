/** What the user said a column's title means. Titles and field names only, so it lies outside the vault. */
import type { FieldPath } from '@beian-assist/rules'
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'columns'
const MOST = 300
const schema = z.strictObject({
  v: z.literal(1),
  titles: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(120))),
})

export async function rememberedColumns(): Promise<Readonly<Record<string, FieldPath>>> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data.titles : {}
}

export async function rememberColumns(said: Readonly<Record<string, FieldPath>>): Promise<void> {
  const all = Object.entries({ ...(await rememberedColumns()), ...said }).slice(-MOST)
  await browser.storage.local.set({ [KEY]: { v: 1, titles: Object.fromEntries(all) } })
}
