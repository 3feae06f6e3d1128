import browser from 'webextension-polyfill'
import { journeyEn } from '../messages/journey.en.ts'
import { journeyZhCN } from '../messages/journey.zh-CN.ts'
import { chosenLocale } from '../settings/locale.ts'
import { reminderOf, resumeReminders, takeReminder } from './reminders.ts'

/** The background's part: an alarm becomes a notification without a name in it. Call once, at the top of the background. */
export function serveReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const id = reminderOf(name)
    if (id !== undefined) tell(id).catch(() => undefined) // No permission any more: there is nobody to tell.
  })
  browser.runtime.onStartup.addListener(() => {
    resumeReminders().catch(() => undefined) // The times stand in the panel too.
  })
}

async function tell(id: string): Promise<void> {
  if (!(await takeReminder(id))) return
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return
  const text = (await chosenLocale()) === 'en' ? journeyEn : journeyZhCN
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: text['remind.title'],
    message: text['remind.text'],
  })
}
