/** The same for notices in English: of providers' consoles, or translated. Pure. */
import type { Tongue } from './notice-tongue.ts'

/** Reviewers' words for what the rules call otherwise. Data. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:domain )?(?:registrants?|owners?|holders?|ownership) of the domain\b|\bdomain (?:name )?(?:registrant|owner|holder)s?\b/g,
    'domain registered',
  ],
  [/\b(?:cell ?phone|mobile phone|mobile number|phone number|telephone number|cellphone)s?\b/g, 'mobile'],
  [
    /\bemergency contact (?:phone |mobile |telephone )?(?:number)?|\bemergency (?:mobile|number|telephone)\b/g,
    'emergency phone',
  ],
  [/\be-?mail(?: address(?:es)?)?\b/g, 'email'],
  [/\b(?:website|site) (?:name|title)\b/g, 'website name'],
  [/\b(?:identity|identification|id)(?: card| document)?s?\b/g, 'id'],
  [/\b(?:out of date|no longer valid|past its validity|validity (?:has )?(?:ended|passed))\b/g, 'expired'],
  [/\b(?:numbers|numerals|numeric)\b/g, 'digits'],
  [/\b(?:house|street|building|room) number\b|\bdetailed to the (?:house|door)\b/g, 'door number address'],
  [
    /\b(?:both|two) (?:persons|people|contacts|responsible persons)\b|\bprincipal and (?:the )?(?:website |service )?owner\b/g,
    'two people both',
  ],
  [/\b(?:identical|the same|same)\b/g, 'same one both'],
  [/\b(?:unrelated to|not related to|has nothing to do with|irrelevant to)\b/g, 'no link with'],
  [/\b(?:company|organi[sz]ation|sponsor|enterprise|entity)(?:'s)?\b/g, 'unit organisation'],
  [/\b(?:blurr(?:y|ed)|unclear|illegible|not clear)\b/g, 'blurred read sharp'],
  [
    /\b(?:already )?(?:used|occupied|registered|bound) by (?:another|other|a different)\b/g,
    'already file belongs another subject',
  ],
  [/\b(?:time[ds]? ?out|not completed (?:in|on) time|not completed within)\b/g, 'overdue complete hours'],
  [/\b(?:sms|text messages?|short messages?)(?: verification| check)?\b/g, 'text-message check'],
  [/\bauthori[sz]ation(?: letter)?|\bpower of attorney\b/g, 'letter authorising'],
  [/\bcommitment(?: letter| book)?\b|\bletter of commitment\b/g, 'commitment letter'],
  [/\b(?:not (?:been )?(?:uploaded|provided|submitted)|missing|lacks?)\b/g, 'missing uploaded'],
  [/\breal[- ]name (?:authenticat\w+|verif\w+|certif\w+)\b/g, 'real-name verification'],
  [/\b(?:deregistered|revoked|cancell?ed business|abnormal operation)\b/g, 'standing register order'],
  [/\b(?:ongoing|unfinished|pending|in[- ]progress) (?:order|application|filing)s?\b/g, 'order under way'],
  [/\b(?:another|other|a different|outside the) province\b/g, 'another province local'],
  [/\b(?:reflection|glare|flare)s?\b/g, 'glare print'],
]
/** What every notice says, whatever it is about. */
const BOILERPLATE =
  /\b(?:please|kindly|dear (?:user|customer)|thank you|thanks|re-?submit(?:ted)?(?: the (?:order|application))?|modify|correct(?: it| them)?|your (?:application|order|filing) (?:has been|was|is) (?:rejected|returned|refused)|does not meet (?:the )?requirements?|reasons?|contact (?:us|customer service|support)|regards|hello)\b/g
const STOP = new Set(
  'the a an of to in on at is are was were be been it its this that these those and or not no with for from by as but has have had do does did must should will can cannot may you your we our they their he she his her him them there here what which who when then than so if into over under only also very more most such any all each other another one two'.split(
    ' ',
  ),
)

const said = (text: string): string => {
  let plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
  for (const [pattern, word] of SAYINGS) plain = plain.replace(pattern, word)
  return plain
}

/** Verified, verification and verify are one word; so are address and addresses. */
const stem = (word: string): string =>
  word.length < 5
    ? word.replace(/s$/, '')
    : word.replace(/(?:ications?|ication|ied|ies|ify|ing|ations?|ed|es|s|e|y)$/, '').slice(0, 8)

const words = (plain: string): ReadonlySet<string> =>
  new Set((plain.replace(/\{\w+\}/g, ' ').match(/[a-z0-9]{2,}/g) ?? []).filter((word) => !STOP.has(word)).map(stem))

export const english: Tongue = {
  words: (text) => words(said(text)),
  wordsOfNotice: (text) => words(said(text).replace(BOILERPLATE, ' ')),
  of: (text) => text.en,
}
