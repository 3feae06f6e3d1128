import { extensionVault } from '../../panel/extension-vault.ts'
import { mountSettings } from '../../settings/page/mount.tsx'
import { spokenLocale } from '../../settings/spoken-locale.ts'

const vault = await extensionVault()
mountSettings(document.querySelector('#settings')!, vault, await spokenLocale())
vault.open()
