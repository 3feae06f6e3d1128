/** Every permission that the manifest may name, why it is there and how to take it back. One not in the list is called unknown. */
import type { SettingsKey } from '../messages/index.ts'

export const PERMISSIONS: Readonly<Record<string, SettingsKey>> = {
  storage: 'permission.storage',
  unlimitedStorage: 'permission.unlimitedStorage',
  scripting: 'permission.scripting',
  activeTab: 'permission.activeTab',
  idle: 'permission.idle',
  alarms: 'permission.alarms',
  contextMenus: 'permission.contextMenus',
  notifications: 'permission.notifications',
  sidePanel: 'permission.sidePanel',
}
