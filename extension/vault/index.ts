export { type BackupFile, type EnvelopePort, type OpenedBackup, readBackup, writeBackup } from './backup-file.ts'
export type { LockReason, VaultEvents } from './core.ts'
export type { CreateFailure } from './create.ts'
export { parseRecoveryCode } from './crypto/recovery-code.ts'
export { type CustodyOptions, DEFAULT_IDLE_MINUTES } from './custody.ts'
export type { KdfPort, KeyValuePort, VaultEnv } from './env.ts'
export type { Handover } from './handover.ts'
export type { Health } from './health.ts'
export type { Differing, ImportLine, ImportPlan, PlanOptions } from './import.ts'
export { type MergeLine, type MergePlan, mergedContent, planMerge } from './merge-backups.ts'
export { newPassphraseProblem } from './new-passphrase.ts'
export { openVault } from './open.ts'
export type { PassphraseChange, PendingRecovery } from './passphrase.ts'
export { type Reach, reachOf } from './reach.ts'
export { type Choice, differences, type FieldDifference, resolve } from './records/differences.ts'
export type { Collection, Problem, Records } from './records/registry.ts'
export type {
  AnyStored,
  Change,
  CommitResult,
  Conflict,
  Flaw,
  GetResult,
  ListResult,
  Put,
  Stored,
  Unreadable,
} from './records-io.ts'
export type { Recovered, RecoverResult } from './recover.ts'
export type { Candidate, RestoreResult } from './restore.ts'
export { completedAt, type DueScan, dueScans } from './retention.ts'
export type { Rotation } from './rotate.ts'
export type { CreateResult, UnlockResult, VaultState } from './state.ts'
export type { Throttle } from './throttle.ts'
export type { Secret, UnlockFailure } from './unlock.ts'
export { Vault, type VaultStatus } from './vault.ts'
