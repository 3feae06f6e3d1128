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
export { type EnvelopeProblem, type OpenedEnvelope, openEnvelope, sealEnvelope, WORK_FACTOR } from './envelope.ts'
