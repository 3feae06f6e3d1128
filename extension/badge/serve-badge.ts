import browser, { type Runtime } from 'webextension-polyfill'
import { judgeOrigin } from '../access/origin.ts'
import { journeyEn } from '../messages/journey.en.ts'
import { journeyZhCN } from '../messages/journey.zh-CN.ts'
import { chosenLocale } from '../settings/locale.ts'
import { hasBadge, KEY, watchBadgeSites } from './badge-sites.ts'
import { type GlanceMessage, glanceMessage, leftMessage } from './glance-message.ts'

/** Calm: nothing is wrong yet. What would be sent back is said in red, by the panel. */
const COLOUR: [number, number, number, number] = [27, 95, 168, 255]
/** A badge takes four characters. */
const MOST = 99

/** The background's part: what a page of an allowed site says of itself stands on the toolbar button. Call once, at its top. */
export function serveBadge(): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const tabId = from.tab?.id
    if (from.id !== browser.runtime.id || from.frameId !== 0 || tabId === undefined) return
    const said = glanceMessage.safeParse(message)
    // A tab that has been closed meanwhile has no button.
    if (said.success) show(tabId, from.url, said.data).catch(() => undefined)
    else if (leftMessage.safeParse(message).success) clear(tabId).catch(() => undefined)
  })
  // Browsers forget the script when the extension is updated.
  browser.runtime.onInstalled.addListener(() => void watchBadgeSites().catch(() => undefined))
  // Taken back here or in the browser's own settings: what was said stands on no button any longer.
  const takenBack = () => {
    watchBadgeSites()
      .then(clearOthers)
      .catch(() => undefined)
  }
  browser.permissions.onRemoved.addListener(takenBack)
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) takenBack()
  })
}

const isAllowed = async (url: string | undefined): Promise<boolean> => {
  // Whose page it is, the browser says, not the page.
  const where = judgeOrigin(url)
  return where.ok && (await hasBadge(where.origin))
}

async function show(tabId: number, url: string | undefined, glance: GlanceMessage): Promise<void> {
  if (!glance.isFiling || !(await isAllowed(url))) return clear(tabId)
  const { required, missing } = glance
  const text = (await chosenLocale()) === 'en' ? journeyEn : journeyZhCN
  const title =
    missing > 0
      ? text['badge.missing'].replace('{count}', String(missing))
      : text[required > 0 ? 'badge.complete' : 'badge.form']
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR })
  await browser.action.setBadgeText({ tabId, text: missing > MOST ? `${MOST}+` : missing > 0 ? String(missing) : '✓' })
  await browser.action.setTitle({ tabId, title })
}

async function clear(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' })
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('actionTitle') })
}

async function clearOthers(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || (await isAllowed(url))) continue
    const colour = await browser.action.getBadgeBackgroundColor({ tabId: id })
    // What a panel says in red is its own.
    if (String(colour.slice(0, 3)) === String(COLOUR.slice(0, 3))) await clear(id)
  }
}
