/** What may be stored, where, and what each is for. Whatever is found beyond this list is shown as unknown. */
import type { SettingsKey } from '../messages/index.ts'

export type Area =
  | 'indexedDB'
  | 'opfs'
  | 'local'
  | 'session'
  | 'sync'
  | 'localStorage'
  | 'sessionStorage'
  | 'cookies'
  | 'caches'

export interface Allowed {
  readonly area: Area
  readonly name: RegExp
  readonly what: SettingsKey
}

export const ALLOWED: readonly Allowed[] = [
  { area: 'indexedDB', name: /^vault\/(?:meta|records|journal)$/, what: 'stored.vault' },
  { area: 'opfs', name: /^vault\/mirror\/mirror\.[01]$/, what: 'stored.mirror' },
  { area: 'opfs', name: /^vault\/snapshots\/(?:day-[\d-]{10}|before-\d{14}-[a-z]+)$/, what: 'stored.snapshots' },
  { area: 'opfs', name: /^vault\/quarantine\/[\w.-]+$/, what: 'stored.quarantine' },
  { area: 'opfs', name: /^vault\/scans\/[0-9a-f]{32}\.\d+$/, what: 'stored.scans' },
  { area: 'local', name: /^ba\.sentinel$/, what: 'stored.sentinel' },
  { area: 'local', name: /^ba\.throttle$/, what: 'stored.throttle' },
  { area: 'local', name: /^sites$/, what: 'stored.sites' },
  { area: 'local', name: /^badge-sites$/, what: 'stored.badge-sites' },
  { area: 'local', name: /^frames$/, what: 'stored.frames' },
  { area: 'local', name: /^locale$/, what: 'stored.locale' },
  { area: 'local', name: /^notes-seen$/, what: 'stored.notes-seen' },
  { area: 'local', name: /^preferences$/, what: 'stored.preferences' },
  { area: 'local', name: /^backup$/, what: 'stored.backup' },
  { area: 'local', name: /^columns$/, what: 'stored.columns' },
  { area: 'local', name: /^reminders$/, what: 'stored.reminders' },
  { area: 'session', name: /^session-profiles$/, what: 'stored.session-profiles' },
  { area: 'session', name: /^drafts$/, what: 'stored.drafts' },
  { area: 'session', name: /^corrections-damaged$/, what: 'stored.corrections-damaged' },
  { area: 'session', name: /^corrections$/, what: 'stored.corrections' },
  { area: 'session', name: /^ba\.bound$/, what: 'stored.bound' },
  { area: 'session', name: /^ba\.custody$/, what: 'stored.custody' },
  { area: 'session', name: /^ba\.boot$/, what: 'stored.boot' },
  { area: 'session', name: /^ba\.throttle$/, what: 'stored.throttle' },
]

export const allowedFor = (area: Area, name: string): Allowed | undefined =>
  ALLOWED.find((one) => one.area === area && one.name.test(name))
