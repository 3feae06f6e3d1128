/** Origins on which the user allowed filling. Settings without names or values: they lie outside the vault. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { FramePair } from './authorise-fill.ts'

const KEY = 'sites'
const FRAMES = 'frames'
const address = z.string().check(z.maxLength(300))
const schema = z.strictObject({ v: z.literal(1), origins: z.array(address) })
const framesSchema = z.strictObject({
  v: z.literal(1),
  pairs: z.array(z.strictObject({ top: address, frame: address })).check(z.maxLength(500)),
})

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

/** Frames that may be filled, each inside one page. */
export async function allowedFrames(): Promise<readonly FramePair[]> {
  const stored = await browser.storage.local.get(FRAMES)
  const parsed = framesSchema.safeParse(stored[FRAMES])
  return parsed.success ? parsed.data.pairs : []
}

const isSame = (a: FramePair, b: FramePair): boolean => a.top === b.top && a.frame === b.frame

export async function allowFrame(pair: FramePair): Promise<void> {
  const pairs = await allowedFrames()
  if (pairs.some((other) => isSame(other, pair))) return
  await browser.storage.local.set({ [FRAMES]: { v: 1, pairs: [...pairs, pair] } })
}

export async function revokeFrame(pair: FramePair): Promise<void> {
  const pairs = await allowedFrames()
  await browser.storage.local.set({ [FRAMES]: { v: 1, pairs: pairs.filter((other) => !isSame(other, pair)) } })
}
