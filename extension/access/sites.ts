/** Origins on which the user allowed filling. Settings without names or values: they lie outside the vault. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'sites'
const schema = z.strictObject({ v: z.literal(1), origins: z.array(z.string().check(z.maxLength(300))) })

export async function allowedOrigins(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(KEY)
  const parsed = schema.safeParse(stored[KEY])
  return parsed.success ? parsed.data.origins : []
}

export async function allowOrigin(origin: string): Promise<void> {
  const origins = await allowedOrigins()
  if (origins.includes(origin)) return
  await browser.storage.local.set({ [KEY]: { v: 1, origins: [...origins, origin] } })
}

export async function revokeOrigin(origin: string): Promise<void> {
  const origins = await allowedOrigins()
  await browser.storage.local.set({ [KEY]: { v: 1, origins: origins.filter((other) => other !== origin) } })
}
