/**
 * What a label must say for a field. Data. `what`: alternatives of meanings that must all stand in the label, with a worth
 * (0…1, absent 1) for wordings that also stand for other things. `also`: meanings that change nothing when they stand there too.
 */
import { type FieldId, fieldFacts } from '@beian-assist/rules'
import type { Tag } from './lexicon.ts'

/** Whose a field is: what headings and the label's own words must not contradict. */
export type Whose = 'subject' | 'principal' | 'owner' | 'website' | 'app' | 'order' | 'paper'

export interface Wording {
  readonly tags: readonly Tag[]
  readonly worth: number
}

export interface Concept {
  readonly field: FieldId
  readonly whose: Whose
  readonly what: readonly Wording[]
  readonly also: ReadonlySet<Tag>
  /** The words alone say whose it is: a heading of another section lowers it little. */
  readonly alone: boolean
}

type Row = readonly [field: FieldId, what: string, also?: string, alone?: 'alone']

const person = (group: 'principal' | 'owner'): Row[] => {
  const id = (name: string) => `${group}.${name}` as FieldId
  return [
    [id('name'), 'personName, person name, person:0.9, principal:0.9, owner:0.9, principal name, owner name, name:0.4'],
    [id('certType'), 'cert type, idCard type, cert:0.75, idCard:0.7'],
    [id('certNumber'), 'cert number, idCard number, number cert, idCard:0.7, number:0.3'],
    [id('certLongTerm'), 'longTerm, cert longTerm', 'validity cert idCard to using valid'],
    [
      id('certValidFrom'),
      'validity from, cert from, idCard from, from date:0.8, issued:0.8',
      'date validity cert idCard',
    ],
    [id('certValidTo'), 'validity to, cert to, idCard to, to date:0.8', 'date validity cert idCard'],
    [id('mobile'), 'mobile, phone:0.8', 'phone contact number'],
    [
      id('emergencyPhone'),
      'emergency phone, emergency mobile, emergency number, emergency:0.7',
      'phone mobile contact number',
    ],
    [id('email'), 'email', 'contact address'],
    [id('isLegalRep'), 'legalRep using, using legalRep, legalRep reuse, legalRep:0.6', 'principal owner person using'],
  ]
}

const service = (group: 'website' | 'app'): Row[] => {
  const id = (name: string) => `${group}.${name}` as FieldId
  return [
    [id('name'), `${group} name, service name, name:0.6, ${group}:0.6`, 'service'],
    [id('homepageUrl'), 'home url, home, url:0.7', 'address website url domain'],
    [id('contentTypes[]'), `content, content type, ${group} type:0.65`, 'service type'],
    [id('serviceType'), 'service type', 'content'],
    [id('languages[]'), 'language, language type', 'type using'],
    [
      id('preApprovals[].type'),
      'preApproval, preApproval type, preApproval content',
      'content type using service permit',
    ],
    [id('preApprovals[].number'), 'preApproval number, preApproval permit, permit:0.9, permit number', 'permit number'],
    [id('remark'), `remark, ${group} about:0.85`, 'other about'],
  ]
}

