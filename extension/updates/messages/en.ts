import type { UpdateKey } from './index.ts'

export const updatesEn: Readonly<Record<UpdateKey, string>> = {
  'update.title': 'Updated to {version}; what is new: {count}',
  'update.close': 'Got it',
  'update.later': 'You can read it again under Settings → About.',
  'note.0.1.0.fill': 'A panel beside the filing page: preview every field, fill, see each value read back, undo.',
  'note.0.1.0.check':
    'Checks against the rules of provinces and providers before you submit: what would be sent back, and how to mend it.',
  'note.0.1.0.scan': 'Reads ID cards, licences and other documents here; no picture leaves this computer.',
  'note.0.1.0.vault': 'Profiles are kept encrypted on this computer; only your passphrase opens them.',
  'note.0.1.0.checkup':
    'Check-up of your profiles: what runs out, which numbers are used twice and which scans are missing.',
}
