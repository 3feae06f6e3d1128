import type { Confidence } from '../engine/report.ts'
import type { SourceId } from '../sources/index.ts'

/** What a province asks for, by key. A key ending in `Reported` is known from one older page: for display only. */
export interface FactValues {
  /** An individual whose ID was issued elsewhere. */
  nonLocalId: 'allowed' | 'forbidden' | 'forbiddenDisputed' | 'localAdvised' | 'permit' | 'permitDisputed'
  /** Materials that open the province to an individual from elsewhere. */
  permitKinds: readonly string[]
  /** Whether the number must belong to the province. */
  phoneLocal: 'advised' | 'none' | 'reported' | 'required' | 'requiredIfNonLocal'
  /** Whether the principal must be the legal representative. */
  principalLegalRep: 'letter' | 'must' | 'mustDisputed'
  ownerEqualsPrincipalIfNotLegalRep: true
  ownerLetter: true
  foreignLegalRepMustDelegate: true
  individualForeigner: 'forbidden'
  individualIdOnly: true
  emergencyDistinctFromAllMobiles: true
  minDistinctPhonesTwoPersons: number
  minDistinctPhones: number
  emergencySwapAllowed: true
  phoneNoReuseAcrossSubjects: true
  personNoReuseAcrossSubjects: true
  ownerSingleSubject: true
  /** Websites and APPs in one order. */
  maxPerOrder: number
  maxFirstFilingDomains: number
  maxTotal: number
  /** Number of services above which a construction plan is due. */
  planAbove: number
  /** Only what is already on file counts towards `planAbove`, not what this order adds. */
  planCountsFiledOnly: true
  statementAbove: number
  oneAtATimeAbove: number
  oneDomainPerSite: true
  holderMustBeSubject: true
  holderMustBeSubjectDisputed: true
  holderLegalRepNeedsLetter: true
  /** Months a domain must still be valid. */
  domainMinMonths: number
  minAge: number
  under18Docs: 'employmentProof' | 'employmentProof|guardianDocs' | 'guardianDocs'
  hkmoNeedResidencePermit: true
  under22Docs: 'studyOrWorkProof'
  ownerRetirement: { readonly male: number; readonly female: number }
  addressSameCity: true
  noShixiaqu: true
  doorNumber: true
  idMin3Months: true
  licenceMinYears: number
  licenceMin3Months: true
  soleTrader: 'byRegister' | 'byTradeName' | 'enterprise' | 'individualIfNoTradeName'
  soleTraderSeal: true
  soleTraderTradeNameDisputed: true
  soleTraderTradeName: true
  blogForbidden: true
  otherForbidden: true
  portalExpected: true
  nonPortalNeedsRemark: true
  individualStatement: true
  remarkRequired: true
  remarkMinChars: number
  blogDefault: true
  multiDomainRemark: true
  nameNoLatin: true
  nameNotLatinOnly: true
  nameNoPlace: true
  nameGenericWords: true
  nameNoStatePrefixDomain: true
  domainSuffixList: 'beijingTlds'
  financeWords: true
  tutoringCommitment: true
  doc: 'authenticityCommitment' | 'domainCertificate' | 'gdCommitment' | 'partyBuildingLetter' | 'responsibilityNotice'
  /** That `doc` is asked for with a first filing alone. */
  docFirstFilingOnly: FactValues['doc']
  institutionForm: true
  eLicenceRefused: true
  medicalCertRefused: true
  sealedLicenceHainan: true
  emptyShellDirectAdd: true
  /** Working days of the provincial review; for display. */
  reviewDays: string
  permitKindsReported: readonly string[]
  phoneNoReuseReported: true
  emergencyRelativeRemark: true
  ownerSingleSubjectReported: true
  ownerLetterReported: true
  ownerNotPrincipal: true
  personResidencePermit: true
  personLocalId: true
  soleTraderResidenceProof: true
  holderMustBeSubjectReported: true
  domainCertificateFrom: number
  domainPrefixNoStateWords: true
  foreignLegalRepReported: 'mustDelegate'
  foreignLegalRepPassport: true
  individualForeignerReported: 'allowedWithPermit' | 'allowedWithProof' | 'forbidden'
  hkmoDocReported: 'travelPermit'
  localIdPrefixProof: '310'
  soleTraderReported: 'individualIfNoTradeName'
  soleTraderSealReported: true
  addressSameDistrictReported: true
  lawFirmPages: true
  blogNeedsApproval: true
  nameNotLatinOnlyReported: true
  languageChineseRequired: true
  nameMustBeUnitName: true
  nameRemarkIfNotSubject: true
  nameNoDomainNoLatin: true
  siteNamesDistinct: true
  financeOfflineReported: true
  planAboveReported: number
  docReported: 'provincialCommitment'
}

export type FactKey = keyof FactValues

/** Individual applicant or organisation. */
export type SubjectClass = 'individual' | 'organisation'

export interface Fact<K extends FactKey = FactKey> {
  readonly key: K
  readonly appliesTo: SubjectClass | 'all'
  readonly value: FactValues[K]
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
  /**
   * `agreed`: two or more independent providers say it and none of weight says otherwise; `single`: one provider says
   * it; `disputed`: a provider of weight says otherwise, see `dissent`.
   */
  readonly agreement: 'agreed' | 'single' | 'disputed'
  /** Who says what else. Low-weight pages are listed too, without making the fact disputed. */
  readonly dissent?: readonly { readonly source: SourceId; readonly claim: string }[]
  readonly note?: string
}

type AnyFact = { [K in FactKey]: Fact<K> }[FactKey]

export interface Province {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly facts: readonly AnyFact[]
}
