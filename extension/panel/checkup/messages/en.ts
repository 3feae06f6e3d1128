import type { CheckupKey } from './index.ts'

export const checkupEn: Readonly<Record<CheckupKey, string>> = {
  'checkup.intro': 'Looks only at the profiles on this computer; sends nothing, changes nothing.',
  'checkup.reading': 'Checking all profiles…',
  'checkup.progress': '{done} of {total} checked',
  'checkup.failed': 'The check did not come through; your profiles are unchanged. Check once more.',
  'checkup.again': 'Check again',
  'checkup.well':
    'All is well: found no certificate or domain that runs out soon, no phone or e-mail used twice, no required scan missing.',
  'checkup.terms': 'Running out',
  'checkup.shared': 'Used more than once',
  'checkup.unknown': 'Perhaps one person, perhaps not',
  'checkup.unknownPhone': '{who} give the same phone number, {value}.',
  'checkup.unknownEmail': '{who} give the same e-mail address, {value}.',
  'checkup.unknownWho': '{person} ({name})',
  'checkup.unknownNobody': 'somebody without a name yet',
  'checkup.unknownMore': 'others, {count} profiles in all',
  'checkup.unknownWhy':
    'Are they the same person? It cannot be told while an ID number is missing. If they are, fill it in and you will not be asked again. If not, each needs a number or address of their own, or the filing comes back.',
  'checkup.unknownOpen': 'Fill in the ID number in {name}',
  'checkup.papers': 'Missing scans',
  'checkup.subjectCert': 'Certificate of {about}',
  'checkup.personCert': 'ID of {about}',
  'checkup.domain': 'Domain {about}',
  'checkup.over': 'Expired on {day}',
  'checkup.today': 'Expires today ({day})',
  'checkup.left': 'Expires on {day}; days left: {days}',
  'checkup.rule': 'Rule broken: {rule}',
  'checkup.lacking': 'Not there yet: {papers}',
  'checkup.open': 'Open this field',
  'checkup.separator': ', ',
}
