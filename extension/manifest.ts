import type { UserManifest } from 'wxt'

/** Fixed id, so that Firefox keeps the vault over updates and tests know the address. */
export const GECKO_ID = 'beian-assist@beian-assist.org'

/**
 * `blob:` must not stand in script-src or worker-src (Chromium then refuses the manifest); wasm is for OCR and the KDF.
 * Every directive is closed unless a part of the product needs it.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ba-worker default',
].join('; ')

/**
 * What install asks for: nothing that reads a site, and nothing that no code uses. Sites are asked for one at a time, from a
 * click. The settings tab says of each why it is there (`settings/sites/permissions.ts`).
 */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'idle', 'alarms', 'contextMenus']

export function manifest(browser: string): UserManifest {
  const firefox = browser === 'firefox'
  const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' }
  return {
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    icons,
    action: { default_title: '__MSG_actionTitle__', default_icon: icons },
    permissions: firefox ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    // The same as a click on the toolbar button: opens the panel and grants the present page alone.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      'fill-preview': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPreview__' },
      'next-finding': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      lock: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLock__' },
    },
    // Asked for when the first reminder is wanted.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CSP },
    incognito: 'not_allowed',
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: {
            default_panel: 'sidepanel.html',
            default_title: '__MSG_extShortName__',
            default_icon: icons,
            open_at_install: false,
          },
        }
      : { minimum_chrome_version: '122', side_panel: { default_path: 'sidepanel.html' } }),
  } as UserManifest
}
