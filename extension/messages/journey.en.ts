import type { journeyZhCN } from './journey.zh-CN.ts'

export const journeyEn: Readonly<Record<keyof typeof journeyZhCN, string>> = {
  'copy.done': '“{label}” is copied; paste it on the page.',
  'copy.doneShort':
    'The number “{label}” is copied; paste it on the page. The clipboard is emptied after 45 seconds, or when you next use the panel after that, even if it then holds something from another program.',
  'copy.press': 'Press once more to copy “{label}”.',
  'copy.none':
    'The profile has nothing for this field. Choose a profile and look at the page first; a wrong match can be corrected under “Fill”.',
  'copy.button': 'Copy',
  'copy.close': 'Close',
  'badge.title': 'Beian Assist: {count} {count|finding|findings} that would be sent back',
  'badge.missing':
    'Beian Assist: this page is a filing form; {count} required {count|field is|fields are} still empty. Click to open the panel.',
  'badge.complete':
    'Beian Assist: every required field of this page has a value. Click to open the panel and see what would be sent back.',
  'badge.form': 'Beian Assist: this page is a filing form. Click to open the panel.',
  'badge.offer': 'See what is still empty without opening the panel',
  'badge.offer.what':
    'On filing pages of {host}, the Beian Assist button in the toolbar will show how many required fields are still empty. For that it must look at pages of this site by itself: it only counts blanks, reads and keeps no content, and uses no network. The browser will ask you once more; you can turn it off under Settings → Sites and permissions.',
  'badge.offer.yes': 'Show it on this site',
  'badge.offer.no': 'No, do not ask again',
  'badge.on':
    'Turned on. While the panel is shut, the button shows how many required fields of {host} are still empty.',
  'badge.refused':
    'The browser did not allow it, so it stays off; everything else works as before. You can turn it on later under Settings → Sites and permissions.',

  'journey.none': 'Once a profile is chosen, the progress of its filing is followed here.',
  'journey.state': 'Present state',
  'journey.stateHint': 'The provider’s page decides. This extension is offline, so bring it up to date yourself.',
  'journey.onPage': 'The page says “{state}”.',
  'journey.takeOver': 'Take this state',
  'journey.next': 'What comes next',
  'journey.actor.applicant': 'For you to do',
  'journey.actor.owner': 'For the service owner in person',
  'journey.actor.both-persons': 'For both persons, each for themselves',
  'journey.actor.nobody': 'Wait; nothing to do',
  'journey.happened': 'What has just happened?',
  'journey.event.filled': 'Every step is filled in',
  'journey.event.submitted': 'Check passed, I have submitted',
  'journey.event.withdrawn': 'I have withdrawn the order',
  'journey.event.providerPassed': 'The provider agreed',
  'journey.event.providerRefused': 'The provider refused',
  'journey.event.providerWantsChanges': 'The provider wants changes',
  'journey.event.resubmitted': 'Corrected and submitted again',
  'journey.event.handedOver': 'Handed over to the bureau',
  'journey.event.smsConfirmed': 'Both codes are confirmed',
  'journey.event.smsMissed': 'The text check was missed; returned',
  'journey.event.resubmittedByProvider': 'The provider submitted it again',
  'journey.event.bureauPassed': 'The bureau agreed',
  'journey.event.bureauRefused': 'The bureau refused',
  'journey.event.abandoned': 'I have abandoned the order',
  'journey.wrongState': 'Wrong state? Choose it:',
  'journey.again': 'Start a new order (what happened so far is kept)',
  'journey.setState': 'Set this state',

  'timer.qr': 'Code for the face check',
  'timer.qr.start': 'The code has just appeared',
  'timer.qr.left': '{left} left; it works once',
  'timer.qr.over': 'Expired: refresh the page for a new one',
  'timer.qr.scanned': 'Scanned',
  'timer.qr.done': 'Scanned; waiting for the result',
  'timer.sms': 'The ministry’s text-message check',
  'timer.sms.start': 'The message has just arrived',
  'timer.sms.what':
    'On the ministry’s page for text checks enter the mobile number, the last six characters of the ID number and the six-digit code from 12381.',
  'timer.sms.left':
    '{left} left; {tries} more {tries|entry, and if it is|entries, and if all are} wrong the order is returned; {resends} more {resends|resend|resends}',
  'timer.sms.spent': 'No entries are left; the order will be returned. Correct it then and submit again',
  'timer.sms.until': 'Text-message check until',
  'timer.sms.over': 'The 24 hours are over; the order will be returned',
  'timer.sms.waiting': 'The message comes about 5 minutes after the hand-over',
  'timer.sms.maybe': 'Sources disagree: this person may get no message, and none is no mistake',
  'timer.sms.confirmed': 'Confirmed',
  'timer.sms.confirm': 'Confirmed now',
  'timer.sms.who': '{role} {name}',
  'timer.sms.type': 'To type',
  'timer.sms.type.mobile': 'Mobile number {mobile}',
  'timer.sms.type.certificate': 'The last six characters of document number {number}',
  'timer.sms.type.noCertificate': 'The last six characters of the document number (none in the profile yet)',
  'timer.sms.type.code':
    'The six digits of the latest message from 12381: typed by that person, neither read nor kept by this extension',
  'timer.sms.noType':
    'No filing type is chosen yet, so it cannot be said who gets a code. Choose it under “Profile” and each person is listed here. Whoever has the message already can type it as said above, within 24 hours.',
  'timer.sms.nobody':
    'This type of filing has no text-message check, or the profile names nobody in charge yet. If a message from 12381 did come, type it as said above, within 24 hours.',
  'timer.sms.wrong': 'One wrong entry',
  'timer.sms.lessWrong': 'One too many noted',
  'timer.sms.resent': 'Sent once more',
  'timer.sms.person': '{who} (number ending in {tail})',
  'timer.sms.noNumber': '{who} (no mobile number in the profile)',
  'timer.hours': '{hours} h {minutes} min',
  'timer.minutes': '{minutes} min {seconds} s',
  'timer.review': 'Expected end',
  'timer.review.window': '{earliest} to {latest} ({from}–{to} working days)',
  'timer.review.uncertain': 'The holidays of one of these years are not announced yet; the widest case is shown.',
  'timer.review.late': 'Later than expected: you can ask the provider’s support.',
  'timer.police': 'Registration with the police until',

  'remind.button': 'Remind me before it is due',
  'remind.on': 'You will be reminded in time. A reminder names no person and no company.',
  'remind.refused':
    'The browser did not allow notifications. The deadlines stay listed here; export them to your calendar instead.',
  'remind.ics': 'Export to calendar',
  'remind.title': 'Beian Assist',
  'remind.text': 'A filing deadline is near. Open Beian Assist to see which.',
  'ics.sms': 'ICP filing: text-message check ends',
  'ics.review': 'ICP filing: review expected to end',
  'ics.police': 'ICP filing: registration with the police ends',
  'ics.file': 'filing-deadlines',

  'call.title': 'When a reviewer calls',
  'call.intro':
    'Calls come during both reviews, and an unanswered one often means a refusal. Both persons should know these.',
  'call.subject': 'Name of the organiser: {value}',
  'call.site': 'Name of the website or APP: {value}, and what it is for',
  'call.domain': 'Domain: {value}, and who holds it',
  'call.address': 'Postal address: {value}',
  'call.person': 'Their own position, and that they agreed to the filing',
  'call.provider': 'Whose servers are used',
  'call.back': 'Missed it? There is a second call within about an hour; call back or ask support.',

  'refused.title': 'Why it was sent back',
  'refused.paste': 'Paste the reason from the notice to see which rules it is about and what to change.',
  'refused.match': 'Compare with the rules',
  'refused.call':
    'A reviewer called and nobody answered. If the number is right, nothing else needs changing: see that both people can be reached and know the answers, then submit again.',
  'refused.toCall': 'Show “When a reviewer calls”',
  'refused.none': 'No rule here matches. Follow the notice word by word or ask support. The text is kept.',
  'refused.found': 'Probably these:',
  'refused.fields': 'Mentioned in the notice:',
  'refused.saved': 'The text is kept with this filing.',

  'footer.title': 'Code for the bottom centre of the website’s home page',
  'footer.hint': 'The number must be exactly as issued, with a suffix such as -1. Try the link once it is there.',
  'outcome.elsewhere':
    'The number begins with “{prefix}”, which is {there}, and this profile files in {here}. Check whether it was copied wrongly, or is another filing’s; where the subject moved, or the filing was migrated, it may be right.',
  'outcome.title': 'What happened so far',
  'outcome.approved': 'Filing number',
  'outcome.approvedOn': 'Approved on',
  'outcome.save': 'Save the result',
  'outcome.notNumber':
    'This does not look like a filing number, so nothing was saved. Enter it as the bureau issued it: 京ICP备12345678号 (organiser), 京ICP备12345678号-1 (website) or 京ICP备12345678号-2A (APP).',
  'outcome.saved': 'Saved. Checks of other filings use it, for instance for phones already in use.',

  'next.title': 'One more service, a change, another provider?',
  'next.hint':
    'Each is an order of its own: a new profile opens with what is known already, and is stored when you save it. The number, date and history of this filing stay.',
  'next.noVault':
    'To add, change or move a service later, create the vault first and make a new profile from this one.',
  'next.addService': 'One more website or APP of the same subject. What is on file is no part of the new order.',
  'next.change':
    'What was filed has changed (person, telephone, address, name of the site …). Province, document number of the subject and domain mostly cannot be changed.',
  'next.addAccess':
    'A website or APP on file gets another provider. Its number stays, and the record at the other provider is not touched.',

  'more.title': 'Another website or APP to add?',
  'more.first': 'Withdraw the order on the provider’s page first, add the service, then submit all together.',
  'more.locked': 'It cannot be withdrawn in this state. Wait for the result, then file “Add a service”.',
  'more.cap': 'At most {count} {count|service|services} in one order in this province.',
  'more.site': 'Add a website to the profile',
  'more.app': 'Add an APP to the profile',

  'type.title': 'Which filing is it?',
  'type.intro':
    'Look up the organiser and the domain (or APP name) on the ministry’s query page, then answer. This extension does not query it for you.',
  'type.ask.orderInProgress': 'Is an order of this organiser under way, at any provider?',
  'type.ask.legacyHere': 'Was it filed here before September 2018, or moved here from elsewhere?',
  'type.ask.subjectFiled': 'Is the organiser on file (by certificate number)?',
  'type.ask.serviceFiled': 'Is this domain or APP on file?',
  'type.ask.sameSubject': 'Does the filed service belong to this organiser?',
  'type.ask.here': 'Was it filed with this provider?',
  'type.ask.emptyShell': 'Has the organiser no website or APP left on file?',
  'type.ask.province': 'Choose the province in the profile first.',
  'type.yes': 'Yes',
  'type.no': 'No',
  'type.again': 'Answer again',
  'type.file': 'To be filed: {types}',
  'type.then': ', then ',
  'type.use': 'Put into the profile',
  'type.stop.order-in-progress':
    'Not possible now: an organiser can have one order at a time. Finish or abandon the other one first.',
  'type.stop.domain-of-other-or-old-certificate':
    'Not possible now: the domain is on file and the certificate is not. It may have been filed with an old certificate, or belong to somebody else. Use the certificate on file, or have it cancelled or moved there first.',
  'type.stop.filed-under-other-subject':
    'Not possible now: the service is filed under another organiser and must be cancelled or moved there first.',
  'type.note.already-filed-here': 'Already filed here: it can only be changed.',
  'type.note.old-certificate-looks-unfiled':
    'If the certificate was renewed, query the old number too: after a renewal the organiser looks unfiled.',
  'type.name.first': 'First filing',
  'type.name.addService': 'Add a service',
  'type.name.addAccess': 'Add access',
  'type.name.change': 'Change',
  'type.name.claim': 'Claim',
  'type.name.cancelSubject': 'Cancel the organiser',
}
