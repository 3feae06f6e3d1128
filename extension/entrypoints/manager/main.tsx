/** All clients in one tab: find, check, compare, watch deadlines, bring in and hand out. */
import { mountManager } from '../../manager/mount.tsx'
import { extensionVault } from '../../panel/extension-vault.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'

const vault = await extensionVault()
mountManager(document.querySelector('#manager')!, vault, await spokenLocale())
vault.open()
