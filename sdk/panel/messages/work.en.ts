import type { workZhCN } from './work.zh-CN.ts'

export const workEn: Readonly<Record<keyof typeof workZhCN, string>> = {
  'header.sample': 'Sample',

  'tab.journey': 'Status',
  'part.loading': 'Opening…',
  'part.failed':
    'This part could not be loaded; it may just have been updated. Your data and what was filled in are still there. Try again; if that does not help, close the assistant and open it again.',
  'part.retry': 'Try again',

  'steps.title': 'The whole filing',
  'steps.allKnown': 'All {total} required values are known',
  'steps.missing': '{total} required in all steps, {missing} still missing',
  'steps.filled': '{filled} of the required ones filled into pages',
  'steps.step.filing': 'Type and province',
  'steps.step.resource': 'Cloud resource',
  'steps.step.subject': 'Organiser',
  'steps.step.principal': 'Principal',
  'steps.step.website': 'Website',
  'steps.step.app': 'APP',
  'steps.step.owner': 'Service owner',
  'steps.step.materials': 'Documents',
  'steps.step.finish': 'Checks and submission',
  'steps.finish': 'The face check, the declarations and the submission are yours.',
  'steps.words': 'What these words mean (glossary)',
  'steps.numbered': '{name} {number}',
  'steps.known': '{known} of {total} known',
  'steps.knownFilled': '{known} of {total} known, {filled} filled',
  'steps.nothingAsked': 'Nothing required',
  'steps.onPage': 'This page',
  'steps.errors': '{count} would be sent back',
  'steps.warnings': '{count} may be questioned',
  'steps.lacks': 'Missing: {fields}',
  'steps.complete': 'Complete',
  'steps.open': 'Add to the profile',

  'preview.said':
    'The preview is ready: {count} {count|field would|fields would} be filled. The page is unchanged so far.',
  'undo.said': 'Undone: {back} put back, {left} not.',
  'fill.said': 'Filling…',
  'page.allDone':
    'Everything this page requires is there, and nothing was found that would be sent back. Look it over, then go on to the next step yourself.',

  'since.changed': 'Since it was filled the page shows {now} (if you did not change it, the site did)',
  'since.emptied': 'The page has emptied it since it was filled',
  'since.yours': 'You changed it afterwards: {now}',
  'since.covered': 'It has changed since; look at it on the page',
  'since.gone': 'The page no longer has this field',
  'since.failed': 'The page now shows: {now}',
  'since.count': '{count} changed after filling',
  'since.countYours': '{count} changed by you afterwards',
  'since.countGone': '{count} no longer on the page',
  'since.late':
    'After the fill {count} more {count|field|fields} came up that the profile has a value for. “{look}” previews {count|it|them} first.',

  'card.edit': 'Change profile',
  'card.save': 'Save to the profile',
  'card.saveSample': 'For this session only',
  'card.source': 'Read here on the document',
  'card.undoOne': 'Undo this one',
  'card.undone': 'Taken back; the page shows: {now}',
  'card.undoneNot': 'Could not be taken back: {why}',

  'findings.summaryTitle': 'To be dealt with',
  'findings.byStep': '{step} ({count})',
  'findings.why': 'Why',
  'findings.rule': 'Rule: {title}',
  'edit.elsewhere':
    'This is about “{named}” on the page, which the profile does not have; “{own}” stands there in the profile and was left as it is. Change it on the page, or add it in Profiles first.',
  'edit.of': 'This is about “{named}” in the profile',
  'findings.fixNow': 'Change to “{value}”',
  'findings.fixHint': 'Only the writing changes, not the content. Checked again with it: this finding goes away.',
  'findings.go': 'Mend it on the page',
  'findings.edit': 'Mend it in the profile',
  'findings.dismiss': 'Does not apply to me…',
  'findings.dismissWhy': 'Why does it not apply? The reason is kept with this filing.',
  'findings.dismissNeeded': 'Give a reason first, then mark it.',
  'findings.dismissDo': 'Mark as not applicable',
  'findings.dismissed': 'Said not to apply',
  'findings.dismissedReason': 'Reason: {reason} ({on})',
  'findings.reopen': 'Count it again',
  'findings.report': 'Open a printable report',
  'findings.live': 'Changes as you edit the page.',

  'names.offer': 'These names pass the checks here:',
  'names.change': 'Change to “{value}”',
  'names.added': '“{added}” was added',
  'names.hint':
    'A press changes the name in the profile; a name that the page already holds is replaced too where filling is allowed. Whether it is approved is up to the reviewer.',
  'names.renamed': 'The name in the profile is now “{to}”.',
  'names.back': 'Back to “{from}”',
  'names.good': 'Name check: nothing found',

  'documents.conflict':
    '“{field}” differs: {typed} is typed, {read} was read. Look at the original and decide which is right.',
  'documents.suggested': 'Concluded from the documents; look them over and change what is not so: {fields}',
  'documents.camera': 'Take a picture',
  'documents.cameraWhy': 'Opens a tab: a side panel cannot use the camera.',

  'ask.title': 'What only you know',
  'ask.intro':
    'Answered once and kept with this filing. Skip what you do not know: a rule without its answer raises no false alarm.',
  'ask.unblocks': 'Decides {count} {count|rule|rules}',
}
