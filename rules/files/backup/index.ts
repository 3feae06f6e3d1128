/** `@beian-assist/rules/backup`: the file that leaves the vault, an age envelope around a tar of JSON files. */
export {
  BACKUP_VERSION,
  type BackupContent,
  type BackupManifest,
  type BackupProblem,
  packBackup,
  type Unpacked,
  unpackBackup,
} from './container.ts'
export { newKeyPair, openEnvelope, sealEnvelope } from './envelope.ts'
export {
  type EnvelopeKey,
  type EnvelopeLock,
  type EnvelopeProblem,
  envelopeAsks,
  isRecipient,
  type OpenedEnvelope,
} from './header.ts'
export { WORK_FACTOR } from './work-factor.ts'
