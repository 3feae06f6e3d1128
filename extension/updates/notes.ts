import type { UpdateKey } from './messages/index.ts'

export interface VersionNotes {
  readonly version: string
  readonly notes: readonly UpdateKey[]
}

/** Every version with what it brought, the newest first. */
export const versionNotes: readonly VersionNotes[] = [
  {
    version: '0.1.0',
    notes: ['note.0.1.0.fill', 'note.0.1.0.check', 'note.0.1.0.scan', 'note.0.1.0.vault', 'note.0.1.0.checkup'],
  },
]
