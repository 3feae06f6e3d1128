import browser from 'webextension-polyfill'
import { CUSTODY_KEY } from '../vault/custody-key.ts'
import { sessionStorage } from '../vault/extension-env.ts'
import { actSender, isAct, MENU } from './acts.ts'

const TITLES = { 'copy-value': 'menuCopyValue', 'use-as': 'menuUseAs', 'check-page': 'menuCheckPage' } as const
const CONTEXTS = { 'copy-value': 'editable', 'use-as': 'editable', 'check-page': 'page' } as const

/**
 * Keys and context menu. Both are the user's own acts: `open` is called before anything is waited for, so that the gesture may
 * open the panel, and both grant the page in front.
 */
export function serveActs(open: (tabId: number | undefined) => void): void {
  const send = actSender(Date.now)
  browser.commands.onCommand.addListener((name, tab) => {
    if (!isAct(name)) return
    // With no page open to lock itself, the key that was left for the next one must go all the same.
    if (name === 'lock') sessionStorage().remove(CUSTODY_KEY)
    else open(tab?.id)
    send(name, tab?.id)
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (!isAct(String(menuItemId))) return
    open(tab?.id)
    send(menuItemId as (typeof MENU)[number], tab?.id)
  })
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll()
    for (const id of MENU)
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(TITLES[id]),
        contexts: [CONTEXTS[id]],
        documentUrlPatterns: ['https://*/*'],
      })
  })
}
