/** The one part of the session's drafts that knows the browser: another page has written them, or cleared them. */
import browser from 'webextension-polyfill'
import { SESSION_DRAFTS } from './session-drafts.ts'

export function onSessionDrafts(told: () => void): () => void {
  const hear = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'session' && SESSION_DRAFTS in changes) told()
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}
