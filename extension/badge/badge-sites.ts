/**
 * Sites on which the toolbar button says what the page still needs while the panel is shut. For each the user has said so and
 * the browser has asked him; nowhere else does the extension look at a page by itself.
 */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { judgeOrigin } from '../access/origin.ts'

export const KEY = 'badge-sites'
const SCRIPT = 'badge'
const FILE = 'glance.js'
const origins = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500))
const schema = z.strictObject({ v: z.literal(1), on: origins, declined: origins })
type Wishes = z.infer<typeof schema>

const NONE: Wishes = { v: 1, on: [], declined: [] }

/** Match patterns know no ports. */
const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`

const mayLookAt = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false)

async function wishes(): Promise<Wishes> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data : NONE
}

const keep = (now: Wishes): Promise<void> => browser.storage.local.set({ [KEY]: now })

/** Origins with a badge: wished for, and still open to the extension. */
export async function badgeSites(): Promise<readonly string[]> {
  const { on } = await wishes()
  const open = await Promise.all(on.map(mayLookAt))
  return on.filter((_, at) => open[at])
}

export const hasBadge = async (origin: string): Promise<boolean> =>
  (await wishes()).on.includes(origin) && (await mayLookAt(origin))

/** Neither had nor refused: the user may be asked. */
export async function mayOfferBadge(origin: string): Promise<boolean> {
  const { on, declined } = await wishes()
  return judgeOrigin(origin).ok && !declined.includes(origin) && !(on.includes(origin) && (await mayLookAt(origin)))
}

/**
 * Asks the browser; must be the first thing that a click does, for it asks only then. `tabId`: a page of this site that is open
 * already and is to have its badge at once.
 */
export async function wishForBadge(origin: string, tabId?: number): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false))) return false
  const { on, declined } = await wishes()
  await keep({
    v: 1,
    on: [...on.filter((other) => other !== origin), origin],
    declined: declined.filter((other) => other !== origin),
  })
  if (tabId !== undefined)
    await browser.scripting
      .executeScript({ target: { tabId, frameIds: [0] }, files: [`/${FILE}`] })
      .catch(() => undefined) // The page has gone meanwhile; the next one of this site is seen.
  return true
}

/** "No, thanks": not asked again for this site. */
export async function declineBadge(origin: string): Promise<void> {
  const { on, declined } = await wishes()
  await keep({ v: 1, on, declined: [...declined.filter((other) => other !== origin), origin] })
}

/** Ends it; the browser's leave goes too, unless `isNeeded` says that something else of the user's needs it. */
export async function endBadge(origin: string, isNeeded = false): Promise<void> {
  const { on, declined } = await wishes()
  if (!on.includes(origin)) return
  const left = on.filter((other) => other !== origin)
  await keep({ v: 1, on: left, declined })
  if (!isNeeded && !left.some((other) => patternOf(other) === patternOf(origin)))
    await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false)
}

let watching: Promise<void> = Promise.resolve()

/**
 * Has the browser run the little script on these sites and no others. For the background alone, which does it whenever the
 * list has changed, one after the other.
 */
export function watchBadgeSites(): Promise<void> {
  watching = watching.catch(() => undefined).then(register)
  return watching
}

async function register(): Promise<void> {
  const matches = [...new Set((await badgeSites()).map(patternOf))]
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] })
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, js: [FILE], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ])
}
