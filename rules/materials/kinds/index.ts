import type { AnyKind } from '../kind.ts'
import { kind as authenticityLetters } from './authenticity-letters.ts'
import { kind as constructionPlan } from './construction-plan.ts'
import { kind as domainCertificate } from './domain-certificate.ts'
import { kind as domainStatement } from './domain-statement.ts'
import { kind as gdCommitment } from './gd-commitment.ts'
import { kind as governmentDomain } from './government-domain.ts'
import { kind as holderProof } from './holder-proof.ts'
import { kind as institutionForm } from './institution-form.ts'
import { kind as localIdProof } from './local-id-proof.ts'
import { kind as minor } from './minor.ts'
import { kind as nameChange } from './name-change.ts'
import { kind as notInvolved } from './not-involved.ts'
import { kind as other } from './other.ts'
import { kind as ownerIdBack } from './owner-id-back.ts'
import { kind as ownerIdFront } from './owner-id-front.ts'
import { kind as ownerLetter } from './owner-letter.ts'
import { kind as partyBuilding } from './party-building.ts'
import { kind as preApproval } from './pre-approval.ts'
import { kind as principalIdBack } from './principal-id-back.ts'
import { kind as principalIdFront } from './principal-id-front.ts'
import { kind as principalLetter } from './principal-letter.ts'
import { kind as providerPapers } from './provider-papers.ts'
import { kind as provincialCommitment } from './provincial-commitment.ts'
import { kind as realNameScreenshot } from './real-name-screenshot.ts'
import { kind as residencePermit } from './residence-permit.ts'
import { kind as residenceStatus } from './residence-status.ts'
import { kind as staffResidence } from './staff-residence.ts'
import { kind as subjectCertificate } from './subject-certificate.ts'
import { kind as young } from './young.ts'

/** Every kind of paper, in the order in which a dossier is put together. */
export const kinds: readonly AnyKind[] = [
  subjectCertificate,
  principalIdFront,
  principalIdBack,
  ownerIdFront,
  ownerIdBack,
  gdCommitment,
  authenticityLetters,
  partyBuilding,
  providerPapers,
  provincialCommitment,
  principalLetter,
  ownerLetter,
  residencePermit,
  residenceStatus,
  localIdProof,
  staffResidence,
  minor,
  young,
  domainCertificate,
  realNameScreenshot,
  holderProof,
  domainStatement,
  constructionPlan,
  preApproval,
  notInvolved,
  institutionForm,
  governmentDomain,
  nameChange,
  other,
]
