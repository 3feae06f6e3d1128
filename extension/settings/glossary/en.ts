import type { GlossaryKey } from './words.ts'

export const en: Readonly<Record<GlossaryKey, string>> = {
  intro:
    'Words that filing forms and notices use, in plain language. Provinces and providers differ; what they say themselves counts.',
  'sponsor.term': 'Sponsor, or filing subject (主办单位)',
  'sponsor.means':
    'The organisation or person that answers for the website or app and whose name is on the filing. Name and certificate number must match the certificate exactly.',
  'nature.term': 'Nature of the sponsor (主办单位性质)',
  'nature.means':
    'What kind of subject it is: enterprise, individual, public institution, association and so on. Each kind has its own certificates.',
  'principal.term': 'Principal (主体负责人)',
  'principal.means':
    'The person who stands for the subject: for an organisation usually the legal representative. Anyone else needs a letter of authorisation in most provinces. An individual is his own principal.',
  'owner.term': 'Person in charge of the service (互联网信息服务负责人)',
  'owner.means':
    'Who looks after this one website or app, passes the face check in person and is called by reviewers. May be the principal as well.',
  'service.term': 'Internet information service (互联网信息服务)',
  'service.means':
    'One website or one app in the filing. A subject may have several, each with its own person in charge, domains and number.',
  'provider.term': 'Access provider (接入服务商)',
  'provider.means':
    'The company whose servers and network are used, such as a cloud vendor. The filing is made in its system; it reviews first and passes the filing on.',
  'authority.term': 'Authority, MCA (管局)',
  'authority.means':
    'The provincial communications administration, which reviews filings and issues the numbers. Requirements differ; those of the subject’s province count.',
  'first.term': 'First filing (首次备案)',
  'first.means': 'For a subject without a filing number: the subject and its first website or app go in together.',
  'addService.term': 'Adding a service (新增服务)',
  'addService.means': 'The subject has its number; one more website or app is added.',
  'addAccess.term': 'Adding access (新增接入)',
  'addAccess.means':
    'The website is on file through another provider and now uses a new one’s servers as well or instead. It is registered there too; the number stays.',
  'change.term': 'Change of a filing (变更备案)',
  'change.means':
    'Brings the filing up to date when certificates, people, telephones or domains change. What is left outdated may be cancelled in an inspection.',
  'cancel.term': 'Cancelling (注销备案)',
  'cancel.means':
    'Takes a service, an access or a whole subject off file. Cancelling the subject takes all its services with it.',
  'emptyShell.term': 'Empty shell (空壳)',
  'emptyShell.means':
    'A subject without any service, or a website without any access, of which only the number is left. An empty subject usually has to be cancelled and filed anew.',
  'numbers.term': 'Filing numbers (备案号)',
  'numbers.means':
    'The subject’s reads 某ICP备12345678号; each service adds -1, -2 and so on, with an A at the end for apps. The service’s number goes at the foot of the website.',
  'code.term': 'Service code (备案授权码)',
  'code.means':
    'Made from a resource at the provider, to prove that you have a server that may be filed with. Limited in number; do not hand it to strangers.',
  'emergency.term': 'Emergency telephone (应急电话)',
  'emergency.means':
    'Called when the mobile phone is not answered. In most places it must differ from the mobiles of the people in charge, and be reachable at all times.',
  'preApproval.term': 'Pre-approval (前置审批)',
  'preApproval.means':
    'News, publishing, medicine and some other contents need the permission of another department first, which is handed in with the filing. Do not tick it without such contents.',
  'sms.term': 'Text-message check (短信核验)',
  'sms.means':
    'Once the authority has the filing, the people’s mobiles get a code that has to be entered within 24 hours at the site that the message names; else the filing comes back.',
  'realName.term': 'Real-name check of a domain (域名实名认证)',
  'realName.means':
    'Proves to the registrar, with a certificate, who holds the domain. The holder is usually the filing subject; whether a domain of, say, its legal representative will do differs by province.',
  'verification.term': 'Authenticity check (真实性核验)',
  'verification.means':
    'Face, photo or video: shows that the person in charge is acting. Only that person can do it; this assistant never does.',
  'commitment.term': 'Letter of commitment (承诺书)',
  'commitment.means':
    'A promise signed by the person in charge and stamped by the organisation, wanted by some provinces and providers. Use their own form, unchanged.',
  'licence.term': 'ICP filing and ICP licence (备案 / 许可证)',
  'licence.means':
    'The filing is a registration that every website and app needs, free of charge. Who sells information services through it needs a licence on top.',
}