const TABLE: readonly (readonly [Whose, readonly Row[]])[] = [
  [
    'subject',
    [
      ['subject.nature', 'nature, subject type, subject nature', 'type', 'alone'],
      [
        'subject.name',
        'subject name, subject:0.85, name:0.7, personName:0.35, licence name, cert name:0.7',
        'personName',
      ],
      ['subject.certType', 'cert type, idCard type:0.6, licence type, cert:0.75', 'licence idCard'],
      [
        'subject.certNumber',
        'cert number, uscc, licence number, idCard number:0.5, number:0.3',
        'licence cert uscc number',
      ],
      [
        'subject.certAddress',
        'cert address, cert domicile, domicile, licence address, licence domicile',
        'address licence',
      ],
      ['subject.certValidFrom', 'validity from, cert from, licence from, from date:0.8', 'date validity cert licence'],
      ['subject.certValidTo', 'validity to, cert to, licence to, to date:0.8', 'date validity cert licence'],
      ['subject.certLongTerm', 'longTerm', 'validity cert licence to using'],
      ['subject.contactProvince', 'province:0.8, contact province, contact address province', 'region address -filing'],
      ['subject.city', 'city, contact city, contact address city', 'region address -filing'],
      [
        'subject.district',
        'district, region:0.55, contact region, contact address region, city district, address region',
        'address contact province city region detail -filing',
      ],
      ['subject.certProvince', 'cert province, domicile province, licence province', 'address domicile'],
      ['subject.certCity', 'cert city, domicile city, licence city', 'address domicile'],
      [
        'subject.contactAddress',
        'contact address, detail address, address:0.85, detail:0.7, office address',
        'contact detail office',
      ],
      ['subject.superior', 'superior', 'name', 'alone'],
      ['subject.legalRepName', 'legalRep personName, legalRep name, legalRep:0.9', 'person', 'alone'],
      ['subject.businessScope', 'businessScope', 'licence', 'alone'],
      ['subject.businessStatus', 'businessStatus', '', 'alone'],
      ['subject.isSoleTrader', 'soleTrader', 'using', 'alone'],
      ['subject.hasTradeName', 'tradeName', 'using licence', 'alone'],
      ['subject.hasSeal', 'seal using, seal', 'using', 'alone'],
      ['subject.isStudent', 'student', 'using', 'alone'],
      ['subject.remark', 'remark, subject about:0.8', 'other about'],
    ],
  ],
  [
    'principal',
    [
      ...person('principal'),
      ['principal.officePhone', 'office phone, landline, office landline', 'phone number contact subject', 'alone'],
      ['principal.idAddress', 'idCard address, cert address, idCard domicile', 'domicile'],
      ['principal.mobileProvince', 'attribution', 'mobile number province', 'alone'],
    ],
  ],
  [
    'owner',
    [
      ...person('owner'),
      ['owner.reusePrincipal', 'reuse, reuse principal, reuse person', 'principal person using subject', 'alone'],
      ['owner.isExisting', 'existing person, existing', 'using principal person', 'alone'],
      ['owner.isEmployee', 'employee using, employee', 'using subject'],
    ],
  ],
  [
    'website',
    [
      ...service('website'),
      ['website.domains[].name', 'domain, domain name', 'name other'],
      ['website.domains[].holderName', 'holder, holder name', 'domain name', 'alone'],
      ['website.domains[].holderCertType', 'holder cert type', 'domain', 'alone'],
      ['website.domains[].holderCertNumber', 'holder cert number', 'domain', 'alone'],
      ['website.domains[].realNameVerified', 'domain verified', 'using', 'alone'],
      ['website.ips[].start', 'ip, ip from, resource ip, ip address, publicIp:0.5', 'resource address domain'],
      ['website.ips[].end', 'ip to', 'resource address', 'alone'],
      ['website.accessMode', 'accessMode', '', 'alone'],
      ['website.accessLocation', 'placed', 'resource', 'alone'],
    ],
  ],
  [
    'app',
    [
      ...service('app'),
      ['app.domains[].name', 'domain, domain name, app domain', 'name using'],
      ['app.domains[].holderName', 'holder, holder name', 'domain name', 'alone'],
      ['app.ips[]', 'ip, domain ip, ip address', 'resource address domain'],
      ['app.platforms[].platform', 'platform, platform type', 'type', 'alone'],
      ['app.platforms[].domains[]', 'platform domain', 'using'],
      ['app.platforms[].packageName', 'packageName, packageName name', 'name platform number', 'alone'],
      ['app.platforms[].publicKey', 'publicKey', 'platform', 'alone'],
      ['app.platforms[].fingerprint', 'fingerprint', 'platform cert', 'alone'],
      ['app.platforms[].displayName', 'shown name', 'platform'],
      ['app.icon.format', 'icon', 'doc', 'alone'],
      ['app.sdkUsed', 'sdk using, sdk', 'service using', 'alone'],
      ['app.sdks[].provider', 'sdk vendor, sdk provider, sdk name:0.5', 'service', 'alone'],
      ['app.sdks[].type', 'sdk type', 'service', 'alone'],
      ['app.importMode', 'importMode', '', 'alone'],
    ],
  ],
  [
    'order',
    [
      ['filing.provider', 'provider', '', 'alone'],
      ['filing.type', 'filingType, filing type', '', 'alone'],
      [
        'filing.province',
        'filing region, filing province, filing authority, authority, authority province, province:0.7, region:0.6, subject region:0.8, subject province:0.8',
        'region province city authority',
        'alone',
      ],
      ['resource.type', 'resource type, resource:0.5', '', 'alone'],
      ['resource.instanceId', 'instance, resource instance, resource:0.6', 'resource', 'alone'],
      ['resource.authCode', 'authCode', 'number', 'alone'],
      ['resource.billingMode', 'billing, billing type', 'type', 'alone'],
      ['resource.termMonths', 'months', 'resource', 'alone'],
      ['resource.remainingDays', 'remaining', 'resource validity', 'alone'],
      ['resource.region', 'resource region', '', 'alone'],
      ['resource.publicIp', 'publicIp, resource publicIp, resource ip:0.8', 'address ip', 'alone'],
    ],
  ],
  [
    'paper',
    [
      ['materials.subjectCert', 'subject cert, licence, subject licence, cert:0.5', 'licence doc other'],
      ['materials.principalIdFront', 'cert front, idCard front, front:0.7', 'cert idCard doc person principal'],
      ['materials.principalIdBack', 'cert back, idCard back, back:0.7', 'cert idCard doc person principal'],
      [
        'materials.ownerIdFront',
        'cert front, idCard front, front:0.7',
        'cert idCard doc person owner website app service',
      ],
      ['materials.ownerIdBack', 'cert back, idCard back, back:0.7', 'cert idCard doc person owner website app service'],
      ['materials.domainCertificate', 'domain cert', 'doc'],
      ['materials.realNameScreenshot', 'verified screenshot, domain verified', 'domain doc screenshot'],
      [
        'materials.gdCommitment',
        'commitment guangdong, commitment filing service:0.9, commitment service:0.85, commitment:0.5',
        'filing service guangdong website authority',
      ],
      ['materials.authenticityCommitment', 'commitment truthful', 'filing service website'],
      ['materials.responsibilityNotice', 'notice truthful, notice:0.8', 'filing service website'],
      [
        'materials.principalAuthLetter',
        'authLetter principal, authLetter person:0.5, authLetter legalRep:0.7, authLetter:0.4',
        'person subject legalRep doc',
      ],
      [
        'materials.ownerAuthLetter',
        'authLetter owner, authLetter person:0.5, authLetter:0.4, authLetter website, authLetter service',
        'person website app service doc legalRep',
      ],
      ['materials.residencePermit', 'residence', 'cert doc'],
      ['materials.residenceStatusProof', 'residence proof', 'status doc'],
      ['materials.constructionPlan', 'plan', 'website doc'],
      ['materials.multiDomainStatement', 'many', 'remark doc domain'],
      [
        'materials.preApprovalDoc',
        'preApproval doc, preApproval permit, preApproval cert, preApproval:0.8',
        'permit cert doc',
      ],
      ['materials.notInvolvedCommitment', 'commitment preApproval', 'using doc'],
      ['materials.holderProof', 'holder proof', 'domain website doc'],
      ['materials.partyBuildingLetter', 'party', 'website doc filing'],
      ['materials.nameChangeLetter', 'change proof, change', 'doc licence'],
      ['materials.other', 'other doc, other cert, other proof', 'doc cert proof'],
    ],
  ],
]

