/**
 * What is needed once there is a page or a client to work on: the engine as the panel calls it, and the parts that draw its
 * results. Loaded together, so that no phase of the work waits for its picture. See `load-work.ts`.
 */
export { adapterEvidence, isStale } from '../adapters/evidence.ts'
export { mapInTurns } from '../assist/in-turns.ts'
export { together } from '../check/together.ts'
export { correctionEvidence, correctionFor } from '../corrections/apply.ts'
export { withImage } from '../documents/filing-image.ts'
export { withKnowledge } from '../mapping/knowledge.ts'
export { planned } from '../plan/in-steps.ts'
export { foreignValues } from '../plan/mix-up.ts'
export { readFiling } from '../plan/read-filing.ts'
export { FindingsTab } from './parts/FindingsTab.tsx'
export { Frames } from './parts/Frames.tsx'
export { GoneProfile } from './parts/GoneProfile.tsx'
export { MixUpNotice } from './parts/MixUpNotice.tsx'
export { Preview } from './parts/Preview.tsx'
export { Receipts } from './parts/Receipts.tsx'
export { StepMap } from './parts/StepMap.tsx'
export { Undone } from './parts/Undone.tsx'
export { asUsers } from './state/as-users.ts'
export { writeOut } from './state/write-out.ts'
export { filingSteps } from './steps/steps.ts'