/** Meanings that name whose a field is: they never count against a field of that person or thing. */
const OWN: Readonly<Record<Whose, readonly Tag[]>> = {
  subject: ['subject', 'filing'],
  principal: ['person', 'principal', 'subject', 'legalRep'],
  owner: ['person', 'owner', 'website', 'app', 'service'],
  website: ['website', 'service', 'filing'],
  app: ['app', 'service', 'filing'],
  order: ['filing', 'resource'],
  paper: ['doc', 'filing', 'subject'],
}

/** `-tag` in the list takes back a meaning that fields of this kind else do not mind. */
const alsoOf = (whose: Whose, also: string): ReadonlySet<Tag> => {
  const words = also.split(' ').filter((word) => word !== '')
  const minus = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  const plus = [...OWN[whose], ...words.filter((word) => !word.startsWith('-'))]
  return new Set(plus.filter((tag) => !minus.includes(tag)) as Tag[])
}

const readWording = (text: string): Wording => {
  const [tags = '', worth] = text.trim().split(':')
  return { tags: tags.split(' ').filter((tag) => tag !== '') as Tag[], worth: worth === undefined ? 1 : Number(worth) }
}

export const concepts: readonly Concept[] = TABLE.flatMap(([whose, rows]) =>
  rows.map(([field, what, also = '', alone]) => ({
    field,
    whose,
    what: what.split(',').map(readWording),
    also: alsoOf(whose, also),
    alone: alone !== undefined,
  })),
)

/** Field ids in the order of the dictionary: where several fields fit alike, the usual order of a form decides. */
export const order: ReadonlyMap<string, number> = new Map(fieldFacts.map(({ id }, index) => [id, index]))
